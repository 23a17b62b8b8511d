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

  /**
   * Whether all hold: false as soon as one is known not to, null where that cannot be told.
   *
   * @param answers true, false, or null where it is not known
   */
  static Boolean all(Boolean... answers) {
    List<Boolean> each = Arrays.asList(answers);
    if (each.contains(false)) {
      return false;
    }
    return each.contains(null) ? null : true;
  }

  /**
   * Whether a text names one of those asked for as a whole, in large or small letters and whatever
   * stands around it: {@code dnr 19/01701} names 19/01701, {@code 119/01701} does not. Null where
   * the text is not reported.
   */
  static Boolean names(String text, Collection<String> wanted) {
    return text == null ? null : wanted.stream().anyMatch(one -> contains(text, one));
  }

  private static boolean contains(String text, String wanted) {
    int length = wanted.length();
    for (int at = 0; at + length <= text.length(); at++) {
      int end = at + length;
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends && text.regionMatches(true, at, wanted, 0, length)) {
        return true;
      }
    }
    return false;
  }
}
