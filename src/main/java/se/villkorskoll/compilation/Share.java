package se.villkorskoll.compilation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as the national follow-ups print them. */
final class Share {

  private Share() {}

  /**
   * A share in per cent with one decimal, half up; one that would be 0.0 then has as many decimals
   * as its first figure needs, like the printed 0.03 (003:2116). Null of nothing.
   */
  static BigDecimal of(BigDecimal part, BigDecimal whole) {
    if (part == null || whole == null || whole.signum() == 0) {
      return null;
    }
    BigDecimal share = part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
    for (int decimals = 2; share.signum() == 0 && part.signum() != 0 && decimals < 9; decimals++) {
      share = part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
    }
    return share;
  }
}
