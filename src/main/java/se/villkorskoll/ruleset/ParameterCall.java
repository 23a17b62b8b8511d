package se.villkorskoll.ruleset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import se.villkorskoll.drl.Expression;
import se.villkorskoll.model.shape.LocalText;

/**
 * A rule's call for a parameter, {@code params.date("repayment-by")}: it exists, and has the type
 * asked for.
 */
final class ParameterCall {

  /** The name by which a rule asks for parameters. */
  static final String PARAMS = "params";

  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "date",
          LocalDate.class,
          "integer",
          int.class,
          "decimal",
          BigDecimal.class,
          "codes",
          Set.class);

  private ParameterCall() {}

  /** Whether an expression is such a call, right or wrong. */
  static boolean is(Expression expression) {
    return expression instanceof Expression.Call call
        && call.owner() instanceof Expression.Name name
        && name.token().is(PARAMS);
  }

  /**
   * The type that the call gives, or null where it is wrong.
   *
   * @param faults receives what is wrong
   */
  static Class<?> type(Expression.Call call, Parameters parameters, int line, RuleFaults faults) {
    String method = call.token().text();
    boolean named =
        TYPES.containsKey(method)
            && call.arguments().size() == 1
            && call.arguments().get(0) instanceof Expression.Literal literal
            && literal.token().isText();
    if (!named) {
      faults.add(
          line,
          "%s är ingen parameter.".formatted(call),
          "%s is no parameter.".formatted(call),
          "Skriv params.date(\"namn\"), params.integer, params.decimal eller params.codes.",
          "Write params.date(\"name\"), params.integer, params.decimal or params.codes.");
      return null;
    }
    String name = call.arguments().get(0).token().content();
    Parameter parameter = parameters.parameter(name);
    if (parameter == null) {
      String all = String.join(", ", parameters.names());
      faults.add(
          line,
          "Parametern %s finns inte.".formatted(name),
          "There is no parameter %s.".formatted(name),
          "Lägg till den i agreement.yaml med värde, enhet och källa. De som finns är: %s."
              .formatted(all),
          "Add it to agreement.yaml with value, unit and source. There are: %s.".formatted(all));
      return null;
    }
    String right = parameter.unit().method();
    if (!right.equals(method)) {
      faults.add(
          line,
          LocalText.of(
              "Parametern %s har enheten %s.".formatted(name, parameter.unit()),
              "The parameter %s has the unit %s.".formatted(name, parameter.unit())),
          LocalText.of(
              "Skriv params.%s(\"%s\").".formatted(right, name),
              "Write params.%s(\"%s\").".formatted(right, name)));
      return null;
    }
    return TYPES.get(method);
  }
}
