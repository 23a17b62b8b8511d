package se.villkorskoll.ruleset;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.villkorskoll.drl.Constraint;
import se.villkorskoll.drl.Element;
import se.villkorskoll.drl.Expression;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.model.shape.Located;

/**
 * What a rule says, worked out in the plainest way and without an engine: every fact is tried with
 * every other. A comparison with a missing value is false, but for equality, which asks whether
 * both are missing.
 */
final class PlainRule {

  private final RuleTree rule;
  private final List<Object> facts;
  private final Parameters parameters;
  private final List<String> pointers = new ArrayList<>();

  private PlainRule(RuleTree rule, List<Object> facts, Parameters parameters) {
    this.rule = rule;
    this.facts = facts;
    this.parameters = parameters;
  }

  /** The places of {@code $a} in every match of a rule, sorted. */
  static List<String> matches(RuleTree rule, List<Object> facts, Parameters parameters) {
    var plain = new PlainRule(rule, facts, parameters);
    plain.match(0, Map.of());
    return plain.pointers.stream().sorted().toList();
  }

  private void match(int index, Map<String, Object> bound) {
    if (index == rule.elements().size()) {
      pointers.add(((Located) bound.get("$a")).pointer());
      return;
    }
    Element element = rule.elements().get(index);
    List<Map<String, Object>> matches = matches(element.pattern(), bound);
    if (element instanceof Element.Pattern) {
      matches.forEach(one -> match(index + 1, one));
    } else if (element instanceof Element.Quantified quantified) {
      if (matches.isEmpty() == quantified.word().is("not")) {
        match(index + 1, bound);
      }
    } else if (element instanceof Element.Accumulate accumulate) {
      Map<String, Object> with = new HashMap<>(bound);
      for (Element.Function function : accumulate.functions()) {
        List<Object> values = matches.stream().map(one -> one.get(function.of().text())).toList();
        with.put(function.binding().text(), made(function, values));
      }
      if (accumulate.constraints().stream().allMatch(one -> holds(one.expression(), null, with))) {
        match(index + 1, with);
      }
    }
  }

  private static Object made(Element.Function function, List<Object> values) {
    return function.name().is("count")
        ? (Object) (long) values.size()
        : values.stream()
            .filter(Objects::nonNull)
            .map(BigDecimal.class::cast)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is bound after each fact that matches a pattern. */
  private List<Map<String, Object>> matches(Element.Pattern pattern, Map<String, Object> bound) {
    List<Map<String, Object>> matches = new ArrayList<>();
    for (Object fact : facts) {
      if (fact.getClass().getSimpleName().equals(pattern.type().text())) {
        Map<String, Object> with = new HashMap<>(bound);
        if (pattern.binding() != null) {
          with.put(pattern.binding().text(), fact);
        }
        if (holds(pattern, fact, with)) {
          matches.add(with);
        }
      }
    }
    return matches;
  }

  private boolean holds(Element.Pattern pattern, Object fact, Map<String, Object> bound) {
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.binding() != null) {
        bound.put(constraint.binding().text(), value(constraint.expression(), fact, bound));
      } else if (!holds(constraint.expression(), fact, bound)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Expression expression, Object fact, Map<String, Object> bound) {
    if (expression instanceof Expression.Logic logic) {
      boolean left = holds(logic.left(), fact, bound);
      boolean right = holds(logic.right(), fact, bound);
      return logic.token().is("&&") ? (left && right) : (left || right);
    }
    var comparison = (Expression.Comparison) expression;
    Object left = value(comparison.left(), fact, bound);
    Object right = value(comparison.right(), fact, bound);
    return switch (comparison.token().text()) {
      case "==" -> equal(left, right);
      case "!=" -> !equal(left, right);
      case "memberOf" -> holds(right, left) != comparison.negated();
      case "contains" -> holds(left, right) != comparison.negated();
      default -> left != null && right != null && ordered(comparison.token().text(), left, right);
    };
  }

  private static boolean equal(Object left, Object right) {
    if (left instanceof Number a && right instanceof Number b) {
      return number(a).compareTo(number(b)) == 0;
    }
    return Objects.equals(left, right);
  }

  private static boolean holds(Object list, Object one) {
    return list != null && one != null && ((Collection<?>) list).contains(one);
  }

  @SuppressWarnings("unchecked") // the lint lets only values of one type be compared
  private static boolean ordered(String operator, Object left, Object right) {
    int order =
        left instanceof Number a && right instanceof Number b
            ? number(a).compareTo(number(b))
            : ((Comparable<Object>) left).compareTo(right);
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      default -> throw new IllegalStateException(operator);
    };
  }

  private static BigDecimal number(Number number) {
    return new BigDecimal(number.toString());
  }

  private Object value(Expression expression, Object fact, Map<String, Object> bound) {
    if (expression instanceof Expression.Literal literal) {
      return literal.token().is("null") ? null : Boolean.valueOf(literal.token().text());
    } else if (expression instanceof Expression.Name name) {
      return name.token().isBinding()
          ? bound.get(name.token().text())
          : asked(fact, name.token().text(), List.of());
    } else if (expression instanceof Expression.Member member) {
      String owner = member.owner().toString();
      return Character.isUpperCase(owner.charAt(0))
          ? constant(owner, member.token().text())
          : asked(value(member.owner(), fact, bound), member.token().text(), List.of());
    }
    var call = (Expression.Call) expression;
    if (ParameterCall.is(call)) {
      return parameters.value(call.arguments().get(0).token().content());
    }
    Object owner = call.owner() == null ? fact : value(call.owner(), fact, bound);
    List<Object> arguments = new ArrayList<>();
    call.arguments().forEach(one -> arguments.add(value(one, fact, bound)));
    return asked(owner, call.token().text(), arguments);
  }

  private static Object constant(String type, String name) {
    return Arrays.stream(FactTypes.named(type).getEnumConstants())
        .filter(one -> ((Enum<?>) one).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Object asked(Object owner, String name, List<Object> arguments) {
    for (Accessor accessor : Accessor.of(owner.getClass(), name, arguments.size())) {
      Method method = accessor.method();
      boolean fits = true;
      for (int i = 0; i < arguments.size(); i++) {
        Class<?> wanted = method.getParameterTypes()[i];
        fits &= wanted.isPrimitive() || wanted.isInstance(arguments.get(i));
      }
      if (fits) {
        try {
          return method.invoke(owner, arguments.toArray());
        } catch (ReflectiveOperationException e) {
          throw new LinkageError("an accessor that rules may name cannot be asked", e);
        }
      }
    }
    throw new AssertionError("no " + name + " on " + owner.getClass());
  }
}
