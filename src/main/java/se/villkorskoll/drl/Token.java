package se.villkorskoll.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, name, number, text, operator or sign of a rule.
 *
 * @param text as written
 * @param span where it is in the text that it was taken from
 */
public record Token(String text, Span span) {

  /** What a token can be; whatever is none of these is a token of one character. */
  private static final Pattern FORM =
      Pattern.compile("\"[^\"\n]*\"|\\d+(?:\\.\\d+)?|\\$?\\w+|[=!<>]=|&&|\\|\\||\\S");

  /** The name of a parameter, in which a hyphen has no blanks around it. */
  private static final String PARAMETER = "[a-z][a-z0-9]*(?:-[a-z0-9]+)+";

  private static final Pattern FORM_IN_VALUE = Pattern.compile(PARAMETER + "|" + FORM.pattern());

  private static final Pattern NAME = Pattern.compile("\\$?[A-Za-z_]\\w*");

  /** A word that begins a part of a rule, and is no name but after a stop. */
  private static final String WHEN = "when";

  /** Words that begin or end something in DRL or in Java, and so are no names. */
  private static final Set<String> RESERVED =
      Set.of(
          ("package import global unit rule query declare function extends template when then end"
                  + " attributes salience enabled dialect timer calendars duration"
                  + " eval forall exists not and or from window entry collect accumulate acc"
                  + " init action reverse result do in matches memberOf contains excludes soundslike"
                  + " str insert insertLogical update modify delete retract"
                  + " abstract assert boolean break byte case catch char class const continue default"
                  + " double else enum final finally float for goto if implements instanceof int"
                  + " interface long native new private protected public return short static strictfp"
                  + " super switch synchronized this throw throws transient try void volatile while"
                  + " true false null var yield record sealed permits _")
              .split(" "));

  /** The tokens of a text, in order. */
  public static List<Token> of(String text) {
    return of(text, FORM);
  }

  /** The tokens of the text of a value, in which parameters are known by their names. */
  public static List<Token> ofValue(String text) {
    return of(text, FORM_IN_VALUE);
  }

  private static List<Token> of(String text, Pattern form) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = form.matcher(text);
    while (matcher.find()) {
      tokens.add(new Token(matcher.group(), new Span(matcher.start(), matcher.end())));
    }
    return List.copyOf(tokens);
  }

  /** How many bindings a part of a rule names. */
  public static long bindings(Expression expression) {
    return of(expression.toString()).stream()
        .filter(Token::isBinding)
        .map(Token::text)
        .distinct()
        .count();
  }

  /** Whether it is this word, operator or sign. */
  public boolean is(String other) {
    return text.equals(other);
  }

  /** Whether a text can name what something has, as it is written after a stop. */
  public static boolean mayBeMember(String text) {
    return text.equals(WHEN) || mayBeName(text);
  }

  private static boolean mayBeName(String text) {
    return NAME.matcher(text).matches() && !RESERVED.contains(text);
  }

  /** Whether it is a name: of a field, a method, a type or a binding. */
  public boolean isName() {
    return mayBeName(text);
  }

  /** Whether it is the name of a parameter, which has a hyphen. */
  public boolean isParameter() {
    return text.matches(PARAMETER);
  }

  /** Whether it can name what something has, as it is written after a stop. */
  boolean isMember() {
    return mayBeMember(text);
  }

  /** Whether it is the name of a binding, such as {@code $account}. */
  public boolean isBinding() {
    return isName() && text.startsWith("$");
  }

  /** Whether it is a text in quotation marks. */
  public boolean isText() {
    return text.startsWith("\"");
  }

  /** Whether it is a number. */
  public boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  /** The text within the quotation marks of a text. */
  public String content() {
    return text.substring(1, text.length() - 1);
  }
}
