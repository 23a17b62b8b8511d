package se.villkorskoll.ruleset;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;
import se.villkorskoll.model.shape.LocalText;

/**
 * The house rules for one constraint: no literals, no arithmetic, nothing bound but a plain value,
 * every name known, and only values of the same type compared. Comparing a text with a number
 * compiles, and is silently false or true.
 */
final class ConstraintLint {

  private static final Pattern YEAR = Pattern.compile("20\\d\\d");
  private static final Set<BinaryExpr.Operator> EQUALITY =
      Set.of(BinaryExpr.Operator.EQUALS, BinaryExpr.Operator.NOT_EQUALS);
  private static final Set<BinaryExpr.Operator> ORDER =
      Set.of(
          BinaryExpr.Operator.LESS,
          BinaryExpr.Operator.LESS_EQUALS,
          BinaryExpr.Operator.GREATER,
          BinaryExpr.Operator.GREATER_EQUALS);
  private static final Set<BinaryExpr.Operator> LOGIC =
      Set.of(BinaryExpr.Operator.AND, BinaryExpr.Operator.OR);

  private final RuleText rule;
  private final Class<?> type;
  private final Map<String, Class<?>> imports;
  private final Map<String, Class<?>> bindings;
  private final Parameters parameters;
  private final List<RuleProblem> problems;
  private int line;

  ConstraintLint(
      RuleText rule,
      Class<?> type,
      Map<String, Class<?>> imports,
      Map<String, Class<?>> bindings,
      Parameters parameters,
      List<RuleProblem> problems) {
    this.rule = rule;
    this.type = type;
    this.imports = imports;
    this.bindings = bindings;
    this.parameters = parameters;
    this.problems = problems;
  }

  /** The type of a null literal, which every object can be compared with. */
  private static final class Null {}

  /** Notes the house rules that a constraint breaks. */
  void check(String text, int atLine) {
    this.line = atLine;
    DrlxExpression parsed;
    try {
      parsed = DrlxParser.parseExpression(DrlxParser.buildDrlxParserWithArguments(List.of()), text);
    } catch (RuntimeException e) {
      problem(
          "Uttrycket \"%s\" går inte att tolka.".formatted(text),
          "The expression \"%s\" cannot be parsed.".formatted(text),
          "Skriv ett villkor i taget, skilda med kommatecken.",
          "Write one constraint at a time, separated by commas.");
      return;
    }
    if (parsed.getBind() == null) {
      Class<?> result = typeOf(parsed.getExpr());
      if (result != null && result != boolean.class) {
        problem(
            "Uttrycket \"%s\" säger inte ja eller nej.".formatted(text),
            "The expression \"%s\" does not say yes or no.".formatted(text),
            "Skriv till exempel %s == true.".formatted(text),
            "Write for example %s == true.".formatted(text));
      }
    } else if (parsed.getExpr() instanceof NameExpr) {
      bindings.put(parsed.getBind().asString(), typeOf(parsed.getExpr()));
    } else {
      problem(
          "Bindningen \"%s\" har mer än ett värde.".formatted(text),
          "The binding \"%s\" has more than one value.".formatted(text),
          "Bind bara ett fält; lägg uträkningen i en namngiven metod på modellen. (Drools binder annars"
              + " bara det första värdet, utan att säga till.)",
          "Bind a field only; put the calculation in a named method of the model. (Drools would bind"
              + " just the first value, without a word.)");
    }
  }

  /** The type of an expression, or null where it is not known or a problem was noted. */
  private Class<?> typeOf(Expression expression) {
    if (expression instanceof EnclosedExpr enclosed) {
      return typeOf(enclosed.getInner());
    } else if (expression instanceof BooleanLiteralExpr) {
      return boolean.class;
    } else if (expression instanceof NullLiteralExpr) {
      return Null.class;
    } else if (expression instanceof LiteralExpr) {
      return literal(expression);
    } else if (expression instanceof NameExpr name) {
      return name(name.getNameAsString());
    } else if (expression instanceof FieldAccessExpr access) {
      return access(access);
    } else if (expression instanceof MethodCallExpr call) {
      return call(call);
    } else if (expression instanceof BinaryExpr binary) {
      return binary(binary);
    } else if (expression instanceof PointFreeExpr operator) {
      return operator(operator);
    }
    problem(
        "\"%s\" får inte stå i ett villkor.".formatted(written(expression)),
        "\"%s\" may not stand in a constraint.".formatted(written(expression)),
        "Använd jämförelser, memberOf och contains; skriv == false i stället för !.",
        "Use comparisons, memberOf and contains; write == false instead of !.");
    return null;
  }

  /** The expression as it is written. */
  private static String written(Expression expression) {
    return PrintUtil.printNode(expression);
  }

  private Class<?> literal(Expression expression) {
    String call =
        expression instanceof StringLiteralExpr
            ? "memberOf params.codes(\"…\")"
            : YEAR.matcher(written(expression)).matches()
                ? "params.integer(\"agreement-year\")"
                : "params.decimal(\"…\")";
    problem(
        "Värdet %s står i regeln.".formatted(written(expression)),
        "The value %s stands in the rule.".formatted(written(expression)),
        "Lägg det i agreement.yaml med enhet och källa, och skriv %s.".formatted(call),
        "Put it in agreement.yaml with unit and source, and write %s.".formatted(call));
    return null;
  }

  private Class<?> name(String name) {
    if (name.startsWith("$")) {
      if (!bindings.containsKey(name)) {
        problem(
            "%s är inte bundet ovanför.".formatted(name),
            "%s is not bound above.".formatted(name),
            "Bind det i ett tidigare mönster.",
            "Bind it in an earlier pattern.");
      }
      return bindings.get(name);
    }
    return property(type, name);
  }

  private Class<?> property(Class<?> owner, String name) {
    Class<?> property = FactTypes.property(owner, name);
    if (property == null) {
      problem(
          "%s finns inte på %s.".formatted(name, owner.getSimpleName()),
          "There is no %s on %s.".formatted(name, owner.getSimpleName()),
          "Här finns: %s.".formatted(String.join(", ", FactTypes.properties(owner))),
          "There are: %s.".formatted(String.join(", ", FactTypes.properties(owner))));
    }
    return property;
  }

  private Class<?> access(FieldAccessExpr access) {
    Class<?> constants = imports.get(written(access.getScope()));
    if (constants != null && constants.isEnum()) {
      boolean exists =
          Arrays.stream(constants.getEnumConstants())
              .anyMatch(constant -> ((Enum<?>) constant).name().equals(access.getNameAsString()));
      if (exists) {
        return constants;
      }
      problem(
          "Koden %s finns inte.".formatted(written(access)),
          "There is no code %s.".formatted(written(access)),
          "Välj bland %s.".formatted(Arrays.toString(constants.getEnumConstants())),
          "Choose among %s.".formatted(Arrays.toString(constants.getEnumConstants())));
      return null;
    }
    Class<?> owner = typeOf(access.getScope());
    return owner == null ? null : property(owner, access.getNameAsString());
  }

  private Class<?> call(MethodCallExpr call) {
    String name = call.getNameAsString();
    Expression scope = call.getScope().orElse(null);
    if (scope != null && written(scope).equals("params")) {
      return parameter(call);
    }
    Class<?> owner = scope == null ? type : typeOf(scope);
    call.getArguments().forEach(this::typeOf);
    if (owner == null) {
      return null;
    }
    Class<?> result = FactTypes.method(owner, name, call.getArguments().size());
    if (result == null) {
      return property(owner, name);
    }
    return result;
  }

  private Class<?> parameter(MethodCallExpr call) {
    return ParameterCall.check(
        call,
        parameters,
        (text, help) -> problems.add(new RuleProblem(rule.path(), line, text, help)));
  }

  private Class<?> binary(BinaryExpr binary) {
    if (LOGIC.contains(binary.getOperator())) {
      typeOf(binary.getLeft());
      typeOf(binary.getRight());
      return boolean.class;
    }
    boolean equality = EQUALITY.contains(binary.getOperator());
    if (!equality && !ORDER.contains(binary.getOperator())) {
      problem(
          "Uträkningen \"%s\" står i regeln.".formatted(written(binary)),
          "The calculation \"%s\" stands in the rule.".formatted(written(binary)),
          "Lägg den i en namngiven, testad metod på modellen.",
          "Put it in a named, tested method of the model.");
      return null;
    }
    Class<?> left = typeOf(binary.getLeft());
    Class<?> right = typeOf(binary.getRight());
    if (left != null && right != null && !comparable(left, right, equality)) {
      problem(
          "\"%s\" jämför %s med %s."
              .formatted(written(binary), left.getSimpleName(), right.getSimpleName()),
          "\"%s\" compares %s with %s."
              .formatted(written(binary), left.getSimpleName(), right.getSimpleName()),
          "Jämför belopp med belopp, datum med datum och texter bara med == och !=.",
          "Compare amounts with amounts, dates with dates, and texts by == and != only.");
    }
    return boolean.class;
  }

  private static boolean comparable(Class<?> left, Class<?> right, boolean equality) {
    if (left == Null.class || right == Null.class) {
      return equality && !left.isPrimitive() && !right.isPrimitive();
    }
    Class<?> a = kind(left);
    Class<?> b = kind(right);
    boolean ordered = a == BigDecimal.class || a == Long.class || a == LocalDate.class;
    return a == b && (equality || ordered);
  }

  /** The types that are compared as one: whole numbers of any size, truth values boxed or not. */
  private static Class<?> kind(Class<?> type) {
    if (type == int.class || type == long.class || type == Integer.class) {
      return Long.class;
    }
    return type == boolean.class ? Boolean.class : type;
  }

  private Class<?> operator(PointFreeExpr operator) {
    String name = operator.getOperator().asString();
    Class<?> left = typeOf(operator.getLeft());
    List<Class<?>> all = new ArrayList<>();
    operator.getRight().forEach(one -> all.add(typeOf(one)));
    Class<?> right = all.size() == 1 ? all.get(0) : null;
    boolean member = name.equals("memberOf") && left == String.class && isCollection(right);
    boolean contains = name.equals("contains") && isCollection(left) && right != null;
    if (!member && !contains && left != null) {
      problem(
          "\"%s\" går inte att jämföra så.".formatted(written(operator)),
          "\"%s\" cannot be compared so.".formatted(written(operator)),
          "Skriv en text memberOf params.codes(\"namn\"), eller en lista contains en kod.",
          "Write a text memberOf params.codes(\"name\"), or a list contains a code.");
    }
    return boolean.class;
  }

  private static boolean isCollection(Class<?> candidate) {
    return candidate != null && Collection.class.isAssignableFrom(candidate);
  }

  private void problem(String sv, String en, String helpSv, String helpEn) {
    problems.add(
        new RuleProblem(rule.path(), line, LocalText.of(sv, en), LocalText.of(helpSv, helpEn)));
  }
}
