package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import se.villkorskoll.oracle.ReportGenerator.Twist;

/** Changes that lead to the limits of the conditions in {@link BalancesOracle}. */
final class BalancesTwists {

  private static final BigDecimal ORE = new BigDecimal("0.01");

  private BalancesTwists() {}

  static List<Twist> all() {
    return List.of(
        BalancesTwists::leftOver,
        BalancesTwists::olderMoneyKept,
        BalancesTwists::aboutAllSpent,
        BalancesTwists::specification,
        BalancesTwists::forwardings,
        BalancesTwists::estimates);
  }

  /** About a tenth is left, and what is said of it varies: DQ-BAL-03 to 05, 07 and DQ-COV-07. */
  private static void leftOver(ObjectNode report, Random random) {
    Twists.change(
        report,
        "accounts",
        random,
        account -> {
          BigDecimal tenth = amount(account, "received").movePointLeft(1);
          BigDecimal left = tenth.setScale(2, RoundingMode.UP).add(ore(random));
          account.put("unspent", notNegative(left));
          account.put("spent", notNegative(amount(account, "received").subtract(left)));
          told(account, random);
          switch (random.nextInt(6)) {
            case 0, 1 -> account.remove("unspent");
            case 2 -> account.putObject("unspent").put("notAvailable", "Bokslutet är inte klart");
            case 3 -> account.put("unspent", random.nextBoolean() ? "0 kr" : "14, 2 kr");
            default -> atTimes(random, () -> account.remove("carriedOut"));
          }
          atTimes(random, () -> account.put("spent", amount(account, "received")));
          atTimes(random, () -> specify(account));
        });
  }

  /** Whether all is said to be spent, and why it is not. */
  private static void told(ObjectNode account, Random random) {
    account.put("allSpent", random.nextInt(3) == 0 ? "YES" : "NO");
    List<String> causes = List.of("LATE_DECISION", "PANDEMIC", "OTHER");
    account.remove(List.of("unspentCause", "unspentReason"));
    if (random.nextBoolean()) {
      account.put("unspentCause", causes.get(random.nextInt(causes.size())));
    }
    if (random.nextBoolean()) {
      account.put("unspentReason", random.nextBoolean() ? "-" : "Pandemin");
    }
  }

  /** The lines become one, which is what is spent. */
  private static void specify(ObjectNode account) {
    account.putArray("statedTotals");
    account.putArray("lines").addObject().put("amount", amount(account, "spent"));
  }

  /** Money of 2018 or 2019 is left, repaid to the öre or not, with or without a plan: DQ-BAL-06. */
  private static void olderMoneyKept(ObjectNode report, Random random) {
    if (!(report.get("accounts") instanceof ArrayNode accounts) || accounts.isEmpty()) {
      return;
    }
    int year = 2018 + random.nextInt(2);
    if (accounts.findValuesAsText("originYear").contains(String.valueOf(year))) {
      return;
    }
    ObjectNode older = accounts.addObject();
    older.put("part", accounts.get(0).path("part").textValue()).put("originYear", year);
    older.put("received", 0).put("carriedIn", 500).put("passedOn", 0).put("carriedOut", 0);
    older.put("spent", random.nextInt(2) * 400).put("unspent", 100);
    told(older, random);
    atTimes(random, () -> older.remove("unspent"));
    if (random.nextBoolean()) {
      older.put("unspentPlan", random.nextBoolean() ? "\u00a0" : "Utbildning våren 2021");
    }
    if (random.nextBoolean()) {
      ObjectNode repayment = older.putArray("repayments").addObject();
      repayment.put("amount", new BigDecimal(100).add(ore(random)));
      repayment.put("date", random.nextBoolean() ? "2021-03-31" : "2021-04-05");
    }
  }

  /** About all that came in is spent, and the lines may follow: DQ-BAL-01, 02 and 08. */
  private static void aboutAllSpent(ObjectNode report, Random random) {
    Twists.change(
        report,
        "accounts",
        random,
        account -> {
          BigDecimal in = amount(account, "received").add(amount(account, "carriedIn"));
          account.put("spent", notNegative(in.add(ore(random))));
          if (random.nextBoolean()) {
            specify(account);
          }
          atTimes(random, () -> account.remove("unspent"));
          atTimes(random, () -> account.remove("carriedOut"));
        });
  }

  /** Stated sums by category, by age group and of all, about what the lines are: DQ-SUM-02. */
  private static void specification(ObjectNode report, Random random) {
    Twists.change(
        report,
        "accounts",
        random,
        account -> {
          BigDecimal spent = amount(account, "spent");
          BigDecimal other = random.nextBoolean() ? spent : notNegative(spent.add(ore(random)));
          ArrayNode totals = account.putArray("statedTotals");
          if (random.nextBoolean()) {
            totals
                .addObject()
                .put("category", "METHODS")
                .put("amount", either(spent, other, random));
          }
          if (random.nextBoolean()) {
            totals
                .addObject()
                .put("ageGroup", "ADULTS")
                .put("amount", either(spent, other, random));
          }
          if (random.nextBoolean()) {
            totals.addObject().put("amount", either(spent, other, random));
          }
          ObjectNode line = account.putArray("lines").addObject();
          line.put("category", "METHODS").put("ageGroup", "ADULTS");
          line.put("amount", either(spent, other, random));
          atTimes(random, () -> line.put("ageGroup", "OTHER"));
          atTimes(random, () -> account.remove("lines"));
          atTimes(random, () -> totals.forEach(total -> ((ObjectNode) total).remove("amount")));
        });
  }

  /** Money is passed on, to receivers who may be told: DQ-USE-03 and OK2020-ROLE-02. */
  private static void forwardings(ObjectNode report, Random random) {
    Twists.change(
        report,
        "accounts",
        random,
        account -> {
          account.put("passedOn", 1000);
          account.put(
              "spent", notNegative(amount(account, "received").subtract(new BigDecimal(1000))));
          ArrayNode forwardings = account.putArray("forwardings");
          BigDecimal second =
              random.nextBoolean() ? new BigDecimal(400) : new BigDecimal(400).add(ore(random));
          if (random.nextInt(5) > 0) {
            forwarding(forwardings, random).put("amount", 600);
            forwarding(forwardings, random).put("amount", second);
          }
          atTimes(random, () -> account.remove("passedOn"));
          atTimes(random, () -> forwardings.forEach(one -> ((ObjectNode) one).remove("amount")));
        });
  }

  private static ObjectNode forwarding(ArrayNode forwardings, Random random) {
    return forwardings
        .addObject()
        .put("receiver", random.nextInt(6) == 0 ? "-" : "Ett kommunförbund")
        .put("accountedFor", random.nextInt(6) == 0 ? "PARTLY" : "YES");
  }

  /** Estimates, and reports submitted about the turn of the year: DQ-COV-05. */
  private static void estimates(ObjectNode report, Random random) {
    Twists.change(report, "accounts", random, one -> one.put("estimate", random.nextBoolean()));
    if (random.nextBoolean()) {
      Twists.change(
          report,
          "accounts",
          random,
          account ->
              Twists.change(
                  account, "lines", random, line -> line.put("estimate", random.nextBoolean())));
    }
    String[] days = {"2019-12-31", "2020-10-15", "2020-12-18", "2020-12-31", "2021-01-01"};
    if (random.nextBoolean()) {
      report.put("submittedOn", days[random.nextInt(days.length)]);
    }
  }

  /** An amount as it stands, or nothing where it is no number. */
  private static BigDecimal amount(ObjectNode element, String field) {
    return element.path(field).isNumber() ? element.get(field).decimalValue() : BigDecimal.ZERO;
  }

  private static BigDecimal notNegative(BigDecimal amount) {
    return amount.max(BigDecimal.ZERO);
  }

  /** An öre too much, too little, or none. */
  private static BigDecimal ore(Random random) {
    return ORE.multiply(BigDecimal.valueOf(random.nextInt(3) - 1L));
  }

  private static BigDecimal either(BigDecimal one, BigDecimal other, Random random) {
    return random.nextBoolean() ? one : other;
  }

  /** Does something one time in six. */
  private static void atTimes(Random random, Runnable change) {
    if (random.nextInt(6) == 0) {
      change.run();
    }
  }
}
