package se.villkorskoll.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.villkorskoll.oracle.Facts.Element;

/**
 * The conditions on days, counts and amounts of 2016 (003:506-780) and of Storsthlm (004:70-105).
 */
final class OtherYearsOracle {

  private static final LocalDate INVOICE_BY = LocalDate.of(2020, 12, 1);
  private static final BigDecimal COUNTIES = new BigDecimal(21);
  private static final Set<String> TOPICS =
      Set.of("USE_OF_FUNDS", "LOCAL_NEEDS", "PLANS", "INDICATORS");

  private OtherYearsOracle() {}

  static void addTo(Map<String, Oracle.Condition> conditions) {
    conditions.put("OK2016-PLAN-05", OtherYearsOracle::costUntold);
    conditions.put("OK2016-SKL-01", OtherYearsOracle::compilation);
    conditions.put("STHLM2020-INV-01", OtherYearsOracle::invoicedLate);
    conditions.put("STHLM2020-INV-04", OtherYearsOracle::withTax);
  }

  /** Each plan tells what it costs next year; a rough figure is enough. */
  private static Set<String> costUntold(Facts facts) {
    return facts.list("plans").stream()
        .filter(
            plan ->
                plan.list("costEstimates").stream()
                    .noneMatch(
                        one ->
                            one.node().path("year").asInt() == 2017
                                && Facts.positive(one.amount("amount"))))
        .map(Element::pointer)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Not submitted, not of 21 counties, or without one of the four contents. */
  private static Set<String> compilation(Facts facts) {
    Element compilation = new Element(facts.report().path("obligations").path("compilation"), "");
    BigDecimal counties = compilation.amount("counties");
    List<String> topics =
        compilation.list("topics").stream().map(one -> one.node().textValue()).toList();
    boolean whole =
        Grant2017Oracle.come(facts, compilation, "submittedOn") != null
            && counties != null
            && counties.compareTo(COUNTIES) == 0
            && topics.containsAll(TOPICS);
    String at = compilation.node().isObject() ? "/obligations/compilation" : "/obligations";
    return whole ? Set.of() : Set.of(at);
  }

  /** Invoices are told of, and there is none, or one of a day after the last. */
  private static Set<String> invoicedLate(Facts facts) {
    List<Element> invoices = facts.list("invoices");
    if (invoices.isEmpty()) {
      return facts.report().has("invoices") ? Set.of("/invoices") : Set.of();
    }
    return invoices.stream()
        .filter(one -> one.date("date") != null && one.date("date").isAfter(INVOICE_BY))
        .map(Element::pointer)
        .limit(1)
        .collect(Collectors.toSet());
  }

  /** What each municipality is allotted is not among the sources, so that only tax can be wrong. */
  private static Set<String> withTax(Facts facts) {
    return facts.list("invoices").stream().anyMatch(one -> Facts.positive(one.amount("vat")))
        ? Set.of("/invoices")
        : Set.of();
  }
}
