package se.villkorskoll.ruleset;

import java.util.Map;
import java.util.Set;
import se.villkorskoll.drl.Constraint;
import se.villkorskoll.drl.Expression;
import se.villkorskoll.drl.Token;

/**
 * The house rules for one constraint: no literals, nothing bound but a plain value, every name
 * known, and only values of the same type compared. What is left out here compiles, and is then
 * silently false, silently true, or left out by the engine.
 */
final class ConstraintLint {

  /** As many as the engine has a function for that the gate lets in. */
  private static final int MOST_BINDINGS = 3;

  private static final Set<String> EQUALITY = Set.of("==", "!=");
  private static final Set<String> COLLECTION = Set.of("memberOf", "contains");

  private final Map<String, ValueType> bindings;
  private final Set<String> results;
  private final ExpressionTypes types;
  private final FieldReads reads;
  private final RuleFaults faults;

  /**
   * The house rules for the constraints of a pattern, or of an accumulate.
   *
   * @param results the results of the accumulate, by name with their {@code $}; empty for a pattern
   */
  ConstraintLint(
      Map<String, ValueType> bindings,
      Set<String> results,
      ExpressionTypes types,
      FieldReads reads,
      RuleFaults faults) {
    this.bindings = bindings;
    this.results = results;
    this.types = types;
    this.reads = reads;
    this.faults = faults;
  }

  /**
   * Notes the house rules that a constraint breaks, and what it binds.
   *
   * @param subject the type that its pattern is about; null for the constraints of an accumulate,
   *     which are about what is bound
   */
  void check(Constraint constraint, Class<?> subject) {
    Expression expression = constraint.expression();
    if (Token.bindings(expression) > MOST_BINDINGS) {
      faults.add(
          constraint.line(),
          "\"%s\" nämner fler än %d bundna värden.".formatted(constraint, MOST_BINDINGS),
          "\"%s\" names more than %d bound values.".formatted(constraint, MOST_BINDINGS),
          "Dela upp det med kommatecken, eller lägg det i en namngiven metod på modellen.",
          "Split it by commas, or put it in a named method of the model.");
    } else if (constraint.binding() == null && subject == null) {
      result(expression, constraint.line());
    } else if (constraint.binding() == null) {
      condition(expression, subject, constraint.line());
    } else if (expression instanceof Expression.Name name && subject != null) {
      ValueType type = types.of(name, subject, constraint.line());
      faults.addIfBound(constraint.binding(), bindings.keySet(), constraint.line());
      if (type != null) {
        bindings.put(constraint.binding().text(), type);
        reads.read(name.token(), subject, constraint.line(), false);
      }
    } else {
      faults.add(
          constraint.line(),
          "Bindningen \"%s\" har mer än ett värde.".formatted(constraint),
          "The binding \"%s\" has more than one value.".formatted(constraint),
          "Bind bara ett fält; lägg uträkningen i en namngiven metod på modellen. (Drools binder annars"
              + " bara det första värdet, utan att säga till.)",
          "Bind a field only; put the calculation in a named method of the model. (Drools would bind"
              + " just the first value, without a word.)");
    }
  }

  private void condition(Expression expression, Class<?> subject, int line) {
    if (expression instanceof Expression.Logic logic) {
      condition(logic.left(), subject, line);
      condition(logic.right(), subject, line);
    } else if (expression instanceof Expression.Comparison comparison) {
      comparison(comparison, subject, line);
    } else if (types.of(expression, subject, line) != null) {
      faults.add(
          line,
          "Uttrycket \"%s\" säger inte ja eller nej.".formatted(expression),
          "The expression \"%s\" does not say yes or no.".formatted(expression),
          "Skriv en jämförelse, till exempel %s == true.".formatted(expression),
          "Write a comparison, for example %s == true.".formatted(expression));
    }
  }

  /**
   * A constraint of an accumulate is about one of its results, which comes first: what is written
   * in another way the engine turns around, or leaves out.
   */
  private void result(Expression expression, int line) {
    boolean about =
        expression instanceof Expression.Comparison comparison
            && comparison.left() instanceof Expression.Name name
            && results.contains(name.token().text())
            && results.stream().noneMatch(one -> names(comparison.right(), one))
            && !(comparison.right() instanceof Expression.Literal);
    if (about) {
      condition(expression, null, line);
    } else {
      faults.add(
          line,
          "\"%s\" jämför inte ett av accumulates egna resultat med något annat."
              .formatted(expression),
          "\"%s\" does not compare a result of the accumulate with something else."
              .formatted(expression),
          "Skriv ett resultat först och det som det jämförs med sedan, ett villkor i taget, till exempel $sum != $stated. Annat skrivs i ett mönster ovanför.",
          "Write a result first and what it is compared with after it, one at a time, for example $sum != $stated. Anything else goes into a pattern above.");
    }
  }

  private static boolean names(Expression expression, String binding) {
    return Token.of(expression.toString()).stream().anyMatch(one -> one.is(binding));
  }

  private void comparison(Expression.Comparison comparison, Class<?> subject, int line) {
    ValueType left = types.of(comparison.left(), subject, line);
    ValueType right = types.of(comparison.right(), subject, line);
    if (left == null || right == null) {
      return;
    }
    boolean collection = COLLECTION.contains(comparison.token().text());
    if (collection && !mayHold(comparison, left, right)) {
      faults.add(
          line,
          "\"%s\" går inte att jämföra så.".formatted(comparison),
          "\"%s\" cannot be compared so.".formatted(comparison),
          "Skriv en text memberOf params.codes(\"namn\"), eller en lista contains en kod ur den.",
          "Write a text memberOf params.codes(\"name\"), or a list contains a code of it.");
    } else if (!collection && !mayCompare(comparison.token(), left, right)) {
      faults.add(
          line,
          "\"%s\" jämför %s med %s.".formatted(comparison, left.name().sv(), right.name().sv()),
          "\"%s\" compares %s with %s.".formatted(comparison, left.name().en(), right.name().en()),
          "Jämför belopp med belopp, datum med datum och texter bara med == och !=.",
          "Compare amounts with amounts, dates with dates, and texts by == and != only.");
    } else {
      reads(comparison.left(), subject, line, right.isNull());
      reads(comparison.right(), subject, line, left.isNull());
    }
  }

  /**
   * Notes the fields that a value is made of; not those that a method of the model takes, which
   * says itself what a missing one means.
   */
  private void reads(Expression expression, Class<?> subject, int line, boolean asksForAbsence) {
    Expression owner = null;
    if (expression instanceof Expression.Name name && !name.token().isBinding()) {
      reads.read(name.token(), subject, line, asksForAbsence);
    } else if (expression instanceof Expression.Member member && !types.isConstant(member)) {
      owner = member.owner();
      readOf(owner, member.token(), subject, line, asksForAbsence);
    } else if (expression instanceof Expression.Call call && !ParameterCall.is(call)) {
      owner = call.owner();
      if (call.arguments().isEmpty()) {
        readOf(owner, call.token(), subject, line, asksForAbsence);
      }
    }
    if (owner != null) {
      reads(owner, subject, line, false);
    }
  }

  private void readOf(
      Expression owner, Token name, Class<?> subject, int line, boolean asksForAbsence) {
    ValueType type = owner == null ? ValueType.of(subject) : types.of(owner, subject, line);
    reads.read(name, type.type(), line, asksForAbsence);
  }

  private static boolean mayCompare(Token operator, ValueType left, ValueType right) {
    return left.comparesWith(right) && (EQUALITY.contains(operator.text()) || left.isOrdered());
  }

  /** Whether a list of codes can hold a text, or a reported list one of its own codes. */
  private static boolean mayHold(
      Expression.Comparison comparison, ValueType left, ValueType right) {
    return comparison.token().is("memberOf")
        ? left.type() == String.class
            && ParameterCall.is(comparison.right())
            && right.isCollection()
        : left.isCollection() && left.elements() == right.type();
  }
}
