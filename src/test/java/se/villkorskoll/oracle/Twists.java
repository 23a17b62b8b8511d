package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.villkorskoll.oracle.ReportGenerator.Twist;

/** Changes that lead to the limits of particular conditions. */
final class Twists {

  private Twists() {}

  static List<Twist> all() {
    List<Twist> all = new ArrayList<>();
    all.add((report, random) -> day(report, random));
    all.add(Twists::leftOver);
    all.add(Twists::olderMoney);
    all.add(Twists::received);
    all.add(Twists::meantForOthers);
    all.add(Twists::useDates);
    all.add(Twists::statedTotals);
    all.add(Twists::nothingUsed);
    all.add(
        (report, random) ->
            change(report, "accounts", random, one -> one.put("passedOn", "14, 2 kr")));
    all.add(
        (report, random) ->
            change(report, "accounts", random, one -> one.put("carriedIn", random.nextInt(2))));
    all.add(
        (report, random) ->
            change(
                report,
                "waitingTimes",
                random,
                one ->
                    one.put(
                        "share", Math.max(0, one.path("share").asInt() + random.nextInt(3) - 1))));
    all.add(
        (report, random) ->
            change(
                report,
                "waitingTimes",
                random,
                one -> one.put("withinLimit", one.path("total").asLong() + random.nextInt(2))));
    all.add((report, random) -> change(report, "plans", random, one -> plan(one, random)));
    all.add(
        (report, random) -> {
          if (report.get("gender") instanceof ObjectNode gender) {
            gender.put("contributionToEqualHealth", random.nextBoolean() ? "" : "Lika villkor.");
            gender.put("genderEquality", random.nextBoolean() ? "\u200b" : "Per kön.");
          }
        });
    all.addAll(ActivitiesTwists.all());
    all.addAll(PlansTwists.all());
    all.addAll(ClinicsTwists.all());
    all.addAll(InvoicesTwists.all());
    all.addAll(CostsTwists.all());
    all.addAll(BalancesTwists.all());
    return all;
  }

  /** Those for what only one agreement has. */
  static List<Twist> of(String agreement) {
    return switch (agreement) {
      case "2016" -> TwistsOfOtherYears.of2016();
      case "2020-storsthlm" -> TwistsOfOtherYears.ofStorsthlm();
      case "2017", "2018" -> Twists2017.all();
      case "2019" -> Twists2019.all();
      default -> List.of();
    };
  }

  /** Something done to an element. */
  interface Change {
    void to(ObjectNode element);
  }

  /** Changes one element of a section, where it is reported. */
  static void change(ObjectNode report, String section, Random random, Change change) {
    if (report.get(section) instanceof ArrayNode list && list.size() > 0) {
      change.to((ObjectNode) list.get(random.nextInt(list.size())));
    }
  }

  private static void day(ObjectNode report, Random random) {
    String[] days = {"2021-03-30", "2021-03-31", "2021-04-01", "2020-01-01", "2019-12-31"};
    report.put("submittedOn", days[random.nextInt(days.length)]);
  }

  private static void plan(ObjectNode plan, Random random) {
    if (random.nextBoolean()) {
      plan.putArray("goals");
    }
    if (random.nextBoolean()) {
      plan.putArray("activities");
    }
    if (plan.get("goals") instanceof ArrayNode goals && goals.size() > 0 && random.nextBoolean()) {
      ((ObjectNode) goals.get(0)).putArray("indicators");
    }
  }

  /** Some money is left, and some of it repaid about the last day. */
  private static void leftOver(ObjectNode report, Random random) {
    change(
        report,
        "accounts",
        random,
        account -> {
          account.put("unspent", 1000);
          if (account.path("received").isNumber()) {
            account.put(
                "spent",
                account
                    .get("received")
                    .decimalValue()
                    .subtract(new BigDecimal(1000))
                    .max(BigDecimal.ZERO));
          }
          ObjectNode repayment = account.putArray("repayments").addObject();
          repayment.put("amount", 999 + random.nextInt(3));
          repayment.put("to", random.nextInt(4) == 0 ? "SKR" : "KAMMARKOLLEGIET");
          if (random.nextInt(4) > 0) {
            repayment.put("date", random.nextBoolean() ? "2021-03-31" : "2021-04-01");
          }
        });
  }

  private static void olderMoney(ObjectNode report, Random random) {
    if (report.get("accounts") instanceof ArrayNode accounts
        && accounts.size() > 0
        && accounts.findValuesAsText("originYear").stream().noneMatch("2019"::equals)) {
      ObjectNode older = ((ObjectNode) accounts.get(0)).deepCopy();
      older.put("originYear", 2019);
      older.put("received", 0).put("carriedIn", 500);
      older.put("spent", random.nextBoolean() ? 500 : 400);
      older
          .put("unspent", random.nextBoolean() ? 0 : 100)
          .put("carriedOut", random.nextInt(2) * 100);
      older.put("spentTo", random.nextBoolean() ? "2020-12-31" : "2021-01-01");
      older.remove(List.of("lines", "statedTotals", "repayments"));
      accounts.add(older);
    }
  }

  /** Some of the accounts, so that each of the parts is hit often enough. */
  private static void received(ObjectNode report, Random random) {
    BigDecimal[] steps = {
      new BigDecimal("0.50"), new BigDecimal("1.00"), new BigDecimal("-1.00"), BigDecimal.TEN
    };
    for (JsonNode account : report.path("accounts")) {
      if (account.path("received").isNumber() && random.nextBoolean()) {
        BigDecimal received = account.get("received").decimalValue();
        ((ObjectNode) account)
            .put(
                "received", received.add(steps[random.nextInt(steps.length)]).max(BigDecimal.ZERO));
      }
    }
  }

  private static void meantForOthers(ObjectNode report, Random random) {
    if (report.get("accounts") instanceof ArrayNode accounts
        && !accounts.findValuesAsText("part").contains(otherPart(report))) {
      ObjectNode account = accounts.addObject();
      account.put("part", otherPart(report)).put("originYear", 2020);
      for (String amount :
          List.of("received", "carriedIn", "spent", "passedOn", "unspent", "carriedOut")) {
        account.put(amount, 0);
      }
    }
  }

  private static String otherPart(ObjectNode report) {
    return report.path("recipient").textValue().startsWith("R") ? "P5L" : "P1R";
  }

  private static void useDates(ObjectNode report, Random random) {
    change(
        report,
        "accounts",
        random,
        account -> {
          account.put("spentFrom", random.nextBoolean() ? "2020-01-01" : "2019-12-31");
          account.put("spentTo", random.nextBoolean() ? "2020-12-31" : "2021-01-01");
        });
  }

  private static void statedTotals(ObjectNode report, Random random) {
    change(
        report,
        "accounts",
        random,
        account -> {
          if (account.get("statedTotals") instanceof ArrayNode totals
              && totals.size() > 0
              && totals.get(0).path("amount").isNumber()) {
            ObjectNode total = (ObjectNode) totals.get(0);
            total.put(
                "amount",
                total.get("amount").decimalValue().add(BigDecimal.valueOf(random.nextInt(2), 2)));
          }
        });
  }

  private static void nothingUsed(ObjectNode report, Random random) {
    report
        .path("accounts")
        .forEach(
            account -> {
              ObjectNode one = (ObjectNode) account;
              one.put("spent", 0).put("passedOn", 0);
              one.putArray("lines");
              one.putArray("statedTotals");
            });
  }
}
