package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.villkorskoll.model.RecipientKind;
import se.villkorskoll.model.shape.LocalText;

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
  private final Map<String, Class<?>> types = new TreeMap<>();
  private final WhenText when;
  private final List<RuleMutant> mutants = new ArrayList<>();

  private RuleMutants(RuleText rule, Set<RecipientKind> concerned) {
    this.rule = rule;
    this.concerned = concerned;
    for (String className : rule.imports()) {
      types.put(className.substring(className.lastIndexOf('.') + 1), FactTypes.imported(className));
    }
    this.when = WhenText.of(rule.when(), types.keySet());
  }

  /**
   * The changes of a rule that the lint has nothing against, in the order of its lines. What would
   * leave a name unbound is left out; some of the rest may still not compile.
   *
   * @param concerned the kinds of recipient that the condition can apply to under the agreement;
   *     that it no longer names another shows in no report
   */
  static List<RuleMutant> of(RuleText rule, Set<RecipientKind> concerned) {
    return new RuleMutants(rule, concerned).make();
  }

  private List<RuleMutant> make() {
    DECIDING.forEach(this::annotation);
    for (int i = 0; i < when.tokens().size(); i++) {
      token(i);
    }
    when.constraints().forEach(this::constraints);
    when.elements().forEach(one -> without(one, one));
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
    Token token = when.tokens().get(index);
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
      replace(new Token("not " + next, token.start(), endOf(index + 1)), "not " + next, next);
    } else if (token.is("not")) {
      replace(token, "not", "exists");
    } else if (token.is("exists")) {
      replace(token, "exists", "not");
    }
    Class<?> type = types.get(token.text());
    if (type != null && type.isEnum() && next.equals(".")) {
      constant(type, index + 2);
    }
  }

  private String textOf(int index) {
    return index < 0 || index >= when.tokens().size() ? "" : when.tokens().get(index).text();
  }

  private int endOf(int index) {
    return when.tokens().get(index).end();
  }

  /** Takes the constant of an enumeration for the one after it. */
  private void constant(Class<?> type, int index) {
    Token token = when.tokens().get(index);
    Object[] constants = type.getEnumConstants();
    for (int i = 0; i < constants.length; i++) {
      Enum<?> other = (Enum<?>) constants[(i + 1) % constants.length];
      if (((Enum<?>) constants[i]).name().equals(token.text()) && constants.length > 1) {
        replace(token, token.text(), other.name());
      }
    }
  }

  private void replace(Token token, String was, String is) {
    String around = when.written(when.around(token));
    change(
        new WhenText.Span(token.start(), token.end()),
        is,
        LocalText.of(
            "%s: %s blir %s".formatted(around, was, is),
            "%s: %s becomes %s".formatted(around, was, is)));
  }

  /** Leaves out each constraint of one pattern, with the comma before or after it. */
  private void constraints(List<WhenText.Span> all) {
    for (int i = 0; i < all.size(); i++) {
      WhenText.Span one = all.get(i);
      boolean last = i == all.size() - 1;
      int start = last && i > 0 ? all.get(i - 1).end() : one.start();
      int end = last ? one.end() : all.get(i + 1).start();
      if (!when.written(one).matches("\\$\\w+ ?:.*")) {
        without(one, new WhenText.Span(afterSemicolon(start, all.size()), end));
      }
    }
  }

  /** Where an accumulate has a single constraint, the semicolon before it goes too. */
  private int afterSemicolon(int start, int constraints) {
    String before = rule.when().substring(0, start).stripTrailing();
    return constraints == 1 && before.endsWith(";") ? before.length() - 1 : start;
  }

  private void without(WhenText.Span named, WhenText.Span cut) {
    if (!bindsWhatIsUsed(cut)) {
      change(named, cut, "", takenAway(when.written(named)));
    }
  }

  private boolean bindsWhatIsUsed(WhenText.Span cut) {
    Set<String> bound = new TreeSet<>();
    List<Token> inside = Token.of(rule.when().substring(cut.start(), cut.end()));
    for (int i = 0; i + 1 < inside.size(); i++) {
      if (inside.get(i).text().startsWith("$") && inside.get(i + 1).is(":")) {
        bound.add(inside.get(i).text());
      }
    }
    String rest = when.with(cut, "") + "\n" + rule.then();
    Set<String> used = Token.of(rest).stream().map(Token::text).collect(Collectors.toSet());
    return bound.stream().anyMatch(used::contains);
  }

  private void change(WhenText.Span span, String other, LocalText change) {
    change(span, span, other, change);
  }

  private void change(WhenText.Span named, WhenText.Span span, String other, LocalText change) {
    mutants.add(
        new RuleMutant(
            rule.withWhen(when.with(span, other)),
            rule.whenLine() + when.linesBefore(named.start()),
            change));
  }

  private static LocalText takenAway(String what) {
    return LocalText.of(what + ": borttaget", what + ": taken away");
  }
}
