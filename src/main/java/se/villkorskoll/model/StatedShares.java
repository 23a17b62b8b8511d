package se.villkorskoll.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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
    return Reported.listed(account.statedTotals()).stream()
        .anyMatch(total -> total.withShare() && statedBase(account, total) == null);
  }

  /** The same for the sum of an age group. */
  static boolean ofAgeGroups(Account account) {
    return Reported.listed(account.statedTotals()).stream()
        .anyMatch(
            total ->
                total.withShare()
                    && total.category() != null
                    && total.ageGroup() != null
                    && statedBase(account, total) == null);
  }

  /** The totals of categories over all age groups, in the order written. */
  static List<StatedTotal> categories(Account account) {
    return Reported.listed(account.statedTotals()).stream()
        .filter(StatedTotal::ofCategory)
        .toList();
  }

  /**
   * The share that a total has by the sums, in per cent with the decimals of its stated share; null
   * where it cannot be told.
   */
  static BigDecimal expected(Account account, StatedTotal total) {
    if (total.share() == null) {
      return null;
    }
    BigDecimal stated = statedBase(account, total);
    BigDecimal base = stated == null ? lines(account, columnOf(total)) : stated;
    return Shares.of(total.amount(), base, total.share().scale());
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
        categories.stream().allMatch(total -> expected(account, total) != null)
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

  private static BigDecimal statedBase(Account account, StatedTotal total) {
    return Reported.listed(account.statedTotals()).stream()
        .filter(one -> one.category() == null && one.ageGroup() == columnOf(total))
        .map(StatedTotal::amount)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The sum of the lines of an age group, or of all; null where a line may or may not be of it. */
  private static BigDecimal lines(Account account, AgeGroup ageGroup) {
    List<CostLine> all = Reported.listed(account.lines());
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
