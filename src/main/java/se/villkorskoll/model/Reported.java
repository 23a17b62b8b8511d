package se.villkorskoll.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * How what is not reported is treated in derived values: a list has no elements, a sum is not
 * known.
 */
final class Reported {

  /** Zero kronor. */
  static final BigDecimal NOTHING = new BigDecimal("0.00");

  private Reported() {}

  /** Whether anything is said: at least one letter or digit, not just spaces or a dash. */
  static boolean stated(String text) {
    return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether an amount is known and more than zero. */
  static boolean isPositive(BigDecimal amount) {
    return amount != null && amount.signum() > 0;
  }

  /** The elements of a list; none where the list is not reported. */
  static <E> List<E> listed(List<E> list) {
    return list == null ? List.of() : list;
  }

  /** The sum, or null where one of the terms is not known. */
  static BigDecimal sum(BigDecimal... terms) {
    return sum(Arrays.asList(terms));
  }

  /** The sum, or null where one of the terms is not known. */
  static BigDecimal sum(Collection<BigDecimal> terms) {
    BigDecimal sum = NOTHING;
    for (BigDecimal term : terms) {
      if (term == null) {
        return null;
      }
      sum = sum.add(term);
    }
    return sum;
  }
}
