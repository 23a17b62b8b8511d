package se.villkorskoll.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.villkorskoll.oracle.Facts.Element;

/** The conditions about shares and about figures in running text (003:2444-2458; 003:2542-2564). */
final class SharesOracle {

  private static final BigDecimal WHOLE = new BigDecimal(100);

  private SharesOracle() {}

  static void addTo(Map<String, Oracle.Condition> conditions) {
    conditions.put("DQ-PCT-01", SharesOracle::sharesNotAsComputed);
    conditions.put("DQ-PCT-02", SharesOracle::sharesNotTheWhole);
    conditions.put("DQ-PCT-03", SharesOracle::textDisagrees);
  }

  private static Set<String> sharesNotAsComputed(Facts facts) {
    Set<String> places = new TreeSet<>();
    for (Element account : facts.list("accounts")) {
      for (Element total : account.list("statedTotals")) {
        BigDecimal share = total.amount("share");
        BigDecimal computed = share == null ? null : computed(account, total);
        boolean wholeOfAgeGroup =
            total.text("category") == null && share != null && share.compareTo(WHOLE) == 0;
        if (computed != null && computed.compareTo(share) != 0 && !wholeOfAgeGroup) {
          places.add(total.pointer());
        }
      }
    }
    return places;
  }

  /** The share that a sum is of all categories in the same age group; null if not known. */
  private static BigDecimal computed(Element account, Element total) {
    BigDecimal amount = total.amount("amount");
    BigDecimal of = whole(account, total.text("category") == null ? null : total.text("ageGroup"));
    if (amount == null || of == null || of.signum() == 0) {
      return null;
    }
    return CostsOracle.share(amount, of, total.amount("share"));
  }

  /** The stated sum of all categories in an age group, or else what its lines make. */
  private static BigDecimal whole(Element account, String ageGroup) {
    List<Element> stated =
        account.list("statedTotals").stream()
            .filter(one -> one.text("category") == null)
            .filter(one -> Objects.equals(one.text("ageGroup"), ageGroup))
            .toList();
    if (!stated.isEmpty() && stated.get(0).amount("amount") != null) {
      return stated.get(0).amount("amount");
    }
    List<Element> lines = account.list("lines");
    if (ageGroup != null && lines.stream().anyMatch(line -> line.text("ageGroup") == null)) {
      return null;
    }
    return Facts.sum(
        lines.stream()
            .filter(line -> ageGroup == null || ageGroup.equals(line.text("ageGroup")))
            .map(line -> line.amount("amount"))
            .toArray(BigDecimal[]::new));
  }

  /** Judged where the shares cannot be computed one by one, and where no category is left out. */
  private static Set<String> sharesNotTheWhole(Facts facts) {
    Set<String> places = new TreeSet<>();
    for (Element account : facts.list("accounts")) {
      List<Element> totals =
          account.list("statedTotals").stream()
              .filter(one -> one.text("category") != null && one.text("ageGroup") == null)
              .toList();
      boolean allTold =
          !totals.isEmpty() && totals.stream().allMatch(one -> one.amount("share") != null);
      if (allTold
          && isWhole(account, totals)
          && totals.stream().anyMatch(one -> computed(account, one) == null)
          && !makeHundred(totals)) {
        places.add(account.pointer());
      }
    }
    return places;
  }

  private static boolean isWhole(Element account, List<Element> totals) {
    List<String> stated = totals.stream().map(one -> one.text("category")).toList();
    return account.list("lines").stream()
        .allMatch(line -> line.text("category") != null && stated.contains(line.text("category")));
  }

  /** Each share may be off by half of its last decimal. */
  private static boolean makeHundred(List<Element> totals) {
    BigDecimal off = WHOLE.negate();
    BigDecimal rounding = BigDecimal.ZERO;
    for (Element total : totals) {
      BigDecimal share = total.amount("share");
      off = off.add(share);
      rounding = rounding.add(new BigDecimal("0.5").movePointLeft(Math.max(0, share.scale())));
    }
    return off.abs().compareTo(rounding) <= 0;
  }

  private static Set<String> textDisagrees(Facts facts) {
    Set<String> places = new TreeSet<>();
    for (Element statement : facts.list("statements")) {
      if (statement.text("category") != null
          && (amountDisagrees(facts, statement) || shareDisagrees(facts, statement))) {
        places.add(statement.pointer());
      }
    }
    return places;
  }

  /** The accounts of the part that a text is about, or all. */
  private static Stream<Element> accounts(Facts facts, Element statement) {
    return facts.list("accounts").stream()
        .filter(
            one ->
                statement.text("part") == null || statement.text("part").equals(one.text("part")));
  }

  /** What nobody accounts for may have been used for anything. */
  private static boolean accountedFor(Facts facts, Element statement) {
    return statement.text("part") == null
        ? facts.report().has("accounts")
        : accounts(facts, statement).findAny().isPresent();
  }

  /** What the lines tell of the category; null where one that may be of it is not known. */
  private static BigDecimal spentOnCategory(Facts facts, Element statement) {
    List<Element> lines =
        accounts(facts, statement)
            .flatMap(account -> account.list("lines").stream())
            .filter(
                line ->
                    line.text("category") == null
                        || line.text("category").equals(statement.text("category")))
            .toList();
    return lines.stream().anyMatch(line -> line.text("category") == null)
        ? null
        : Facts.sum(lines.stream().map(line -> line.amount("amount")).toArray(BigDecimal[]::new));
  }

  private static boolean amountDisagrees(Facts facts, Element statement) {
    BigDecimal said = statement.amount("amount");
    BigDecimal table = spentOnCategory(facts, statement);
    if (said == null || table == null || !accountedFor(facts, statement)) {
      return false;
    }
    boolean inKronor = said.remainder(BigDecimal.ONE).signum() == 0;
    return disagrees(statement, said, inKronor ? table.setScale(0, RoundingMode.HALF_UP) : table);
  }

  private static boolean shareDisagrees(Facts facts, Element statement) {
    BigDecimal said = statement.amount("share");
    BigDecimal table = spentOnCategory(facts, statement);
    BigDecimal spent =
        Facts.sum(
            accounts(facts, statement).map(one -> one.amount("spent")).toArray(BigDecimal[]::new));
    if (said == null || spent == null || !accountedFor(facts, statement)) {
      return false;
    }
    if (spent.signum() == 0) {
      return disagrees(statement, said, BigDecimal.ZERO);
    }
    return table != null && disagrees(statement, said, CostsOracle.share(table, spent, said));
  }

  /** An approximate figure may differ by five per cent of what the accounts give. */
  private static boolean disagrees(Element statement, BigDecimal said, BigDecimal table) {
    BigDecimal difference = said.subtract(table).abs();
    return (statement.node().path("approximate").asBoolean() && table.signum() > 0)
        ? CostsOracle.exceeds(difference, 5, table)
        : difference.signum() != 0;
  }
}
