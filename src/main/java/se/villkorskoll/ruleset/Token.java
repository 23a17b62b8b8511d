package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, name, text, operator or sign of a rule.
 *
 * @param text as written
 * @param start where it begins in the text that it was taken from
 * @param end where it has ended
 */
record Token(String text, int start, int end) {

  private static final Pattern FORM =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\$?\\w+|[=!<>]=|&&|\\|\\||\\S");

  /** The tokens of a text, in order. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = FORM.matcher(text);
    while (matcher.find()) {
      tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
    }
    return List.copyOf(tokens);
  }

  /** Whether it opens brackets. */
  boolean opens() {
    return text.equals("(") || text.equals("[") || text.equals("{");
  }

  /** Whether it closes brackets. */
  boolean closes() {
    return text.equals(")") || text.equals("]") || text.equals("}");
  }

  /** Whether it is this word, operator or sign. */
  boolean is(String other) {
    return text.equals(other);
  }
}
