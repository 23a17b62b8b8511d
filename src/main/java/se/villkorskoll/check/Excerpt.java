package se.villkorskoll.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

  /** After how many characters of its texts no more elements of a list are shown. */
  private static final int MOST_IN_A_LIST = 2_000;

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
    List<Object> shown = new ArrayList<>();
    int characters = 0;
    while (shown.size() < Math.min(list.size(), MOST_ELEMENTS) && characters < MOST_IN_A_LIST) {
      Object element = of(list.get(shown.size()));
      characters += element instanceof String text ? text.length() : 1;
      shown.add(element);
    }
    int left = list.size() - shown.size();
    if (left > 0) {
      shown.add(LocalText.of("och %d till".formatted(left), "and %d more".formatted(left)));
    }
    return Collections.unmodifiableList(shown);
  }
}
