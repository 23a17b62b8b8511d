package se.villkorskoll.document;

import java.math.BigDecimal;
import se.villkorskoll.model.shape.LocalText;

/**
 * A number as it is written. It is judged by its characters before any arithmetic: {@code
 * 1e10000000} is ten characters that take seconds to add one to.
 */
final class NumberToken {

  /** No number within the limits is written longer, or has a larger exponent. */
  private static final int LONGEST = 100;

  private NumberToken() {}

  /** Why a token is refused. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient LocalText text;

    Refused(String sv, String en) {
      super(en);
      this.text = LocalText.of(sv, en);
    }

    LocalText text() {
      return text;
    }
  }

  /**
   * The number, with its decimals as written; zeros that would be a third decimal are none.
   *
   * @throws Refused if it is negative or outside the limits
   */
  static BigDecimal read(String token) throws Refused {
    BigDecimal number = parse(token);
    if (number.scale() > Limits.DECIMALS) {
      number = number.stripTrailingZeros();
    }
    if (number.scale() < 0) {
      if (number.precision() - number.scale() > Limits.WHOLE_DIGITS) {
        throw outside();
      }
      number = number.setScale(0);
    }
    if (number.signum() < 0) {
      throw new Refused(
          "Talet %s är negativt.".formatted(token), "The number %s is negative.".formatted(token));
    }
    if (number.scale() > Limits.DECIMALS) {
      throw new Refused(
          "Talet %s har fler än %d decimaler.".formatted(token, Limits.DECIMALS),
          "The number %s has more than %d decimals.".formatted(token, Limits.DECIMALS));
    }
    if (number.precision() > Limits.DIGITS
        || number.precision() - number.scale() > Limits.WHOLE_DIGITS) {
      throw outside();
    }
    return number;
  }

  private static BigDecimal parse(String token) throws Refused {
    try {
      BigDecimal number = token.length() > LONGEST ? null : new BigDecimal(token);
      if (number != null && Math.abs((long) number.scale()) <= LONGEST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // its exponent is too large for any number
    }
    throw outside();
  }

  private static Refused outside() {
    return new Refused(
        "Talet är för stort: högst %d siffror, och mindre än tusen miljarder."
            .formatted(Limits.DIGITS),
        "The number is too large: at most %d digits, and below a thousand billion."
            .formatted(Limits.DIGITS));
  }
}
