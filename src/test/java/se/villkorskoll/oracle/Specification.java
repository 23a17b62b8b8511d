package se.villkorskoll.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.villkorskoll.oracle.Facts.Element;

/**
 * What an account says that its money was spent on: its lines, and the sums that are stated of
 * them.
 *
 * @param lines the cost lines
 * @param totals the stated sums whose amount is told
 * @param allTotalsTold whether that is all of them
 */
record Specification(List<Element> lines, List<Element> totals, boolean allTotalsTold) {

  static Specification of(Element account) {
    List<Element> totals = account.list("statedTotals");
    List<Element> told = totals.stream().filter(one -> one.amount("amount") != null).toList();
    return new Specification(account.list("lines"), told, told.size() == totals.size());
  }

  /** The sum of the lines, or where there are none of the stated sums; null if not known. */
  BigDecimal sum() {
    if (!lines.isEmpty()) {
      return sumOfLines();
    } else if (totals.isEmpty() || !allTotalsTold) {
      return null;
    }
    return Stream.of(by("category", "ageGroup"), by("ageGroup", "category"))
        .filter(Facts::positive)
        .findFirst()
        .orElse(all() == null ? BigDecimal.ZERO : all());
  }

  /** Whether the sum specified and others make up what came in; false if not known. */
  boolean makesUp(BigDecimal in, BigDecimal... others) {
    BigDecimal out = Facts.sum(sum(), Facts.sum(others));
    return in != null && out != null && in.compareTo(out) == 0;
  }

  /** Whether an amount is the sum of the lines, or of what is stated of them. */
  boolean anyIs(BigDecimal amount) {
    return Stream.of(sumOfLines(), by("category", "ageGroup"), by("ageGroup", "category"))
            .anyMatch(one -> one.compareTo(amount) == 0)
        || (all() != null && all().compareTo(amount) == 0);
  }

  /**
   * Whether a stated sum of an age group, or of all, is wrong by the lines. A sum of all may also
   * be that of the sums stated by category or by age group. A sum of an age group is held against
   * the lines only if one of them tells an age group, and without lines against the sums by
   * category; it is not held against the lines if the sums by age group and by category agree that
   * a line is wrong.
   */
  boolean contradicts(Element total) {
    BigDecimal stated = total.amount("amount");
    String ageGroup = total.text("ageGroup");
    BigDecimal sum = sumOfLines();
    if (sum == null) {
      return false;
    }
    BigDecimal byCategory = by("category", "ageGroup");
    BigDecimal byAge = by("ageGroup", "category");
    if (ageGroup == null) {
      return Stream.of(sum, byCategory, byAge).allMatch(one -> one.compareTo(stated) != 0);
    }
    if (lines.stream().allMatch(one -> one.text("ageGroup") == null)) {
      return lines.isEmpty() && byCategory.signum() != 0 && byCategory.compareTo(byAge) != 0;
    }
    boolean lineIsWrong = byCategory.compareTo(byAge) == 0 && byCategory.compareTo(sum) != 0;
    return !lineIsWrong
        && sum(lines.stream().filter(one -> ageGroup.equals(one.text("ageGroup"))))
                .compareTo(stated)
            != 0;
  }

  private BigDecimal sumOfLines() {
    return sum(lines.stream());
  }

  /** The stated sum of all, or null. */
  private BigDecimal all() {
    return totals.stream()
        .filter(one -> one.text("category") == null && one.text("ageGroup") == null)
        .map(one -> one.amount("amount"))
        .findFirst()
        .orElse(null);
  }

  /** The sums stated of the values of a field, and the lines of the other values. */
  private BigDecimal by(String field, String other) {
    List<Element> stated =
        totals.stream().filter(one -> one.text(field) != null && one.text(other) == null).toList();
    Set<String> values = stated.stream().map(one -> one.text(field)).collect(Collectors.toSet());
    return Facts.sum(
        sum(stated.stream()),
        sum(
            lines.stream()
                .filter(one -> one.text(field) == null || !values.contains(one.text(field)))));
  }

  private static BigDecimal sum(Stream<Element> elements) {
    return Facts.sum(elements.map(one -> one.amount("amount")).toArray(BigDecimal[]::new));
  }
}
