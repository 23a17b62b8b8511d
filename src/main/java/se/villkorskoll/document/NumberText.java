package se.villkorskoll.document;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.villkorskoll.model.shape.NumberUnit;
import se.villkorskoll.model.shape.WrittenNumber;

/**
 * A number as people write it in Swedish: {@code 1 234,50 kr}, {@code 250 tkr}, {@code 1,5 mkr},
 * {@code 62,5 %}. An amount without a unit is not read: kronor, thousands and millions stand side
 * by side in the sources (004:23-44).
 */
final class NumberText {

  private static final Map<String, NumberUnit> UNITS =
      Map.of(
          "kr", NumberUnit.KRONOR,
          "kronor", NumberUnit.KRONOR,
          "sek", NumberUnit.KRONOR,
          "tkr", NumberUnit.THOUSAND_KRONOR,
          "mkr", NumberUnit.MILLION_KRONOR,
          "mnkr", NumberUnit.MILLION_KRONOR,
          "%", NumberUnit.PER_CENT,
          "procent", NumberUnit.PER_CENT);

  /**
   * Grouped by threes with one space, or not grouped at all; comma or point before the decimals.
   */
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,3}(?: \\d{3})+|\\d{1,18})(?:([,.])(\\d{1,9}))?\\s?([a-zA-Z%]+)?");

  private NumberText() {}

  /**
   * The amount in kronor that a text states, unreadable where it is none or has no unit of money.
   */
  static WrittenNumber amount(String pointer, String text) {
    return read(pointer, text, false);
  }

  /** The share in per cent that a text states, unreadable where it is none. */
  static WrittenNumber share(String pointer, String text) {
    return read(pointer, text, true);
  }

  private static WrittenNumber read(String pointer, String text, boolean share) {
    // no-break and narrow no-break spaces group thousands as ordinary ones do
    Matcher matcher = NUMBER.matcher(text.strip().replace('\u00a0', ' ').replace('\u202f', ' '));
    if (!matcher.matches()) {
      return new WrittenNumber(pointer, text, null, null);
    }
    NumberUnit unit =
        matcher.group(4) == null ? null : UNITS.get(matcher.group(4).toLowerCase(Locale.ROOT));
    boolean unitMissing = matcher.group(4) == null;
    if (share
        ? !unitMissing && unit != NumberUnit.PER_CENT
        : unit == null || unit == NumberUnit.PER_CENT) {
      return new WrittenNumber(pointer, text, null, null);
    }
    String decimals = matcher.group(3);
    boolean perhapsThousands =
        ".".equals(matcher.group(2)) || (unit == NumberUnit.KRONOR && matcher.group(2) != null);
    if (perhapsThousands && decimals.length() == 3) {
      return new WrittenNumber(
          pointer, text, unit, null); // 1.500 kr, 1,500 kr: thousands or decimals, nobody knows
    }
    String digits = matcher.group(1).replace(" ", "");
    BigDecimal value = new BigDecimal(decimals == null ? digits : digits + "." + decimals);
    return new WrittenNumber(
        pointer, text, unit, share ? limited(value) : limited(kronor(value, unit)));
  }

  private static BigDecimal kronor(BigDecimal value, NumberUnit unit) {
    BigDecimal kronor =
        switch (unit) {
          case THOUSAND_KRONOR -> value.movePointRight(3);
          case MILLION_KRONOR -> value.movePointRight(6);
          default -> value;
        };
    return kronor.scale() < Limits.DECIMALS
            || kronor.stripTrailingZeros().scale() <= Limits.DECIMALS
        ? kronor.setScale(Limits.DECIMALS)
        : kronor;
  }

  private static BigDecimal limited(BigDecimal value) {
    boolean within =
        value.scale() <= Limits.DECIMALS
            && value.precision() - value.scale() <= Limits.WHOLE_DIGITS;
    return within ? value : null;
  }
}
