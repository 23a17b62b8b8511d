package se.villkorskoll.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.villkorskoll.oracle.Facts.Element;

/** The first conditions about the report itself, its texts, its plans and its waiting times. */
final class ReportOracle {

  private ReportOracle() {}

  static void addTo(Map<String, Oracle.Condition> conditions) {
    conditions.put("OK2016-REPORT-01", facts -> at("", late(facts)));
    conditions.put("OK2017-REPORT-01", facts -> at("", late(facts)));
    conditions.put("OK2018-REPORT-01", facts -> at("", late(facts)));
    conditions.put("OK2019-REPORT-01", facts -> at("", late(facts)));
    conditions.put("OK2020-REPORT-02", facts -> at("", late(facts)));
    conditions.put(
        "OK2020-GENDER-01",
        facts ->
            at(
                "/gender",
                facts.kind() != 'L'
                    && !stated(facts, "genderEquality")
                    && !stated(facts, "notSuitableReason")));
    conditions.put(
        "OK2020-GENDER-02",
        facts ->
            at(
                "/gender/contributionToEqualHealth",
                facts.kind() != 'L' && !stated(facts, "contributionToEqualHealth")));
    conditions.put("DQ-PLAN-17", facts -> plans(facts, plan -> plan.list("goals").isEmpty()));
    conditions.put(
        "DQ-PLAN-14",
        facts ->
            plans(
                facts, plan -> !plan.list("goals").isEmpty() && plan.list("activities").isEmpty()));
    conditions.put("DQ-PLAN-01", ReportOracle::goalsWithoutIndicator);
    conditions.put("DQ-BUP-02", facts -> waiting(facts, ReportOracle::impossible));
    conditions.put("OK2020-BUP-01", facts -> waiting(facts, ReportOracle::shareIsWrong));
  }

  private static Set<String> at(String pointer, boolean breached) {
    return breached ? Set.of(pointer) : Set.of();
  }

  private static boolean stated(Facts facts, String field) {
    return Facts.stated(facts.report().path("gender").path(field).textValue());
  }

  /** Not submitted, or on a day after the last or before the year that is reported. */
  private static boolean late(Facts facts) {
    LocalDate on = facts.submittedOn();
    LocalDate from = facts.terms().reportFrom();
    return on == null
        || on.isAfter(facts.terms().reportBy())
        || (from != null && on.isBefore(from));
  }

  private static Set<String> plans(Facts facts, Predicate<Element> breached) {
    Set<String> places = new TreeSet<>();
    if (facts.terms().planKinds().indexOf(facts.kind()) >= 0) {
      facts.list("plans").stream().filter(breached).forEach(plan -> places.add(plan.pointer()));
    }
    return places;
  }

  private static Set<String> goalsWithoutIndicator(Facts facts) {
    Set<String> places = new TreeSet<>();
    if (facts.terms().planKinds().indexOf(facts.kind()) >= 0) {
      for (Element plan : facts.list("plans")) {
        plan.list("goals").stream()
            .filter(goal -> goal.list("indicators").isEmpty())
            .forEach(goal -> places.add(goal.pointer()));
      }
    }
    return places;
  }

  private static Set<String> waiting(Facts facts, Predicate<Element> breached) {
    Set<String> places = new TreeSet<>();
    if (facts.kind() == 'R') {
      facts.list("waitingTimes").stream()
          .filter(breached)
          .forEach(time -> places.add(time.pointer()));
    }
    return places;
  }

  /** The number that a share is of; null where it is not told. */
  static BigDecimal base(Element time) {
    BigDecimal total = time.amount("total");
    if (total == null || !time.node().path("chosenWaitExcluded").asBoolean()) {
      return total;
    }
    return time.amount("chosenWait") == null ? null : total.subtract(time.amount("chosenWait"));
  }

  /** More within the limit than there are, or a share of nobody. */
  static boolean impossible(Element time) {
    BigDecimal base = base(time);
    BigDecimal within = time.amount("withinLimit");
    return base != null
        && within != null
        && (within.compareTo(base) > 0
            || (base.signum() == 0 && Facts.positive(time.amount("share"))));
  }

  private static boolean shareIsWrong(Element time) {
    return !"FIRST_LINE".equals(time.text("measure")) && otherThanTheCountsGive(time);
  }

  /** Whether the share is another than the one that the counts give; not where they give none. */
  static boolean otherThanTheCountsGive(Element time) {
    BigDecimal base = base(time);
    BigDecimal share = time.amount("share");
    if (base == null
        || base.signum() == 0
        || share == null
        || time.amount("withinLimit") == null
        || impossible(time)) {
      return false;
    }
    BigDecimal computed =
        time.amount("withinLimit")
            .multiply(BigDecimal.valueOf(100))
            .divide(base, Math.max(0, share.scale()), RoundingMode.HALF_UP);
    return computed.compareTo(share) != 0;
  }
}
