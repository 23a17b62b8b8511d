package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.villkorskoll.oracle.Facts.Element;

/**
 * The conditions about what the cost lines say, what the money went to and what activities cost
 * (003:2399-2410; 003:2767-2807; 003:5359-5360). The limits are those of rules/common and 2020.
 */
final class CostsOracle {

  private static final BigDecimal MILLION = new BigDecimal(1_000_000);
  private static final BigDecimal ROUND = new BigDecimal(10_000);
  private static final int TEXT_FROM = 40;

  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  /** Words that only repeat the agreement (003:2787-2791; 001:238; 003:4908-4914). */
  private static final Set<String> PHRASES =
      words(
          """
          initiativ i enlighet med överenskommelse, analys och handlingsplan
          nya initiativ för att nå barn och unga
          insatser enligt överenskommelsen
          utvecklingsarbete inom området psykisk hälsa
          arbete utifrån handlingsplaner
          stimulansmedel
          """);

  private static final Pattern WITH_UNIT = Pattern.compile("[\\d,]+ (kr|tkr|mkr)");

  private CostsOracle() {}

  static void addTo(Map<String, Oracle.Condition> conditions) {
    conditions.put("DQ-LUMP-01", facts -> lines(facts, CostsOracle::largeAndShort));
    conditions.put("DQ-LUMP-02", facts -> lines(facts, CostsOracle::repeatsAgreement));
    conditions.put("DQ-LUMP-03", facts -> accounts(facts, CostsOracle::muchUnspecified));
    conditions.put(
        "DQ-LUMP-04",
        facts -> lines(facts, (account, line) -> !unspecified(line) && activities(line) > 1));
    conditions.put("DQ-LUMP-05", facts -> accounts(facts, CostsOracle::nearlyAllRound));
    conditions.put(
        "DQ-LUMP-06", facts -> accounts(facts, account -> largeItemUntold(facts, account)));
    conditions.put("DQ-USE-02", facts -> accounts(facts, CostsOracle::ordinary));
    conditions.put("DQ-USE-04", facts -> activities(facts, one -> parts(one) < 2));
    conditions.put("DQ-USE-05", facts -> activities(facts, one -> parts(one) > 1));
    conditions.put("DQ-USE-06", facts -> over(facts, 50, Set.of("COMPETENCE")));
    conditions.put("DQ-USE-07", facts -> over(facts, 25, facts.terms().planning()));
    conditions.put("DQ-UNIT-01", CostsOracle::otherUnit);
  }

  private static Set<String> accounts(Facts facts, Predicate<Element> breached) {
    Set<String> places = new TreeSet<>();
    facts.list("accounts").stream().filter(breached).forEach(one -> places.add(one.pointer()));
    return places;
  }

  /** The lines of all accounts, each judged with its account. */
  private static Set<String> lines(Facts facts, BiPredicate<Element, Element> breached) {
    Set<String> places = new TreeSet<>();
    for (Element account : facts.list("accounts")) {
      account.list("lines").stream()
          .filter(line -> breached.test(account, line))
          .forEach(line -> places.add(line.pointer()));
    }
    return places;
  }

  /** How many activities a line concerns; one that is named twice is one. */
  private static long activities(Element line) {
    return line.list("activities").stream().map(one -> one.node().textValue()).distinct().count();
  }

  private static boolean unspecified(Element line) {
    return "UNSPECIFIED".equals(line.text("category"));
  }

  /** Whether a line says anything about what it was for, in words or by an activity. */
  private static boolean told(Element line) {
    return line.stated("description") || activities(line) > 0;
  }

  /** Whether an amount is more than a share of another; of nothing there is no share. */
  static boolean exceeds(BigDecimal amount, int perCent, BigDecimal of) {
    return amount != null
        && Facts.positive(of)
        && amount.movePointRight(2).compareTo(of.multiply(new BigDecimal(perCent))) > 0;
  }

  private static boolean million(Element line) {
    return line.amount("amount") != null && line.amount("amount").compareTo(MILLION) >= 0;
  }

  /** A lump sum: a line with another fault of the same kind is one fault and not two. */
  private static boolean largeAndShort(Element account, Element line) {
    BigDecimal amount = line.amount("amount");
    BigDecimal spent = account.amount("spent");
    boolean quarter =
        amount != null
            && Facts.positive(spent)
            && amount.multiply(new BigDecimal(4)).compareTo(spent) >= 0
            && activities(line) == 0;
    String text = line.text("description") == null ? "" : line.text("description").strip();
    return (million(line) || quarter)
        && text.length() < TEXT_FROM
        && told(line)
        && !unspecified(line)
        && activities(line) < 2
        && !onlyRepeats(line);
  }

  private static Set<String> words(String text) {
    return NO_LETTERS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Whether a text has no words but those of the phrases, in any order. */
  private static boolean onlyRepeats(Element line) {
    Set<String> words = words(line.text("description") == null ? "" : line.text("description"));
    return !words.isEmpty() && PHRASES.containsAll(words);
  }

  private static boolean repeatsAgreement(Element account, Element line) {
    return onlyRepeats(line)
        && !unspecified(line)
        && activities(line) < 2
        && (activities(line) == 0 || million(line));
  }

  /** What is known to have gone to categories. */
  private static BigDecimal on(Element account, Set<String> categories) {
    return account.list("lines").stream()
        .filter(line -> line.text("category") != null)
        .filter(line -> categories.contains(line.text("category")))
        .map(line -> line.amount("amount"))
        .filter(amount -> amount != null)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean muchUnspecified(Element account) {
    return exceeds(on(account, Set.of("UNSPECIFIED")), 10, account.amount("spent"));
  }

  /** Counts the lines with an amount that is not zero nor said to be an estimate. */
  private static boolean nearlyAllRound(Element account) {
    List<BigDecimal> amounts =
        account.list("lines").stream()
            .filter(line -> !line.node().path("estimate").asBoolean())
            .map(line -> line.amount("amount"))
            .filter(Facts::positive)
            .toList();
    long round = amounts.stream().filter(one -> one.remainder(ROUND).signum() == 0).count();
    return !account.node().path("estimate").asBoolean()
        && amounts.size() >= 5
        && round * 100 > amounts.size() * 80L;
  }

  /** The form's rule is about the grant of the year (003:5359-5360). */
  private static boolean largeItemUntold(Facts facts, Element account) {
    BigDecimal spent = account.amount("spent");
    List<Element> lines = account.list("lines");
    return AccountsOracle.ofTheYear(facts, account)
        && ((lines.isEmpty() && Facts.positive(spent))
            || lines.stream()
                .anyMatch(
                    line ->
                        !told(line)
                            && !unspecified(line)
                            && (million(line) || exceeds(line.amount("amount"), 10, spent))));
  }

  /** An amount that is not told is not known to be nothing. */
  private static boolean ordinary(Element account) {
    return account.list("lines").stream()
        .filter(line -> "ORDINARY_OPERATIONS".equals(line.text("category")))
        .anyMatch(line -> line.amount("amount") == null || Facts.positive(line.amount("amount")));
  }

  /** Whether more than a share of what all accounts used went to categories. */
  private static Set<String> over(Facts facts, int perCent, Set<String> categories) {
    List<Element> accounts = facts.list("accounts");
    BigDecimal spent =
        Facts.sum(accounts.stream().map(one -> one.amount("spent")).toArray(BigDecimal[]::new));
    BigDecimal on =
        accounts.stream()
            .map(account -> on(account, categories))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return exceeds(on, perCent, spent) ? Set.of("/accounts") : Set.of();
  }

  private static long parts(Element activity) {
    return activity.list("financing").stream().map(one -> one.text("part")).distinct().count();
  }

  private static Set<String> activities(Facts facts, Predicate<Element> concerned) {
    Set<String> places = new TreeSet<>();
    facts.list("activities").stream()
        .filter(concerned)
        .filter(CostsOracle::costIsWrong)
        .forEach(one -> places.add(one.pointer()));
    return places;
  }

  /** The parts pay the whole cost, or the own share of it as rounded to its decimals. */
  private static boolean costIsWrong(Element activity) {
    BigDecimal cost = activity.amount("totalCost");
    BigDecimal share = activity.amount("ownShare");
    List<Element> financing = activity.list("financing");
    BigDecimal paid =
        Facts.sum(financing.stream().map(one -> one.amount("amount")).toArray(BigDecimal[]::new));
    if (cost == null || paid == null || financing.isEmpty()) {
      return false;
    }
    if (share == null || cost.signum() == 0) {
      return paid.compareTo(cost) != 0;
    }
    return share(paid, cost, share).compareTo(share) != 0;
  }

  /** A share in per cent with as many decimals as a printed one. */
  static BigDecimal share(BigDecimal amount, BigDecimal of, BigDecimal printed) {
    return amount.movePointRight(2).divide(of, Math.max(0, printed.scale()), RoundingMode.HALF_UP);
  }

  /** The first amount with another unit than the first that has one. */
  private static Set<String> otherUnit(Facts facts) {
    Map<String, String> units = new LinkedHashMap<>();
    unitsIn(facts.report(), "", units);
    return units.entrySet().stream()
        .filter(one -> !one.getValue().equals(units.values().iterator().next()))
        .findFirst()
        .map(one -> Set.of(one.getKey()))
        .orElse(Set.of());
  }

  private static void unitsIn(JsonNode node, String at, Map<String, String> units) {
    Matcher written = WITH_UNIT.matcher(node.isTextual() ? node.textValue() : "");
    if (written.matches()) {
      units.put(at, written.group(1));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      unitsIn(node.get(i), at + "/" + i, units);
    }
    node.properties().forEach(field -> unitsIn(field.getValue(), at + "/" + field.getKey(), units));
  }
}
