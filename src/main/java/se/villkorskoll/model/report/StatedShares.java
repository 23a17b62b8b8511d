package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.villkorskoll.model.shape.Reported;

/** The shares that an account states beside its totals, as in a table with a sum below. */
final class StatedShares {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private StatedShares() {}

  /** Whether an account states the share of any category over all age groups. */
  static boolean byCategory(Account account) {
    return categories(account).stream().anyMatch(StatedTotal::withShare);
  }

  /** Whether an account states a share of a sum that it leaves to the cost lines. */
  static boolean ofLines(Account account) {
    List<StatedTotal> totals = Reported.listed(account.statedTotals());
    Map<AgeGroup, BigDecimal> stated = statedSums(totals);
    return totals.stream()
        .anyMatch(total -> total.withShare() && !stated.containsKey(columnOf(total)));
  }

  /** The same for the sum of an age group. */
  static boolean ofAgeGroups(Account account) {
    List<StatedTotal> totals = Reported.listed(account.statedTotals());
    Map<AgeGroup, BigDecimal> stated = statedSums(totals);
    return totals.stream()
        .anyMatch(
            total ->
                total.withShare()
                    && total.category() != null
                    && total.ageGroup() != null
                    && !stated.containsKey(total.ageGroup()));
  }

  /** The totals of categories over all age groups, in the order written. */
  static List<StatedTotal> categories(Account account) {
    return Reported.listed(account.statedTotals()).stream()
        .filter(StatedTotal::ofCategory)
        .toList();
  }

  /** The first of those, of which there is one. */
  static StatedTotal firstCategory(Account account) {
    return account.statedTotals().stream()
        .filter(StatedTotal::ofCategory)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The totals of an account, each that has a share with what that is a share of: the stated sum of
   * its column, or else that of the lines.
   *
   * @param lines the account's lines; null if not reported
   * @param totals its totals; null if not reported
   */
  static List<StatedTotal> withWholes(List<CostLine> lines, List<StatedTotal> totals) {
    if (totals == null || totals.stream().noneMatch(StatedTotal::withShare)) {
      return totals;
    }
    Map<AgeGroup, BigDecimal> columns = statedSums(totals);
    for (StatedTotal total : totals) {
      if (total.withShare() && !columns.containsKey(columnOf(total))) {
        columns.put(columnOf(total), sumOf(lines, columnOf(total)));
      }
    }
    return totals.stream()
        .map(total -> total.withShare() ? total.of(columns.get(columnOf(total))) : total)
        .toList();
  }

  /**
   * The share that a total has by the sums, in per cent with the decimals of its stated share; null
   * where it cannot be told.
   */
  static BigDecimal expected(StatedTotal total) {
    return total.withShare()
        ? Shares.of(total.amount(), total.whole(), total.share().scale())
        : null;
  }

  /**
   * The sum of the shares, in per cent with the decimals of the finest; null where one is not
   * known.
   */
  static BigDecimal sum(List<StatedTotal> totals) {
    List<BigDecimal> shares = totals.stream().map(StatedTotal::share).toList();
    return shares.isEmpty() || shares.contains(null)
        ? null
        : shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Whether the shares of the categories sum to 100, give or take half a unit of the last decimal
   * of each (003:2554-2564); null where the categories do not make up the whole, a share is not
   * known, or every share can be checked by itself.
   */
  static Boolean sumToWhole(Account account) {
    List<StatedTotal> categories = categories(account);
    BigDecimal sum = sum(categories);
    boolean eachChecked =
        categories.stream().allMatch(total -> expected(total) != null)
            || categories.stream()
                .anyMatch(total -> Boolean.FALSE.equals(total.shareAgrees(account)));
    if (sum == null || eachChecked || !coversLines(account, categories)) {
      return null;
    }
    BigDecimal tolerance =
        Reported.sum(
            categories.stream().map(total -> HALF.movePointLeft(total.share().scale())).toList());
    return sum.subtract(Shares.WHOLE).abs().compareTo(tolerance) <= 0;
  }

  private static boolean coversLines(Account account, List<StatedTotal> categories) {
    Set<String> covered =
        categories.stream().map(StatedTotal::category).collect(Collectors.toSet());
    return Reported.listed(account.lines()).stream().allMatch(line -> line.inCategory(covered));
  }

  /** The age group in whose column a total is a share; null for all. */
  private static AgeGroup columnOf(StatedTotal total) {
    return total.category() == null ? null : total.ageGroup();
  }

  /** The stated sums of the columns that have one, by age group; null for all. */
  private static Map<AgeGroup, BigDecimal> statedSums(List<StatedTotal> totals) {
    Map<AgeGroup, BigDecimal> sums = new HashMap<>();
    for (StatedTotal total : totals) {
      if (total.acrossCategories() && total.amount() != null) {
        sums.putIfAbsent(total.ageGroup(), total.amount());
      }
    }
    return sums;
  }

  /** The sum of the lines of an age group, or of all; null where a line may or may not be of it. */
  private static BigDecimal sumOf(List<CostLine> lines, AgeGroup ageGroup) {
    List<CostLine> all = Reported.listed(lines);
    if (ageGroup != null && all.stream().anyMatch(line -> line.ageGroup() == null)) {
      return null;
    }
    return Reported.sum(
        all.stream()
            .filter(line -> ageGroup == null || line.ageGroup() == ageGroup)
            .map(CostLine::amount)
            .toList());
  }
}
