package se.villkorskoll.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import se.villkorskoll.oracle.Facts.Element;

/** The conditions about money: allocated, received, used, repaid, carried over. */
final class AccountsOracle {

  private static final LocalDate REPAY_BY = LocalDate.of(2021, 3, 31);
  private static final LocalDate USE_FROM = LocalDate.of(2020, 1, 1);
  private static final LocalDate USE_BY = LocalDate.of(2020, 12, 31);

  /** What Falun, Region Dalarna and Dalarna county are due (002:9-29; the region's by formula). */
  private static final Map<String, BigDecimal> DUE = new HashMap<>();

  static {
    DUE.put("P1K", new BigDecimal("1150872.72"));
    DUE.put("P4K", new BigDecimal("575436.36"));
    DUE.put("P1R", new BigDecimal("8366560.97"));
    DUE.put("P2R", new BigDecimal("10318758.53"));
    DUE.put("P4R", new BigDecimal("2788853.66"));
    DUE.put("P7R", new BigDecimal("1394426.83"));
    DUE.put("P2L", new BigDecimal("3945120.95"));
    DUE.put("P3L", new BigDecimal("7649410.97"));
    DUE.put("P5L", new BigDecimal("1000000.00"));
    DUE.put("P6L", new BigDecimal("5577707.31"));
  }

  private AccountsOracle() {}

  static void addTo(Map<String, Oracle.Condition> conditions) {
    conditions.put("OK2020-ALLOC-01", facts -> received(facts, "P1K P4K P1R P2R P4R P7R"));
    conditions.put("OK2020-ALLOC-02", AccountsOracle::roundedApart);
    conditions.put("OK2020-ALLOC-03", facts -> received(facts, "P3L P6L"));
    conditions.put("OK2020-ALLOC-04", facts -> received(facts, "P5L"));
    conditions.put("OK2020-ALLOC-05", facts -> received(facts, "P2L"));
    conditions.put("OK2020-REPAY-01", facts -> each(facts, AccountsOracle::notRepaid));
    conditions.put("OK2020-USE-01", facts -> each(facts, AccountsOracle::usedOutside));
    conditions.put("OK2020-USE-07", facts -> each(facts, (f, account) -> used(account)));
    conditions.put("OK2020-CARRY-01", facts -> each(facts, AccountsOracle::carriedOver));
    conditions.put("DQ-BAL-01", facts -> each(facts, AccountsOracle::outOfBalance));
    conditions.put("DQ-PART-01", facts -> each(facts, AccountsOracle::meantForOthers));
    conditions.put("DQ-SUM-01", AccountsOracle::sums);
    conditions.put("DQ-USE-01", facts -> each(facts, AccountsOracle::withoutActivity));
  }

  private static Set<String> each(Facts facts, BiPredicate<Facts, Element> breached) {
    Set<String> places = new TreeSet<>();
    for (Element account : facts.list("accounts")) {
      if (breached.test(facts, account)) {
        places.add(account.pointer());
      }
    }
    return places;
  }

  static boolean ofTheYear(Facts facts, Element account) {
    return account.node().path("originYear").intValue() == facts.terms().year();
  }

  static Element account(Facts facts, String part) {
    return facts.list("accounts").stream()
        .filter(one -> part.equals(one.text("part")) && ofTheYear(facts, one))
        .findFirst()
        .orElse(null);
  }

  /** The parts of the recipient's own kind. */
  static List<String> parts(Facts facts) {
    return DUE.keySet().stream().filter(one -> one.charAt(2) == facts.kind()).sorted().toList();
  }

  private static Set<String> received(Facts facts, String parts) {
    Set<String> places = new TreeSet<>();
    for (String part : parts(facts)) {
      if (!parts.contains(part)) {
        continue;
      }
      Element account = account(facts, part);
      if (account == null) {
        places.add("/accounts");
      } else if (account.amount("received") != null
          && account.amount("received").subtract(DUE.get(part)).abs().compareTo(BigDecimal.ONE)
              >= 0) {
        places.add(account.pointer() + "/received");
      }
    }
    return places;
  }

  private static Set<String> roundedApart(Facts facts) {
    BigDecimal received = BigDecimal.ZERO;
    BigDecimal due = BigDecimal.ZERO;
    boolean exact = true;
    for (String part : parts(facts)) {
      Element account = account(facts, part);
      BigDecimal amount = account == null ? null : account.amount("received");
      if (amount == null || amount.subtract(DUE.get(part)).abs().compareTo(BigDecimal.ONE) >= 0) {
        return Set.of();
      }
      exact &= amount.compareTo(DUE.get(part)) == 0;
      received = received.add(amount);
      due = due.add(DUE.get(part));
    }
    boolean sumRoundedOnce = received.compareTo(due.setScale(0, RoundingMode.HALF_UP)) == 0;
    return exact || sumRoundedOnce ? Set.of() : Set.of("/accounts");
  }

  private static boolean notRepaid(Facts facts, Element account) {
    return ofTheYear(facts, account) && notRepaid(facts, account, REPAY_BY);
  }

  /** More is left than can have been repaid to Kammarkollegiet by a day. */
  static boolean notRepaid(Facts facts, Element account, LocalDate by) {
    BigDecimal unspent = account.amount("unspent");
    BigDecimal repaid = repaid(facts, account, by, true);
    return unspent != null && repaid != null && unspent.compareTo(repaid) > 0;
  }

  /** What is repaid to anybody, or null. */
  static BigDecimal repaid(Facts facts, Element account) {
    return repaid(facts, account, LocalDate.MAX, false);
  }

  /** At most repaid by a day; what is dated after the day of the check has not happened. */
  private static BigDecimal repaid(
      Facts facts, Element account, LocalDate day, boolean toKammarkollegiet) {
    BigDecimal repaid = BigDecimal.ZERO;
    for (Element one : account.list("repayments")) {
      LocalDate on = one.date("date");
      boolean counts =
          (on == null || (!on.isAfter(day) && !on.isAfter(facts.asOf())))
              && (!toKammarkollegiet
                  || one.text("to") == null
                  || one.text("to").equals("KAMMARKOLLEGIET"));
      if (counts) {
        repaid = Facts.sum(repaid, one.amount("amount"));
        if (repaid == null) {
          return null;
        }
      }
    }
    return repaid;
  }

  private static boolean usedOutside(Facts facts, Element account) {
    return ofTheYear(facts, account)
        && days(account).stream().anyMatch(day -> day.isBefore(USE_FROM) || day.isAfter(USE_BY));
  }

  /** The days on which money is told as used. */
  static List<LocalDate> days(Element account) {
    List<LocalDate> days = new ArrayList<>();
    days.add(account.date("spentFrom"));
    days.add(account.date("spentTo"));
    account.list("lines").forEach(line -> days.add(line.date("date")));
    days.removeIf(Objects::isNull);
    return days;
  }

  private static boolean used(Element account) {
    return Facts.positive(account.amount("spent")) || Facts.positive(account.amount("passedOn"));
  }

  private static boolean carriedOver(Facts facts, Element account) {
    if (ofTheYear(facts, account)) {
      return Facts.positive(account.amount("carriedIn"));
    }
    return Facts.positive(account.amount("unspent"))
        || days(account).stream().anyMatch(day -> day.isAfter(USE_BY));
  }

  /** The account does not balance; that more is spent than came in is a condition of its own. */
  private static boolean outOfBalance(Facts facts, Element account) {
    BigDecimal in = Facts.sum(account.amount("received"), account.amount("carriedIn"));
    BigDecimal unspent = account.amount("unspent");
    BigDecimal out = Facts.sum(account.amount("spent"), account.amount("passedOn"), unspent);
    BigDecimal gone = Facts.sum(repaid(facts, account), account.amount("carriedOut"));
    if (in == null || out == null || gone == null || BalancesOracle.overspent(account)) {
      return false;
    }
    int left = unspent.compareTo(gone);
    return in.compareTo(out) != 0 || left < 0 || (left > 0 && !ofTheYear(facts, account));
  }

  private static boolean meantForOthers(Facts facts, Element account) {
    return !facts.terms().meantFor(account.text("part"), facts.kind());
  }

  private static Set<String> sums(Facts facts) {
    Set<String> places = new TreeSet<>();
    for (Element account : facts.list("accounts")) {
      for (Element total : account.list("statedTotals")) {
        String category = total.text("category");
        if (category == null || total.text("ageGroup") != null || total.amount("amount") == null) {
          continue;
        }
        BigDecimal sum =
            Facts.sum(
                account.list("lines").stream()
                    .filter(line -> category.equals(line.text("category")))
                    .map(line -> line.amount("amount"))
                    .toArray(BigDecimal[]::new));
        if (sum != null && sum.compareTo(total.amount("amount")) != 0) {
          places.add(total.pointer());
        }
      }
    }
    return places;
  }

  private static boolean withoutActivity(Facts facts, Element account) {
    return Facts.positive(account.amount("spent"))
        && facts.list("activities").stream()
            .filter(one -> one.stated("title") || one.stated("description"))
            .flatMap(one -> one.list("financing").stream())
            .noneMatch(
                one ->
                    account.text("part").equals(one.text("part"))
                        && (!one.node().has("originYear")
                            || one.node()
                                .get("originYear")
                                .equals(account.node().get("originYear"))));
  }
}
