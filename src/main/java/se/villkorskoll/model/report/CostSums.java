package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.shape.Reported;

/**
 * What the cost lines of an account sum to, and what its stated sums say that they do: all by
 * category and all by age group, where what has no stated sum is taken from the lines.
 *
 * @param lines the sum of the lines
 * @param linesByAge the sums of the lines of each age group
 * @param byCategory the sum of all categories
 * @param byAge the sum of all age groups
 * @param all the stated sum of all; null if not stated
 * @param hasLines whether there are any lines
 */
record CostSums(
    BigDecimal lines,
    Map<AgeGroup, BigDecimal> linesByAge,
    BigDecimal byCategory,
    BigDecimal byAge,
    BigDecimal all,
    boolean hasLines) {

  /** The sums of an account; null where the amount of one of its lines is not known. */
  static CostSums of(List<CostLine> lines, List<StatedTotal> statedTotals) {
    BigDecimal sum = Reported.NOTHING;
    Map<String, BigDecimal> categories = new HashMap<>();
    Map<AgeGroup, BigDecimal> ages = new EnumMap<>(AgeGroup.class);
    for (CostLine line : lines) {
      if (line.amount() == null) {
        return null;
      }
      sum = sum.add(line.amount());
      if (line.category() != null) {
        categories.merge(line.category(), line.amount(), BigDecimal::add);
      }
      if (line.ageGroup() != null) {
        ages.merge(line.ageGroup(), line.amount(), BigDecimal::add);
      }
    }
    BigDecimal byCategory = sum;
    BigDecimal byAge = sum;
    BigDecimal all = null;
    for (StatedTotal total : statedTotals) {
      BigDecimal stated = total.amount();
      if (stated == null) {
        continue;
      }
      if (total.ofCategory()) {
        byCategory =
            byCategory
                .add(stated)
                .subtract(categories.getOrDefault(total.category(), Reported.NOTHING));
      } else if (total.category() == null && total.ageGroup() != null) {
        byAge = byAge.add(stated).subtract(ages.getOrDefault(total.ageGroup(), Reported.NOTHING));
      } else if (total.category() == null) {
        all = stated;
      }
    }
    return new CostSums(sum, ages, byCategory, byAge, all, !lines.isEmpty());
  }

  /** The sum of the lines of an age group, or of all lines. */
  BigDecimal ofLines(AgeGroup ageGroup) {
    return ageGroup == null ? lines : linesByAge.getOrDefault(ageGroup, Reported.NOTHING);
  }

  /** The sum of the lines, or where there are none of the stated sums. */
  BigDecimal specified() {
    if (hasLines) {
      return lines;
    } else if (byCategory.signum() != 0) {
      return byCategory;
    }
    return all == null || byAge.signum() != 0 ? byAge : all;
  }

  /** Whether the stated sum of all is another than that of the lines, categories and age groups. */
  boolean oddSumOfAll() {
    return all != null && !same(all, lines) && !same(all, byCategory) && !same(all, byAge);
  }

  /** Whether an amount is the sum of the lines, or one of the sums that are stated of them. */
  boolean anyIs(BigDecimal amount) {
    return same(amount, lines)
        || same(amount, byCategory)
        || same(amount, byAge)
        || (all != null && same(amount, all));
  }

  /**
   * Whether the stated sum of an age group tells a fault that no sum of a category tells. Where no
   * line tells an age group there are no lines to hold it against; without lines it is held against
   * the sums by category.
   */
  boolean oddAgeGroup(AgeGroup ageGroup, BigDecimal stated) {
    if (linesByAge.isEmpty()) {
      return !hasLines && byCategory.signum() != 0 && !same(byAge, byCategory);
    }
    boolean alsoByCategory = same(byAge, byCategory) && !same(byCategory, lines);
    return !same(stated, ofLines(ageGroup)) && !alsoByCategory;
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }
}
