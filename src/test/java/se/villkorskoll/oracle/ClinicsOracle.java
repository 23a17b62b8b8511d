package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.villkorskoll.oracle.Facts.Element;

/**
 * The conditions on what is told of waiting times (001:426; 000:99-103) and of youth clinics
 * (001:527; 000:150-166; 003:2895-2914).
 */
final class ClinicsOracle {

  private static final BigDecimal LOW_SHARE = new BigDecimal(50);
  private static final BigDecimal WHOLE = new BigDecimal(100);
  private static final BigDecimal POST_COSTS_AT_LEAST = new BigDecimal(340_000);
  private static final BigDecimal POST_COSTS_AT_MOST = new BigDecimal(1_360_000);

  private ClinicsOracle() {}

  static void addTo(Map<String, Oracle.Condition> conditions) {
    conditions.put("OK2020-BUP-02", ClinicsOracle::firstLine);
    conditions.put(
        "DQ-BUP-03", facts -> times(facts, time -> zero(time) && somebodyCounted(facts, time)));
    conditions.put("DQ-BUP-04", facts -> times(facts, ClinicsOracle::coverageUntold));
    conditions.put("DQ-BUP-06", facts -> times(facts, ClinicsOracle::lowUnexplained));
    conditions.put("OK2020-UM-01", facts -> clinics(facts, "", ClinicsOracle::undescribed));
    conditions.put("DQ-UM-01", facts -> clinics(facts, "", one -> notTheWholeYear(facts, one)));
    conditions.put("DQ-UM-02", facts -> clinics(facts, "/visits", ClinicsOracle::visitsUntold));
    conditions.put("DQ-UM-04", facts -> clinics(facts, "", ClinicsOracle::postCostImplausible));
    conditions.put("DQ-UM-05", facts -> clinics(facts, "", ClinicsOracle::moreThanThereAre));
    conditions.put("DQ-UM-06", facts -> clinics(facts, "", clinics -> true));
  }

  private static Set<String> times(Facts facts, Predicate<Element> breached) {
    Set<String> places = new TreeSet<>();
    if (facts.kind() == 'R') {
      facts.list("waitingTimes").stream()
          .filter(breached)
          .forEach(time -> places.add(time.pointer()));
    }
    return places;
  }

  private static Set<String> clinics(Facts facts, String at, Predicate<Element> breached) {
    Element clinics = new Element(facts.report().path("youthClinics"), "/youthClinics");
    boolean reported = facts.kind() == 'L' && clinics.node().isObject();
    return reported && breached.test(clinics) ? Set.of(clinics.pointer() + at) : Set.of();
  }

  /** A region that reports its waiting times leaves out the first line, or its share is wrong. */
  private static Set<String> firstLine(Facts facts) {
    if (facts.kind() != 'R' || !facts.report().has("waitingTimes")) {
      return Set.of();
    }
    Optional<Element> time =
        facts.list("waitingTimes").stream()
            .filter(one -> "FIRST_LINE".equals(one.text("measure")))
            .findFirst();
    if (time.isEmpty()) {
      return Set.of("/waitingTimes");
    }
    return shareIsWrong(time.get()) ? Set.of(time.get().pointer()) : Set.of();
  }

  /** Another share than the counts give, or where they give none, more than the whole. */
  private static boolean shareIsWrong(Element time) {
    BigDecimal share = time.amount("share");
    if (share == null || ReportOracle.impossible(time)) {
      return false;
    }
    return ReportOracle.otherThanTheCountsGive(time) || share.compareTo(WHOLE) > 0;
  }

  /** Nobody is counted, and the counts do not say otherwise themselves (DQ-BUP-02). */
  private static boolean zero(Element time) {
    return nothing(time.amount("total")) && !ReportOracle.impossible(time);
  }

  /** By any measure this year, or by this one the year before. */
  private static boolean somebodyCounted(Facts facts, Element zero) {
    List<Element> before =
        facts.before() == null ? List.of() : Facts.list(facts.before(), "", "waitingTimes");
    return Stream.concat(
            facts.list("waitingTimes").stream(),
            before.stream().filter(one -> one.text("measure").equals(zero.text("measure"))))
        .anyMatch(time -> Facts.positive(time.amount("total")));
  }

  private static boolean coverageUntold(Element time) {
    return time.amount("total") != null && !time.stated("completeness");
  }

  /** A share of nobody is not low. */
  private static boolean lowUnexplained(Element time) {
    BigDecimal share = time.amount("share");
    boolean ofNobody = nothing(time.amount("total")) || nothing(ReportOracle.base(time));
    return share != null
        && share.compareTo(LOW_SHARE) < 0
        && !ofNobody
        && !time.stated("explanation")
        && !time.stated("measures");
  }

  private static boolean undescribed(Element clinics) {
    return clinics.node().path("missions").isEmpty()
        || clinics.node().path("accessForAll").isMissingNode()
        || !clinics.stated("otherAccessibility")
        || !clinics.stated("digitalSolutions");
  }

  /** One of the days is enough to tell that it is not the whole year. */
  private static boolean notTheWholeYear(Facts facts, Element clinics) {
    LocalDate from = clinics.date("periodFrom");
    LocalDate to = clinics.date("periodTo");
    return (from != null && !from.equals(facts.terms().firstDay()))
        || (to != null && !to.equals(facts.terms().lastDay()));
  }

  /** Blank, or zero where there are clinics; that there are no statistics is an answer. */
  private static boolean visitsUntold(Element clinics) {
    JsonNode visits = clinics.node().path("visits");
    return visits.isMissingNode()
        || (nothing(clinics.amount("visits")) && !nothing(clinics.amount("clinics")));
  }

  /** By what the message tells that a post cost, which is in whole öre. */
  private static boolean postCostImplausible(Element clinics) {
    BigDecimal cost = clinics.amount("staffingCost");
    BigDecimal posts = clinics.amount("fullTimePosts");
    if (cost == null || posts == null) {
      return false;
    }
    if (nothing(posts)) {
      return !nothing(cost);
    }
    BigDecimal perPost = cost.divide(posts, 2, RoundingMode.HALF_UP);
    return perPost.compareTo(POST_COSTS_AT_LEAST) < 0 || perPost.compareTo(POST_COSTS_AT_MOST) > 0;
  }

  private static boolean moreThanThereAre(Element clinics) {
    BigDecimal extended = clinics.amount("extendedHoursClinics");
    BigDecimal all = clinics.amount("clinics");
    return extended != null && all != null && extended.compareTo(all) > 0;
  }

  private static boolean nothing(BigDecimal amount) {
    return amount != null && amount.signum() == 0;
  }
}
