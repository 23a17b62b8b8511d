package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import se.villkorskoll.oracle.ReportGenerator.Twist;

/** Changes that lead to the limits of the conditions on costs, shares and running text. */
final class CostsTwists {

  /** Of 40 and 39 characters, of words that only repeat the agreement, and of none. */
  private static final List<String> DESCRIPTIONS =
      List.of(
          "Stödgrupper för unga vuxna hösten 2020 x",
          "Stödgrupper för unga vuxna höst 2020 xy",
          " Stödgrupper för unga vuxna höst 2020 xy ",
          "Initiativ i enlighet med överenskommelse, analys och handlingsplan.",
          "Insatser enligt överenskommelsen",
          "Föräldrakurser enligt överenskommelsen",
          "Insatser för psykisk hälsa",
          "Stimulansmedel 2020",
          "2020",
          "-",
          "");

  private static final List<String> CATEGORIES =
      List.of(
          "UNSPECIFIED", "ORDINARY_OPERATIONS", "COMPETENCE", "FOLLOW_UP", "COORDINATION", "OTHER");

  /** Shares of what was used that are limits, and the categories that they are limits for. */
  private static final List<BigDecimal> LIMITS =
      List.of(new BigDecimal("0.1"), new BigDecimal("0.25"), new BigDecimal("0.5"));

  private static final List<List<String>> LIMITED =
      List.of(
          List.of("UNSPECIFIED", "ORDINARY_OPERATIONS", "OTHER"),
          List.of("FOLLOW_UP", "COORDINATION", "OTHER"),
          List.of("COMPETENCE"));

  private static final List<String> STEPS = List.of("-0.01", "0", "0.01", "1000");

  private CostsTwists() {}

  static List<Twist> all() {
    return List.of(
        CostsTwists::descriptions,
        CostsTwists::categories,
        CostsTwists::atLimits,
        CostsTwists::roundAmounts,
        CostsTwists::costs,
        CostsTwists::shares,
        CostsTwists::sharesWithoutAmount,
        CostsTwists::runningText,
        CostsTwists::units);
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static List<ObjectNode> accounts(ObjectNode report) {
    return elements(report, "accounts");
  }

  private static List<ObjectNode> elements(ObjectNode holder, String list) {
    return holder.path(list).valueStream().map(ObjectNode.class::cast).toList();
  }

  private static BigDecimal amount(ObjectNode holder, String field) {
    return holder.path(field).isNumber() ? holder.get(field).decimalValue() : BigDecimal.ZERO;
  }

  private static void describe(ObjectNode line, Random random) {
    line.put("description", any(DESCRIPTIONS, random));
    List<String> activities = List.of("A1", "A2");
    switch (random.nextInt(4)) {
      case 0 -> line.remove("activities");
      case 1 -> activities.forEach(line.putArray("activities")::add);
      case 2 -> line.putArray("activities").add("A1").add("A1");
      default -> line.putArray("activities").add("A1");
    }
  }

  private static void descriptions(ObjectNode report, Random random) {
    for (ObjectNode account : accounts(report)) {
      elements(account, "lines").forEach(line -> describe(line, random));
    }
  }

  private static void categories(ObjectNode report, Random random) {
    boolean same = random.nextBoolean();
    String category = random.nextBoolean() ? "COMPETENCE" : any(CATEGORIES, random);
    for (ObjectNode account : accounts(report)) {
      for (ObjectNode line : elements(account, "lines")) {
        line.put("category", same ? category : any(CATEGORIES, random));
        if (random.nextInt(16) == 0) {
          line.remove(random.nextBoolean() ? "category" : "amount");
        }
      }
    }
  }

  /** One line is a tenth, a quarter or half of what was used, or a million, or just beside. */
  private static void atLimits(ObjectNode report, Random random) {
    int limit = random.nextInt(LIMITS.size());
    String category = any(LIMITED.get(limit), random);
    BigDecimal part = LIMITS.get(limit);
    BigDecimal step = new BigDecimal(any(STEPS, random));
    boolean million = random.nextInt(4) == 0;
    for (ObjectNode account : accounts(report)) {
      BigDecimal spent = amount(account, "spent");
      BigDecimal first =
          (million ? new BigDecimal(1_000_000) : spent.multiply(part))
              .add(step)
              .setScale(2, RoundingMode.HALF_UP);
      if (first.signum() < 0 || first.compareTo(spent) > 0) {
        continue;
      }
      ArrayNode lines = account.putArray("lines");
      ObjectNode line = lines.addObject().put("date", "2020-11-20").put("amount", first);
      describe(line.put("category", category).put("ageGroup", "ADULTS"), random);
      if (random.nextInt(3) == 0) {
        line.remove(List.of("description", "activities"));
      }
      line = lines.addObject().put("date", "2020-11-20").put("amount", spent.subtract(first));
      line.put("category", "METHODS").put("ageGroup", "ADULTS");
      line.put("description", "Införande av vård- och insatsprogram, samordnare under 2020");
    }
  }

  /** Four to ten lines of which all or all but one or two are round. */
  private static void roundAmounts(ObjectNode report, Random random) {
    for (ObjectNode account : accounts(report)) {
      ArrayNode lines = account.putArray("lines");
      int exact = random.nextInt(3);
      for (int i = List.of(4, 5, 6, 10).get(random.nextInt(4)); i > 0; i--) {
        ObjectNode line = lines.addObject().put("category", "METHODS").put("ageGroup", "ADULTS");
        line.put("amount", new BigDecimal(i * 10_000)).put("date", "2020-11-20");
        line.put("description", "Delkostnad för brukarrevisioner och samordnare");
        if (i <= exact) {
          line.put("amount", new BigDecimal(i * 10_000 + 1));
        } else if (random.nextInt(20) == 0) {
          line.put("amount", random.nextBoolean() ? "0 kr" : "14, 2 kr");
        } else if (random.nextInt(20) == 0) {
          line.put("estimate", random.nextBoolean());
        }
      }
      if (random.nextInt(5) == 0) {
        account.put("estimate", random.nextBoolean());
      }
    }
  }

  /** Activities of one or two parts, whose cost and own share are all right or not. */
  private static void costs(ObjectNode report, Random random) {
    int wrong = random.nextInt(2);
    for (ObjectNode activity : elements(report, "activities")) {
      List<ObjectNode> financing = elements(activity, "financing");
      if (random.nextInt(4) == 0 || financing.isEmpty()) {
        continue;
      }
      if (random.nextBoolean() && financing.size() == 1) {
        otherPart(activity, financing.get(0), random);
      }
      BigDecimal paid =
          elements(activity, "financing").stream()
              .map(one -> amount(one, "amount"))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (random.nextBoolean()) {
        BigDecimal off = new BigDecimal(any(List.of("0.01", "1"), random));
        activity.put("totalCost", paid.add(off.multiply(new BigDecimal(wrong))));
      } else {
        List<String> shares = wrong == 0 ? List.of("50", "50.0") : List.of("49.9", "51", "100");
        activity.put("totalCost", paid.multiply(new BigDecimal(2)));
        activity.put("ownShare", new BigDecimal(any(shares, random)));
      }
    }
  }

  /** Another part pays too, or the same with money of another year. */
  private static void otherPart(ObjectNode activity, ObjectNode first, Random random) {
    String part = first.path("part").asText();
    boolean same = random.nextInt(6) == 0;
    ((ArrayNode) activity.get("financing"))
        .addObject()
        .put("part", same ? part : part.equals("P1R") ? "P7R" : "P1R")
        .put("originYear", same ? 2018 : 2020)
        .put("amount", random.nextInt(3) * 1000);
  }

  /** Shares of the stated sums, right or just beside, and perhaps a sum of all or of an age. */
  private static void shares(ObjectNode report, Random random) {
    int wrong = random.nextInt(5) < 2 ? 1 : 0;
    for (ObjectNode account : accounts(report)) {
      ArrayNode totals = account.withArray("/statedTotals");
      BigDecimal all =
          elements(account, "statedTotals").stream()
              .map(one -> amount(one, "amount"))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      for (ObjectNode total : elements(account, "statedTotals")) {
        if (all.signum() > 0) {
          int decimals = random.nextInt(3);
          total.put(
              "share",
              amount(total, "amount")
                  .movePointRight(2)
                  .divide(all, decimals, RoundingMode.HALF_UP)
                  .subtract(new BigDecimal(wrong * random.nextInt(2)).movePointLeft(decimals))
                  .max(BigDecimal.ZERO));
        }
      }
      if (totals.valueStream().allMatch(one -> one.has("category") && !one.has("ageGroup"))) {
        int kind = random.nextInt(4);
        if (kind == 0) {
          totals.addObject().put("amount", all).put("share", 100 - wrong);
        } else if (kind == 1) {
          totals.addObject().put("ageGroup", "ADULTS").put("amount", all).put("share", 100 - wrong);
        } else if (kind == 2) {
          totals
              .addObject()
              .put("category", "MOBILE_DIGITAL")
              .put("ageGroup", "ADULTS")
              .put("amount", all)
              .put("share", 100 - wrong);
        }
      }
    }
  }

  /** Shares that can only be added up: of the categories of the lines, all or all but one. */
  private static void sharesWithoutAmount(ObjectNode report, Random random) {
    List<String> firsts = List.of("34.8", "34.7", "34.6", "35", "50.6", "100");
    for (ObjectNode account : accounts(report)) {
      List<String> categories =
          elements(account, "lines").stream()
              .map(line -> line.path("category").asText("OTHER"))
              .distinct()
              .toList();
      ArrayNode totals = account.putArray("statedTotals");
      BigDecimal left = new BigDecimal(any(List.of("100", "100.0", "99.9", "99"), random));
      for (int i = 0; i < categories.size(); i++) {
        boolean last = i == categories.size() - 1;
        BigDecimal share = last ? left : new BigDecimal(any(firsts, random)).min(left);
        left = left.subtract(share);
        totals.addObject().put("category", categories.get(i)).put("share", share);
      }
    }
  }

  /** A text with an amount and a share of a category, right or not, for all parts or for one. */
  private static void runningText(ObjectNode report, Random random) {
    List<ObjectNode> accounts = accounts(report);
    if (accounts.isEmpty()) {
      return;
    }
    ObjectNode account = any(accounts, random);
    boolean right = random.nextBoolean();
    boolean approximate = random.nextBoolean();
    ArrayNode statements = report.putArray("statements");
    for (ObjectNode line : elements(account, "lines")) {
      ObjectNode statement = statements.addObject().put("text", "Enligt redovisningen");
      statement.put("category", line.path("category").asText("OTHER"));
      if (right || random.nextInt(4) > 0) {
        statement.put("part", account.path("part").asText());
      }
      BigDecimal amount = amount(line, "amount");
      BigDecimal spent = amount(account, "spent");
      int what = random.nextInt(3);
      if (what < 2) {
        List<String> times = right ? List.of("1") : List.of("1.05", "0.95", "1.06", "0.94", "1.01");
        statement.put(
            "amount",
            amount
                .multiply(new BigDecimal(any(times, random)))
                .setScale(random.nextBoolean() ? 0 : 2, RoundingMode.HALF_UP));
      }
      if (what > 0 && spent.signum() > 0 && amount.compareTo(spent) <= 0) {
        statement.put(
            "share",
            amount
                .movePointRight(2)
                .divide(spent, random.nextInt(3), RoundingMode.HALF_UP)
                .subtract(new BigDecimal(right ? 0 : random.nextInt(2)))
                .max(BigDecimal.ZERO));
      }
      if (approximate) {
        statement.put("approximate", random.nextInt(4) > 0);
      }
    }
  }

  /** Amounts written with a unit, the same or another for each. */
  private static void units(ObjectNode report, Random random) {
    boolean mixed = random.nextBoolean();
    int always = random.nextInt(3);
    for (ObjectNode account : accounts(report)) {
      for (String field : List.of("received", "spent")) {
        if (account.path(field).isNumber() && random.nextBoolean()) {
          int unit = mixed ? random.nextInt(3) : always;
          account.put(
              field,
              account
                      .get(field)
                      .decimalValue()
                      .movePointLeft(3 * unit)
                      .toPlainString()
                      .replace('.', ',')
                  + List.of(" kr", " tkr", " mkr").get(unit));
        }
      }
    }
  }
}
