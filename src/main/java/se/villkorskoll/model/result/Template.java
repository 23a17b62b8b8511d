package se.villkorskoll.model.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/**
 * A text with places for values, written as {@code {name}}, or as {@code {name|what to say where
 * there is no value}}. Read once, filled in many times. Where there is no value, the unit beside
 * its place is left out, and says what it is that is not known. A sentence has one stop, also where
 * a value ends with it.
 */
public final class Template {

  private static final Pattern UNIT_AFTER = Pattern.compile("^ (kr|%)(?![\\p{L}])");
  private static final Pattern UNIT_BEFORE = Pattern.compile("SEK $");
  private static final LocalText AMOUNT = LocalText.of("okänt belopp", "an unknown amount");
  private static final LocalText SHARE = LocalText.of("okänd andel", "an unknown share");

  /**
   * The form of a name: {@code spent}, {@code account.spent} with its owner, or {@code
   * repayment-by}.
   */
  public static final String NAME = "[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*";

  private static final Pattern PLACE = Pattern.compile("\\{(" + NAME + ")(?:\\|([^{}]*))?}");

  private final String text;
  private final List<String> literals = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> fallbacks = new ArrayList<>();

  private Template(String text) {
    this.text = text;
    Matcher matcher = PLACE.matcher(text);
    int from = 0;
    while (matcher.find()) {
      literals.add(text.substring(from, matcher.start()));
      names.add(matcher.group(1));
      fallbacks.add(matcher.group(2));
      from = matcher.end();
    }
    literals.add(text.substring(from));
  }

  /** Reads a template. */
  public static Template of(String text) {
    return new Template(text);
  }

  /** The names of the values that the text has places for, in order, repeated where they are. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /**
   * The text with its values.
   *
   * @throws IllegalArgumentException if a value is not given
   */
  public String fill(Map<String, ?> values, Language language) {
    if (names.isEmpty()) {
      return text;
    }
    var filled = new StringBuilder(text.length() + 40);
    String last = "";
    boolean missing = false;
    for (int i = 0; i <= names.size(); i++) {
      String literal =
          missing ? UNIT_AFTER.matcher(literals.get(i)).replaceFirst("") : literals.get(i);
      if (last.endsWith(".") && literal.startsWith(".")) {
        literal = literal.substring(1);
      }
      if (i == names.size()) {
        return filled.append(literal).toString();
      }
      String name = names.get(i);
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException("no value for {" + name + "} in: " + text);
      }
      missing = values.get(name) == null;
      filled.append(missing ? UNIT_BEFORE.matcher(literal).replaceFirst("") : literal);
      last = missing ? unknown(i, language) : ValueText.of(values.get(name), language);
      filled.append(last);
    }
    throw new IllegalStateException("the last literal ends the text");
  }

  /** What stands where there is no value: an amount or a share is named as such. */
  private String unknown(int place, Language language) {
    if (fallbacks.get(place) != null) {
      return fallbacks.get(place);
    }
    Matcher after = UNIT_AFTER.matcher(literals.get(place + 1));
    if (after.find()) {
      return (after.group(1).equals("%") ? SHARE : AMOUNT).in(language);
    }
    return UNIT_BEFORE.matcher(literals.get(place)).find()
        ? AMOUNT.in(language)
        : ValueText.of(null, language);
  }

  @Override
  public String toString() {
    return text;
  }
}
