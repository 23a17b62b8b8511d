package se.villkorskoll.model.shape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * How what is not reported is treated in derived values: a list has no elements, a sum is not
 * known.
 */
public final class Reported {

  /** Zero kronor. */
  public static final BigDecimal NOTHING = new BigDecimal("0.00");

  private Reported() {}

  /** Whether anything is said: at least one letter or digit, not just spaces or a dash. */
  public static boolean stated(String text) {
    return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether an amount is known and more than zero. */
  public static boolean isPositive(BigDecimal amount) {
    return amount != null && amount.signum() > 0;
  }

  /**
   * The elements of a list; none where the list is not reported.
   *
   * @param list null if it is not reported
   * @return never null
   */
  public static <E> List<E> listed(List<E> list) {
    return list == null ? List.of() : list;
  }

  /** The sum, or null where one of the terms is not known. */
  public static BigDecimal sum(BigDecimal... terms) {
    return sum(Arrays.asList(terms));
  }

  /** The sum, or null where one of the terms is not known. */
  public static BigDecimal sum(Collection<BigDecimal> terms) {
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
  public static Boolean all(Boolean... answers) {
    return all(Arrays.stream(answers));
  }

  /** Whether all hold, as {@link #all(Boolean...)}; true where there are none. */
  public static Boolean all(Stream<Boolean> answers) {
    List<Boolean> each = answers.toList();
    if (each.contains(false)) {
      return false;
    }
    return each.contains(null) ? null : true;
  }

  /**
   * Whether any holds: true as soon as one is known to, null where that cannot be told, false where
   * there are none.
   *
   * @param answers true, false, or null where it is not known
   */
  public static Boolean any(Stream<Boolean> answers) {
    List<Boolean> each = answers.toList();
    if (each.contains(true)) {
      return true;
    }
    return each.contains(null) ? null : false;
  }

  /**
   * Whether something holds: true where what is told shows it, null where what is not told may, and
   * false otherwise.
   *
   * @param shown whether what is told shows it
   * @param open whether something is not told that might
   */
  public static Boolean holds(boolean shown, boolean open) {
    return shown ? Boolean.TRUE : open ? null : Boolean.FALSE;
  }

  /** Whether what is told is what is wanted; null where it is not told. */
  public static <V> Boolean same(V told, V wanted) {
    return told == null ? null : told.equals(wanted);
  }

  /** Whether two amounts are equal, whatever their decimals; null where one is not known. */
  public static Boolean equal(BigDecimal one, BigDecimal other) {
    return (one == null || other == null) ? null : one.compareTo(other) == 0;
  }

  /** Whether a day is no later than another; null where one is not told. */
  public static Boolean noLater(LocalDate day, LocalDate last) {
    return (day == null || last == null) ? null : !day.isAfter(last);
  }

  /** Whether a day is no earlier than another; null where one is not told. */
  public static Boolean noEarlier(LocalDate day, LocalDate first) {
    return noLater(first, day);
  }

  /** Whether what is dated so had happened on a day; without a date it had not. */
  public static boolean happenedBy(LocalDate date, LocalDate day) {
    return date != null && !date.isAfter(day);
  }

  /** The date as it was known on a day: null where it lies later, or is not told. */
  public static LocalDate asOf(LocalDate date, LocalDate day) {
    return happenedBy(date, day) ? date : null;
  }

  /**
   * Whether a text names one of those asked for as a whole, in large or small letters and whatever
   * stands around it: {@code dnr 19/01701} names 19/01701, {@code 119/01701} does not. Null where
   * the text is not reported.
   */
  public static Boolean names(String text, Collection<String> wanted) {
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
