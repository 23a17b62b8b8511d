package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.villkorskoll.model.shape.Ordered;
import se.villkorskoll.model.shape.Reported;

/**
 * What the accounts of a report tell as spent, by part and category. It is added up once for a
 * report, however many figures in running text are held against it.
 *
 * @param all what all accounts tell
 * @param byPart what the accounts of each part tell, of all years together; none for a part that is
 *     not accounted for
 */
public record SpendingTable(Column all, Map<String, Column> byPart) {

  /** What is not accounted for may have been spent on anything. */
  private static final Column UNKNOWN = new Column(null, Map.of(), Set.of(), true);

  public SpendingTable {
    byPart = Ordered.copyOf(byPart);
  }

  /** The table of a report. */
  public static SpendingTable of(Report report) {
    List<Account> accounts = Reported.listed(report.accounts());
    Map<String, Column> byPart = new TreeMap<>();
    accounts.stream()
        .collect(Collectors.groupingBy(Account::part, TreeMap::new, Collectors.toList()))
        .forEach((part, ofPart) -> byPart.put(part, Column.of(ofPart)));
    return new SpendingTable(report.accounts() == null ? UNKNOWN : Column.of(accounts), byPart);
  }

  /**
   * What the accounts of a part tell.
   *
   * @param part the part; null for all of them
   */
  Column column(String part) {
    return part == null ? all : byPart.getOrDefault(part, UNKNOWN);
  }

  /**
   * What some accounts tell.
   *
   * @param spent what they tell as spent, in kronor; null where that of one of them is not known
   * @param byCategory the sums of the cost lines with category and amount, in kronor
   * @param unknown the categories of which a line has no amount
   * @param uncategorised whether a line has no category, so that it may be of any
   */
  public record Column(
      BigDecimal spent,
      Map<String, BigDecimal> byCategory,
      Set<String> unknown,
      boolean uncategorised) {

    public Column {
      byCategory = Ordered.copyOf(byCategory);
      unknown = Ordered.copyOf(unknown);
    }

    private static Column of(List<Account> accounts) {
      Map<String, BigDecimal> byCategory = new TreeMap<>();
      Set<String> unknown = new TreeSet<>();
      boolean uncategorised = false;
      for (Account account : accounts) {
        for (CostLine line : Reported.listed(account.lines())) {
          if (line.category() == null) {
            uncategorised = true;
          } else if (line.amount() == null) {
            unknown.add(line.category());
          } else {
            byCategory.merge(line.category(), line.amount(), BigDecimal::add);
          }
        }
      }
      return new Column(
          Reported.sum(accounts.stream().map(Account::spent).toList()),
          byCategory,
          unknown,
          uncategorised);
    }

    /**
     * What is spent on a category, in kronor; null where a line that is or may be of it is not
     * known.
     */
    BigDecimal on(String category) {
      return uncategorised || unknown.contains(category)
          ? null
          : byCategory.getOrDefault(category, Reported.NOTHING);
    }
  }
}
