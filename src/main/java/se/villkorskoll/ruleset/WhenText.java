package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The {@code when} of a rule that the lint has nothing against, taken apart by position: its
 * elements (patterns, {@code not}, {@code exists}, {@code accumulate}) and their constraints.
 *
 * @param text the whole text
 * @param tokens its tokens
 * @param elements the outermost elements
 * @param constraints the lists of constraints of all patterns, also of those within other elements
 */
record WhenText(
    String text, List<Token> tokens, List<Span> elements, List<List<Span>> constraints) {

  /**
   * A part of the text.
   *
   * @param start where it begins
   * @param end where it has ended
   */
  record Span(int start, int end) {
    /** Whether a token stands in it. */
    boolean holds(Token token) {
      return start <= token.start() && token.end() <= end;
    }
  }

  /**
   * Takes a text apart.
   *
   * @param types the simple names of the types that the rule imports
   */
  static WhenText of(String text, Set<String> types) {
    List<Token> tokens = Token.of(text);
    List<List<Span>> constraints = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (!tokens.get(i + 1).is("(")) {
        continue;
      }
      boolean pattern =
          types.contains(tokens.get(i).text()) && (i == 0 || !tokens.get(i - 1).is("."));
      if (pattern) {
        constraints.add(separated(tokens, i + 2, ","));
      } else if (tokens.get(i).is("accumulate")) {
        ofAccumulate(tokens, i + 2, constraints);
      }
    }
    return new WhenText(text, tokens, elements(tokens), List.copyOf(constraints));
  }

  /** The constraints on what an accumulate made: what follows the second semicolon. */
  private static void ofAccumulate(List<Token> tokens, int from, List<List<Span>> constraints) {
    List<Span> sections = separated(tokens, from, ";");
    if (sections.size() > 2) {
      int first = 0;
      while (tokens.get(first).start() < sections.get(2).start()) {
        first++;
      }
      constraints.add(separated(tokens, first, ","));
    }
  }

  /** What stands from a token to the bracket that closes around it, between separators. */
  private static List<Span> separated(List<Token> tokens, int from, String separator) {
    List<Span> spans = new ArrayList<>();
    int depth = 0;
    int first = from;
    for (int i = from; i < tokens.size() && depth >= 0; i++) {
      Token token = tokens.get(i);
      depth += token.opens() ? 1 : token.closes() ? -1 : 0;
      if (depth < 0 || (depth == 0 && token.is(separator))) {
        if (i > first) {
          spans.add(new Span(tokens.get(first).start(), tokens.get(i - 1).end()));
        }
        first = i + 1;
      }
    }
    return List.copyOf(spans);
  }

  private static List<Span> elements(List<Token> tokens) {
    List<Span> elements = new ArrayList<>();
    int depth = 0;
    int first = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.opens() ? 1 : token.closes() ? -1 : 0;
      if (depth == 0 && token.closes()) {
        elements.add(new Span(tokens.get(first).start(), token.end()));
        first = i + 1;
      }
    }
    return List.copyOf(elements);
  }

  /** A part as it is written, on one line. */
  String written(Span span) {
    return text.substring(span.start(), span.end()).replaceAll("\\s+", " ");
  }

  /** The text with another in the place of a part. */
  String with(Span span, String other) {
    return text.substring(0, span.start()) + other + text.substring(span.end());
  }

  /** The constraint in which a token stands; the element if it stands in none. */
  Span around(Token token) {
    Span nearest = null;
    for (List<Span> list : constraints) {
      for (Span one : list) {
        if (one.holds(token)) {
          nearest = one;
        }
      }
    }
    return nearest != null
        ? nearest
        : elements.stream()
            .filter(one -> one.holds(token))
            .findFirst()
            .orElse(new Span(token.start(), token.end()));
  }

  /** How many lines above a position there are. */
  int linesBefore(int position) {
    return (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }
}
