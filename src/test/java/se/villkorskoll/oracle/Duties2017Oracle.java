package se.villkorskoll.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.villkorskoll.oracle.Facts.Element;

/**
 * The other conditions of 2017 on days, amounts and counts: what SKL distributes and reports
 * (003:4918-5193), when a recipient uses its money and what a county's plan costs.
 */
final class Duties2017Oracle {

  private static final LocalDate USE_BY = LocalDate.of(2018, 12, 31);
  private static final LocalDate MARCH_2018 = LocalDate.of(2018, 3, 31);

  /** What is distributed of each part, and to how many at least (003:749; 003:5234-5244). */
  private static final Map<String, BigDecimal> AMOUNTS =
      Map.of(
          "P1K", new BigDecimal(250_000_000),
          "P1R", new BigDecimal(250_000_000),
          "P2R", new BigDecimal(150_000_000),
          "P3L", new BigDecimal(130_000_000));

  private static final Map<String, Integer> RECEIVERS = Map.of("P1K", 290, "P1R", 21, "P2R", 21);

  private static final Set<String> TOPICS =
      Set.of("USE_OF_FUNDS", "LOCAL_NEEDS", "PLANS", "INDICATORS");

  private Duties2017Oracle() {}

  static void addTo(Map<String, Oracle.Condition> conditions) {
    conditions.put(
        "OK2017-SKL-01",
        facts -> document(facts, "KEY_INDICATORS", LocalDate.of(2017, 3, 1), one -> true));
    conditions.put(
        "OK2017-SKL-02",
        facts -> document(facts, "DATA_TEMPLATE", LocalDate.of(2017, 3, 1), one -> true));
    conditions.put("OK2017-SKL-03", Duties2017Oracle::compilation);
    conditions.put(
        "OK2017-SKL-04",
        facts -> Grant2017Oracle.late(facts, "resourceCentres", "reportedOn", MARCH_2018));
    conditions.put(
        "OK2017-SKL-05",
        facts -> centres(facts, one -> Grant2017Oracle.more(one.amount("centres"), six())));
    conditions.put(
        "OK2017-SKL-06",
        facts ->
            centres(
                facts,
                one ->
                    Grant2017Oracle.more(
                        new BigDecimal(10_000_000), one.amount("municipalCooperation"))));
    conditions.put(
        "OK2017-SKL-07",
        facts ->
            document(
                facts,
                "ACTIVITY_REPORT",
                MARCH_2018,
                one -> !one.node().has("complete") || one.node().get("complete").asBoolean()));
    conditions.put(
        "OK2017-SKL-08",
        facts -> Grant2017Oracle.at(facts, "distribution", "", Duties2017Oracle::notDistributed));
    conditions.put(
        "OK2017-ALLOC-01",
        facts ->
            Grant2017Oracle.at(
                facts,
                "distribution",
                "",
                one ->
                    otherDay(one, "populationDate", LocalDate.of(2016, 11, 1))
                        || AMOUNTS.keySet().stream()
                            .anyMatch(part -> disproportionate(one, part))));
    conditions.put(
        "OK2017-PAY-01",
        facts ->
            Grant2017Oracle.at(
                facts,
                "distribution",
                "",
                one -> outside(one, LocalDate.of(2017, 1, 1), LocalDate.of(2017, 3, 31))));
    conditions.put(
        "OK2018-ALLOC-01",
        facts ->
            Grant2017Oracle.at(
                facts,
                "distribution",
                "",
                one ->
                    otherDay(one, "populationDate", LocalDate.of(2017, 11, 1))
                        || outside(one, LocalDate.of(2018, 1, 17), LocalDate.of(2018, 3, 31))));
    conditions.put("OK2017-CARRY-01", Duties2017Oracle::usedLate);
    conditions.put("OK2017-COST-01", Duties2017Oracle::costUntold);
  }

  private static BigDecimal six() {
    return new BigDecimal(6);
  }

  private static boolean otherDay(Element element, String field, LocalDate wanted) {
    return element.date(field) != null && !element.date(field).equals(wanted);
  }

  /** Whether the first or the last payment was outside a period. */
  private static boolean outside(Element distribution, LocalDate from, LocalDate by) {
    LocalDate first = distribution.date("paidFrom");
    LocalDate last = distribution.date("paidTo");
    return (first != null && first.isBefore(from)) || (last != null && last.isAfter(by));
  }

  /** No document of a kind can have been ready in time; one without a day may have been. */
  private static Set<String> document(
      Facts facts, String kind, LocalDate by, Predicate<Element> whole) {
    boolean inTime =
        facts.list("documents").stream()
            .filter(one -> kind.equals(one.text("kind")) && whole.test(one))
            .map(one -> one.date("date"))
            .anyMatch(day -> day == null || !day.isAfter(by));
    return facts.kind() == 'S' && facts.report().has("documents") && !inTime
        ? Set.of("/documents")
        : Set.of();
  }

  private static Set<String> centres(Facts facts, Predicate<Element> breached) {
    return Grant2017Oracle.at(facts, "resourceCentres", "", breached);
  }

  private static Set<String> compilation(Facts facts) {
    Set<String> notWhole =
        Grant2017Oracle.at(
            facts,
            "compilation",
            "",
            one ->
                Grant2017Oracle.differ(one.amount("counties"), new BigDecimal(21))
                    || !topics(one).containsAll(TOPICS));
    return notWhole.isEmpty()
        ? Grant2017Oracle.late(facts, "compilation", "submittedOn", LocalDate.of(2018, 1, 31))
        : notWhole;
  }

  private static List<String> topics(Element compilation) {
    return compilation.list("topics").stream().map(one -> one.node().textValue()).toList();
  }

  private static List<Element> amounts(Element distribution, String part) {
    return distribution.list("amounts").stream()
        .filter(one -> part.equals(one.text("part")))
        .toList();
  }

  private static BigDecimal sum(List<Element> elements, String field) {
    return Facts.sum(elements.stream().map(one -> one.amount(field)).toArray(BigDecimal[]::new));
  }

  /** Another sum than the part's amount, or not to each municipality or region. */
  private static boolean notDistributed(Element distribution) {
    for (String part : AMOUNTS.keySet()) {
      List<Element> amounts = amounts(distribution, part);
      BigDecimal sum = sum(amounts, "amount");
      long reached = amounts.stream().map(one -> one.text("recipient")).distinct().count();
      if (sum != null
          && (sum.compareTo(AMOUNTS.get(part)) != 0 || reached < RECEIVERS.getOrDefault(part, 0))) {
        return true;
      }
    }
    return false;
  }

  /** Somebody's amount differs by more than a krona from its share of the population. */
  private static boolean disproportionate(Element distribution, String part) {
    List<Element> amounts = amounts(distribution, part);
    BigDecimal sum = sum(amounts, "amount");
    BigDecimal population = sum(amounts, "population");
    if (sum == null || !Facts.positive(population)) {
      return false;
    }
    return amounts.stream()
        .anyMatch(
            one ->
                sum.multiply(one.amount("population"))
                        .divide(population, 10, RoundingMode.HALF_UP)
                        .subtract(one.amount("amount"))
                        .abs()
                        .compareTo(BigDecimal.ONE)
                    > 0);
  }

  /** The year's money is used after the year that follows (003:4908-4914). */
  private static Set<String> usedLate(Facts facts) {
    Set<String> places = new TreeSet<>();
    for (Element account : facts.list("accounts")) {
      LocalDate last = account.date("spentTo");
      boolean late =
          (last != null && last.isAfter(USE_BY))
              || account.list("lines").stream()
                  .map(line -> line.date("date"))
                  .anyMatch(day -> day != null && day.isAfter(USE_BY));
      if (AccountsOracle.ofTheYear(facts, account) && late) {
        places.add(account.pointer());
      }
    }
    return places;
  }

  /**
   * Among the joint plans, and those that may be joint since their kind is not told, none tells a
   * cost of next year; an amount that is not known may be one.
   */
  private static Set<String> costUntold(Facts facts) {
    List<Element> joint =
        facts.list("plans").stream()
            .filter(
                plan -> plan.text("kind") == null || plan.text("kind").equals("JOINT_ACTION_PLAN"))
            .toList();
    boolean told =
        joint.stream()
            .flatMap(plan -> plan.list("costEstimates").stream())
            .filter(one -> one.node().path("year").asInt() == 2018)
            .anyMatch(one -> one.amount("amount") == null || Facts.positive(one.amount("amount")));
    return facts.kind() == 'L' && !joint.isEmpty() && !told ? Set.of("/plans") : Set.of();
  }
}
