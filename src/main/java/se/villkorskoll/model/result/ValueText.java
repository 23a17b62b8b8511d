package se.villkorskoll.model.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import se.villkorskoll.model.report.Answer;
import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/**
 * How a value is written to people: kronor as {@code 1 234,50}, a day with its weekday, a code by
 * its label.
 */
public final class ValueText {

  private static final DateTimeFormatter SV_DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.forLanguageTag("sv-SE"));
  private static final DateTimeFormatter EN_DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
  private static final LocalText UNKNOWN = LocalText.of("ingen uppgift", "no figure");
  private static final LocalText NONE = LocalText.of("inga", "none");

  private ValueText() {}

  /** The value in words and figures; a null says that there is none. */
  public static String of(Object value, Language language) {
    if (value == null) {
      return UNKNOWN.in(language);
    }
    if (value instanceof BigDecimal number) {
      return decimal(number, language);
    }
    if (value instanceof LocalDate day) {
      return (language == Language.SV ? SV_DAY : EN_DAY).format(day);
    }
    if (value instanceof Labelled labelled) {
      return labelled.label().in(language);
    }
    if (value instanceof LocalText text) {
      return text.in(language);
    }
    if (value instanceof Boolean answer) {
      return (answer ? Answer.YES : Answer.NO).label().in(language);
    }
    if (value instanceof Long number) {
      return grouped(Long.toString(number), language);
    }
    if (value instanceof Collection<?> list) {
      return list.isEmpty()
          ? NONE.in(language)
          : list.stream().map(one -> of(one, language)).collect(Collectors.joining(", "));
    }
    return value.toString();
  }

  /** Grouped by thousands; öre only where there are any, and then two. */
  private static String decimal(BigDecimal number, Language language) {
    String plain = number.toPlainString();
    int point = plain.indexOf('.');
    if (point < 0) {
      return grouped(plain, language);
    }
    String decimals = plain.substring(point + 1);
    String whole = grouped(plain.substring(0, point), language);
    if (decimals.equals("00")) {
      return whole;
    }
    return whole + (language == Language.SV ? "," : ".") + decimals;
  }

  private static String grouped(String digits, Language language) {
    int first = digits.startsWith("-") ? 1 : 0;
    var grouped = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > first; i -= 3) {
      grouped.insert(i, language == Language.SV ? ' ' : ',');
    }
    return grouped.toString();
  }
}
