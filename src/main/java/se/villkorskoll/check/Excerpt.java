package se.villkorskoll.check;

import java.util.List;
import java.util.stream.Stream;
import se.villkorskoll.model.shape.LocalText;

/**
 * What a finding shows of a value: the beginning of a long text, the first of many elements. The
 * finding's place leads to the rest. Without it one text of a report, told by a dozen conditions in
 * every account, would make a result far larger than the report.
 */
final class Excerpt {

  /** How many characters of a text are shown. */
  private static final int MOST_CHARACTERS = 500;

  /** How many elements of a list are shown. */
  private static final int MOST_ELEMENTS = 100;

  private Excerpt() {}

  /** The value, or what is shown of it; null for null. */
  static Object of(Object value) {
    if (value instanceof String text) {
      return of(text);
    }
    return value instanceof List<?> list ? of(list) : value;
  }

  private static String of(String text) {
    // no text has more characters than UTF-16 units, so the common case counts nothing
    if (text.length() <= MOST_CHARACTERS
        || text.codePointCount(0, text.length()) <= MOST_CHARACTERS) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
  }

  private static List<?> of(List<?> list) {
    Stream<Object> shown = list.stream().limit(MOST_ELEMENTS).map(Excerpt::of);
    int left = list.size() - MOST_ELEMENTS;
    return left <= 0
        ? shown.toList()
        : Stream.concat(
                shown,
                Stream.of(
                    LocalText.of("och %d till".formatted(left), "and %d more".formatted(left))))
            .toList();
  }
}
