package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in per cent of amounts, compared without rounding. */
final class Shares {

  /** The whole, in per cent. */
  static final BigDecimal WHOLE = new BigDecimal("100");

  private Shares() {}

  /**
   * The share that a part has of a whole, in per cent, rounded half up; null where either is not
   * known or the whole is nothing.
   */
  static BigDecimal of(BigDecimal part, BigDecimal whole, int decimals) {
    return unknown(part, whole)
        ? null
        : part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
  }

  /** Whether a part is more than a share of a whole; null as for {@link #of}. */
  static Boolean isOver(BigDecimal part, BigDecimal whole, BigDecimal perCent) {
    return unknown(part, whole) ? null : compare(part, whole, perCent) > 0;
  }

  /** Whether a part is a share of a whole or more; null as for {@link #of}. */
  static Boolean isAtLeast(BigDecimal part, BigDecimal whole, BigDecimal perCent) {
    return unknown(part, whole) ? null : compare(part, whole, perCent) >= 0;
  }

  private static boolean unknown(BigDecimal part, BigDecimal whole) {
    return part == null || whole == null || whole.signum() == 0;
  }

  private static int compare(BigDecimal part, BigDecimal whole, BigDecimal perCent) {
    return part.movePointRight(2).compareTo(whole.multiply(perCent));
  }
}
