package se.villkorskoll.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.villkorskoll.drl.Constraint;
import se.villkorskoll.drl.Element;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.drl.Span;
import se.villkorskoll.drl.Token;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.RuleVariants;

/**
 * Makes every small change of a rule that would be a mistake worth noticing: of operators, truth
 * values, codes and negations, a constraint, a pattern or an annotation's value left out.
 */
final class RuleMutants {

  /** What a comparison is mistaken for: the one beside it, and its opposite. */
  private static final Map<String, List<String>> COMPARISONS =
      Map.of(
          ">", List.of(">=", "<="),
          ">=", List.of(">", "<"),
          "<", List.of("<=", ">="),
          "<=", List.of("<", ">"),
          "==", List.of("!="),
          "!=", List.of("=="));

  private static final Map<String, String> OPPOSITES =
      Map.of("&&", "||", "||", "&&", "true", "false", "false", "true");

  private static final Set<String> MEMBERSHIP = Set.of("memberOf", "contains");

  /** The annotations that decide an outcome and may be left out or lose one of their values. */
  private static final List<String> DECIDING = List.of("needs", "appliesTo", "due", "allocation");

  private final RuleText rule;
  private final Set<RecipientKind> concerned;
  private final List<Token> tokens;
  private final List<Element> elements;
  private final List<String> handedOver;
  private final List<RuleMutant> mutants = new ArrayList<>();

  private RuleMutants(RuleTree tree, Set<RecipientKind> concerned) {
    this.rule = tree.text();
    this.concerned = concerned;
    this.tokens = Token.of(rule.when());
    this.elements = tree.elements();
    this.handedOver = tree.handedOver();
  }

  /**
   * The changes of a rule that the lint has nothing against, in the order of its lines. What would
   * leave a name unbound is left out; some of the rest may still not compile.
   *
   * @param concerned the kinds of recipient that the condition can apply to under the agreement;
   *     that it no longer names another shows in no report
   */
  static List<RuleMutant> of(RuleTree rule, Set<RecipientKind> concerned) {
    return new RuleMutants(rule, concerned).make();
  }

  private List<RuleMutant> make() {
    DECIDING.forEach(this::annotation);
    for (int i = 0; i < tokens.size(); i++) {
      token(i);
    }
    for (Element element : elements) {
      constraints(element.pattern().constraints());
      if (element instanceof Element.Accumulate accumulate) {
        constraints(accumulate.constraints());
      }
      without(element.span(), element.span());
    }
    mutants.sort(Comparator.comparingInt(RuleMutant::line));
    return List.copyOf(mutants);
  }

  /** Leaves out one value; that no kind of recipient is concerned is no mistake one could make. */
  private void annotation(String name) {
    RuleText.Annotation annotation = rule.annotation(name);
    boolean kinds = name.equals("appliesTo");
    if (annotation == null || (kinds && annotation.values().size() == 1)) {
      return;
    }
    for (int i = 0; i < annotation.values().size(); i++) {
      if (kinds && !concerned.contains(RecipientKind.valueOf(annotation.values().get(i)))) {
        continue;
      }
      List<String> others = new ArrayList<>(annotation.values());
      others.remove(i);
      mutants.add(
          new RuleMutant(
              rule.withAnnotation(name, others),
              annotation.line(),
              takenAway("@" + name + " " + annotation.values().get(i))));
    }
  }

  private void token(int index) {
    Token token = tokens.get(index);
    for (String other : COMPARISONS.getOrDefault(token.text(), List.of())) {
      replace(token, token.text(), other);
    }
    if (OPPOSITES.containsKey(token.text())) {
      replace(token, token.text(), OPPOSITES.get(token.text()));
    }
    String next = textOf(index + 1);
    boolean negated = textOf(index - 1).equals("not");
    if (MEMBERSHIP.contains(token.text()) && !negated) {
      replace(token, token.text(), "not " + token.text());
    } else if (token.is("not") && MEMBERSHIP.contains(next)) {
      var both = new Span(token.span().start(), tokens.get(index + 1).span().end());
      replace(new Token("not " + next, both), "not " + next, next);
    } else if (token.is("not")) {
      replace(token, "not", "exists");
    } else if (token.is("exists")) {
      replace(token, "exists", "not");
    }
    if (next.equals(".")) {
      constant(RuleVariants.codes(token.text()), index + 2);
    }
  }

  private String textOf(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).text();
  }

  /** Takes the constant of an enumeration for the one after it. */
  private void constant(List<String> codes, int index) {
    int at = codes.indexOf(textOf(index));
    if (at >= 0 && codes.size() > 1) {
      Token token = tokens.get(index);
      replace(token, token.text(), codes.get((at + 1) % codes.size()));
    }
  }

  private void replace(Token token, String was, String is) {
    String around = written(around(token.span()));
    change(
        token.span(),
        token.span(),
        is,
        LocalText.of(
            "%s: %s blir %s".formatted(around, was, is),
            "%s: %s becomes %s".formatted(around, was, is)));
  }

  /** The constraint in which a token is; the element if it is in none. */
  private Span around(Span token) {
    return elements.stream()
        .filter(element -> element.span().holds(token))
        .flatMap(
            element -> {
              Stream<Constraint> own = element.pattern().constraints().stream();
              Stream<Constraint> all =
                  element instanceof Element.Accumulate accumulate
                      ? Stream.concat(own, accumulate.constraints().stream())
                      : own;
              return Stream.concat(all.map(Constraint::span), Stream.of(element.span()));
            })
        .filter(span -> span.holds(token))
        .findFirst()
        .orElse(token);
  }

  /** A part of the rule as it is written, on one line. */
  private String written(Span span) {
    return rule.when().substring(span.start(), span.end()).replaceAll("\\s+", " ");
  }

  /** Leaves out each constraint of one pattern, with the comma before or after it. */
  private void constraints(List<Constraint> all) {
    for (int i = 0; i < all.size(); i++) {
      Span one = all.get(i).span();
      boolean last = i == all.size() - 1;
      int start = last && i > 0 ? all.get(i - 1).span().end() : one.start();
      int end = last ? one.end() : all.get(i + 1).span().start();
      if (all.get(i).binding() == null) {
        without(one, new Span(afterSemicolon(start, all.size()), end));
      }
    }
  }

  /** Where an accumulate has a single constraint, the semicolon before it goes too. */
  private int afterSemicolon(int start, int constraints) {
    String before = rule.when().substring(0, start).stripTrailing();
    return constraints == 1 && before.endsWith(";") ? before.length() - 1 : start;
  }

  private void without(Span named, Span cut) {
    if (!bindsWhatIsUsed(cut)) {
      change(named, cut, "", takenAway(written(named)));
    }
  }

  private boolean bindsWhatIsUsed(Span cut) {
    Set<String> bound = new TreeSet<>();
    List<Token> inside = Token.of(rule.when().substring(cut.start(), cut.end()));
    for (int i = 0; i + 1 < inside.size(); i++) {
      if (inside.get(i).isBinding() && inside.get(i + 1).is(":")) {
        bound.add(inside.get(i).text());
      }
    }
    Set<String> used =
        Token.of(with(cut, "")).stream().map(Token::text).collect(Collectors.toSet());
    used.addAll(handedOver);
    return bound.stream().anyMatch(used::contains);
  }

  private String with(Span span, String other) {
    return rule.when().substring(0, span.start()) + other + rule.when().substring(span.end());
  }

  private void change(Span named, Span span, String other, LocalText change) {
    int linesBefore =
        (int) rule.when().substring(0, named.start()).chars().filter(c -> c == '\n').count();
    mutants.add(
        new RuleMutant(rule.withWhen(with(span, other)), rule.whenLine() + linesBefore, change));
  }

  private static LocalText takenAway(String what) {
    return LocalText.of(what + ": borttaget", what + ": taken away");
  }
}
