package se.villkorskoll.ruleset;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.drools.mvel.parser.printer.PrintUtil;
import se.villkorskoll.model.shape.LocalText;

/**
 * A rule's call for a parameter, {@code params.date("repayment-by")}: it exists, and has the type
 * asked for.
 */
final class ParameterCall {

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

  /**
   * The type that the call gives, or null where it is wrong.
   *
   * @param problem receives what is wrong and how to mend it
   */
  static Class<?> check(
      MethodCallExpr call, Parameters parameters, BiConsumer<LocalText, LocalText> problem) {
    String method = call.getNameAsString();
    boolean named =
        TYPES.containsKey(method)
            && call.getArguments().size() == 1
            && call.getArgument(0) instanceof StringLiteralExpr;
    if (!named) {
      problem.accept(
          LocalText.of(
              "%s är ingen parameter.".formatted(PrintUtil.printNode(call)),
              "%s is no parameter.".formatted(PrintUtil.printNode(call))),
          LocalText.of(
              "Skriv params.date(\"namn\"), params.integer, params.decimal eller params.codes.",
              "Write params.date(\"name\"), params.integer, params.decimal or params.codes."));
      return null;
    }
    String name = ((StringLiteralExpr) call.getArgument(0)).asString();
    Parameter parameter = parameters.parameter(name);
    if (parameter == null) {
      problem.accept(
          LocalText.of(
              "Parametern %s finns inte.".formatted(name),
              "There is no parameter %s.".formatted(name)),
          LocalText.of(
              "Lägg till den i agreement.yaml med värde, enhet och källa. De som finns är: %s."
                  .formatted(String.join(", ", parameters.names())),
              "Add it to agreement.yaml with value, unit and source. There are: %s."
                  .formatted(String.join(", ", parameters.names()))));
      return null;
    }
    if (!parameter.unit().method().equals(method)) {
      problem.accept(
          LocalText.of(
              "Parametern %s har enheten %s.".formatted(name, parameter.unit()),
              "The parameter %s has the unit %s.".formatted(name, parameter.unit())),
          LocalText.of(
              "Skriv params.%s(\"%s\").".formatted(parameter.unit().method(), name),
              "Write params.%s(\"%s\").".formatted(parameter.unit().method(), name)));
      return null;
    }
    return TYPES.get(method);
  }
}
