package se.villkorskoll.document;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.villkorskoll.model.shape.LocalText;

/**
 * A number as it is written. It is judged by its characters before any arithmetic: {@code
 * 1e10000000} is ten characters that take seconds to add one to.
 */
final class NumberToken {

  private static final Pattern PLAIN =
      Pattern.compile("(-?)(\\d+)(?:\\.(\\d+))?(?:[eE]([+-]?\\d+))?");

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
   * The number, with its decimals as written.
   *
   * @throws Refused if it is negative or outside the limits
   */
  static BigDecimal read(String token) throws Refused {
    Matcher matcher = token.length() > 1_000 ? null : PLAIN.matcher(token);
    if (matcher == null || !matcher.matches()) {
      throw outside();
    }
    String exponent = matcher.group(4);
    if (exponent != null && exponent.length() > 3) {
      throw outside();
    }
    if (matcher.group(2).length() > 40
        || (matcher.group(3) != null && matcher.group(3).length() > 40)) {
      throw outside();
    }
    BigDecimal number = new BigDecimal(token);
    if (number.scale() > Limits.DECIMALS && exponent != null) {
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

  private static Refused outside() {
    return new Refused(
        "Talet är för stort: högst %d siffror, och mindre än tusen miljarder."
            .formatted(Limits.DIGITS),
        "The number is too large: at most %d digits, and below a thousand billion."
            .formatted(Limits.DIGITS));
  }
}
