package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.villkorskoll.oracle.Facts.Element;

/** The conditions about what is left, what is specified, what is passed on and what is final. */
final class BalancesOracle {

  private BalancesOracle() {}

  static void addTo(Map<String, Oracle.Condition> conditions) {
    conditions.put("DQ-BAL-02", facts -> each(facts, "", BalancesOracle::overspent));
    conditions.put("DQ-BAL-01-CARRIED", BalancesOracle::carriedOver);
    conditions.put("DQ-BAL-03", facts -> each(facts, "/unspent", BalancesOracle::restUntold));
    conditions.put("DQ-BAL-04", facts -> each(facts, "", one -> notAllSpent(facts, one)));
    conditions.put("DQ-BAL-05", facts -> each(facts, "", BalancesOracle::noReason));
    conditions.put("DQ-BAL-06", facts -> each(facts, "", one -> noPlan(facts, one)));
    conditions.put("DQ-BAL-07", facts -> each(facts, "", BalancesOracle::muchUnspent));
    conditions.put("DQ-BAL-08", facts -> each(facts, "", one -> specifiedOtherwise(facts, one)));
    conditions.put("DQ-SUM-02", BalancesOracle::columnSums);
    conditions.put("DQ-USE-03", facts -> each(facts, "", one -> notFollowed(facts, one)));
    conditions.put("DQ-COV-05", facts -> each(facts, "", one -> notFinal(facts, one)));
    conditions.put("DQ-COV-07", facts -> each(facts, "", BalancesOracle::cameLate));
    conditions.put("OK2020-ROLE-02", facts -> each(facts, "", one -> rest(facts, one)));
  }

  private static Set<String> each(Facts facts, String field, Predicate<Element> breached) {
    Set<String> places = new TreeSet<>();
    for (Element account : facts.list("accounts")) {
      if (breached.test(account)) {
        places.add(account.pointer() + field);
      }
    }
    return places;
  }

  /** What came in, or null. */
  private static BigDecimal in(Element account) {
    return Facts.sum(account.amount("received"), account.amount("carriedIn"));
  }

  /** What is neither spent nor passed on, or null. */
  private static BigDecimal rest(Element account) {
    BigDecimal in = in(account);
    BigDecimal used = Facts.sum(account.amount("spent"), account.amount("passedOn"));
    return in == null || used == null ? null : in.subtract(used);
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  /** What is carried in is what the year before carried out, where both tell of it. */
  private static Set<String> carriedOver(Facts facts) {
    BigDecimal in = all(facts.report(), "carriedIn");
    BigDecimal out = facts.before() == null ? null : all(facts.before(), "carriedOut");
    if (in == null || out == null || in.compareTo(out) == 0) {
      return Set.of();
    }
    return Set.of(
        facts.list("accounts").stream()
            .filter(one -> Facts.positive(one.amount("carriedIn")))
            .map(Element::pointer)
            .findFirst()
            .orElse("/accounts"));
  }

  /** An amount of all accounts together; null where there is no section, or one tells none. */
  private static BigDecimal all(JsonNode report, String field) {
    return report.has("accounts")
        ? Facts.sum(
            Facts.list(report, "", "accounts").stream()
                .map(one -> one.amount(field))
                .toArray(BigDecimal[]::new))
        : null;
  }

  private static boolean saysAllSpent(Element account) {
    return "YES".equals(account.text("allSpent"));
  }

  static boolean tellsLeft(Element account) {
    return Facts.positive(account.amount("unspent")) && !saysAllSpent(account);
  }

  /** More is spent than came in (003:1954-1964). */
  static boolean overspent(Element account) {
    BigDecimal in = in(account);
    BigDecimal spent = account.amount("spent");
    return in != null && spent != null && spent.compareTo(in) > 0;
  }

  /**
   * Money of 2019 or later is left and it is not told how much (003:2422-2423), unless the lines
   * say that nothing is.
   */
  private static boolean restUntold(Element account) {
    return account.node().path("originYear").intValue() >= 2019
        && account.amount("unspent") == null
        && Facts.positive(rest(account))
        && !saysAllSpent(account)
        && !Specification.of(account).makesUp(in(account), account.amount("passedOn"));
  }

  /**
   * All is said to be spent, and both the amounts say otherwise (000:51). If only one of them does,
   * they contradict each other, which the balance of the account tells where it can be drawn up.
   */
  private static boolean notAllSpent(Facts facts, Element account) {
    if (!saysAllSpent(account)) {
      return false;
    }
    boolean left = Facts.positive(account.amount("unspent"));
    BigDecimal rest = rest(account);
    if (rest == null || (left && rest.signum() > 0)) {
      return left;
    }
    if (leftIsFollowed(facts, account)) {
      return false;
    }
    boolean spentIsWrong =
        Specification.of(account).makesUp(in(account), account.amount("passedOn"));
    return left || (rest.signum() > 0 && !spentIsWrong);
  }

  /** Money is left, and neither words nor a named cause say why (000:51; 000:217). */
  private static boolean noReason(Element account) {
    String cause = account.text("unspentCause");
    boolean named = cause != null && !cause.equals("OTHER");
    return tellsLeft(account) && !named && !account.stated("unspentReason");
  }

  /** Money of 2019 or before is left and not repaid, without a plan (000:51; 000:117). */
  private static boolean noPlan(Facts facts, Element account) {
    BigDecimal repaid = AccountsOracle.repaid(facts, account);
    return account.node().path("originYear").intValue() <= 2019
        && tellsLeft(account)
        && repaid != null
        && account.amount("unspent").compareTo(repaid) > 0
        && !account.stated("unspentPlan");
  }

  /** A tenth of what was received is left, or more (000:51). */
  private static boolean muchUnspent(Element account) {
    BigDecimal received = account.amount("received");
    return tellsLeft(account)
        && Facts.positive(received)
        && account.amount("unspent").multiply(BigDecimal.TEN).compareTo(received) >= 0;
  }

  /**
   * What is specified is not what is spent (000:162-194), unless a stated sum is, or the amount
   * spent is the one that is wrong: either is told by a condition of its own.
   */
  static boolean specifiedOtherwise(Facts facts, Element account) {
    Specification specification = Specification.of(account);
    BigDecimal spent = account.amount("spent");
    if (spent == null || specification.sum() == null || specification.anyIs(spent)) {
      return false;
    }
    boolean spentIsWrong =
        specification.makesUp(in(account), account.amount("passedOn"), account.amount("unspent"));
    boolean told = overspent(account) || leftIsFollowed(facts, account);
    return !(spentIsWrong && told);
  }

  /** Whether it is told what is left and where it went, so that a balance can be drawn up. */
  private static boolean leftIsFollowed(Facts facts, Element account) {
    return account.amount("unspent") != null
        && account.amount("carriedOut") != null
        && AccountsOracle.repaid(facts, account) != null;
  }

  /** The stated sum of an age group, or of all, is not that of the lines (003:2199-2211). */
  private static Set<String> columnSums(Facts facts) {
    Set<String> places = new TreeSet<>();
    for (Element account : facts.list("accounts")) {
      Specification specification = Specification.of(account);
      for (Element total : account.list("statedTotals")) {
        if (total.text("category") == null
            && total.amount("amount") != null
            && specification.contradicts(total)) {
          places.add(total.pointer());
        }
      }
    }
    return places;
  }

  /** It cannot be followed to whom money went and that its use is accounted for (001:814). */
  private static boolean notFollowed(Facts facts, Element account) {
    List<Element> forwardings = account.list("forwardings");
    if (forwardings.isEmpty()) {
      return Facts.positive(account.amount("passedOn"));
    }
    boolean followed =
        forwardings.stream()
            .allMatch(one -> one.stated("receiver") && "YES".equals(one.text("accountedFor")));
    boolean toldByRole02 = facts.terms().year() == 2020 && facts.kind() != 'K';
    return !followed || (!toldByRole02 && sumsOtherwise(account));
  }

  /** Of money requisitioned for others the forwardings are the whole (002:31). */
  private static boolean rest(Facts facts, Element account) {
    return facts.kind() != 'K' && !account.list("forwardings").isEmpty() && sumsOtherwise(account);
  }

  private static boolean sumsOtherwise(Element account) {
    BigDecimal forwarded = sum(account.list("forwardings"));
    BigDecimal passedOn = account.amount("passedOn");
    return forwarded != null && passedOn != null && forwarded.compareTo(passedOn) != 0;
  }

  private static BigDecimal sum(List<Element> elements) {
    return Facts.sum(elements.stream().map(one -> one.amount("amount")).toArray(BigDecimal[]::new));
  }

  /**
   * Told as an estimate, or submitted in the year while the account was open: something left to
   * use, or use after the day that it was submitted (003:3353-3360).
   */
  private static boolean notFinal(Facts facts, Element account) {
    boolean estimate =
        account.node().path("estimate").asBoolean()
            || account.list("lines").stream()
                .anyMatch(line -> line.node().path("estimate").asBoolean());
    LocalDate on = facts.submittedOn();
    if (estimate || on == null) {
      return estimate;
    }
    boolean inTheYear =
        !on.isBefore(facts.terms().firstDay()) && !on.isAfter(facts.terms().lastDay());
    boolean nothingLeft = same(account.amount("unspent"), BigDecimal.ZERO);
    boolean usedLater = AccountsOracle.days(account).stream().anyMatch(day -> day.isAfter(on));
    return inTheYear && (!nothingLeft || usedLater);
  }

  /** That the decision or the money came late is the cause given (002:99; 000:51). */
  private static boolean cameLate(Element account) {
    return "LATE_DECISION".equals(account.text("unspentCause"));
  }
}
