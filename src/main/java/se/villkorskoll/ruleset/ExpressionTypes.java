package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.villkorskoll.document.NearName;
import se.villkorskoll.drl.Expression;
import se.villkorskoll.model.shape.Language;

/**
 * The types of what a rule names. A value is a field, something derived from it, a parameter or a
 * constant; nothing else is reached from a rule.
 */
final class ExpressionTypes {

  private final Function<String, Class<?>> types;
  private final Map<String, ValueType> bindings;
  private final Parameters parameters;
  private final RuleFaults faults;
  private final boolean compiled;

  /**
   * The types of a rule's expressions that are compiled.
   *
   * @param types gives the type whose codes are meant by a name; null where there is none
   * @param bindings what is bound so far, by name with its {@code $}
   * @param faults receives what is wrong
   */
  ExpressionTypes(
      Function<String, Class<?>> types,
      Map<String, ValueType> bindings,
      Parameters parameters,
      RuleFaults faults) {
    this(types, bindings, parameters, faults, true);
  }

  private ExpressionTypes(
      Function<String, Class<?>> types,
      Map<String, ValueType> bindings,
      Parameters parameters,
      RuleFaults faults,
      boolean compiled) {
    this.types = types;
    this.bindings = bindings;
    this.parameters = parameters;
    this.faults = faults;
    this.compiled = compiled;
  }

  /**
   * The types of a rule's expressions that the program reads itself: what is fetched needs no
   * brackets, and no code is named.
   *
   * @param bindings what is bound, by name with its {@code $}
   * @param faults receives what is wrong
   */
  static ExpressionTypes read(
      Map<String, ValueType> bindings, Parameters parameters, RuleFaults faults) {
    return new ExpressionTypes(name -> null, bindings, parameters, faults, false);
  }

  /**
   * The type of a value, or null where something is wrong with it, which has then been noted.
   *
   * @param subject the type that names without owner are fields of; null where there is none
   * @param line the line of the expression
   */
  ValueType of(Expression expression, Class<?> subject, int line) {
    if (ParameterCall.is(expression)) {
      Class<?> type = ParameterCall.type((Expression.Call) expression, parameters, line, faults);
      return type == null ? null : new ValueType(type, type == Set.class ? String.class : null);
    }
    if (expression instanceof Expression.Literal literal) {
      return literal(literal, line);
    }
    if (expression instanceof Expression.Name name) {
      return name(name, subject, line);
    }
    if (expression instanceof Expression.Member member) {
      return member(member, subject, line);
    }
    if (expression instanceof Expression.Call call) {
      return call(call, subject, line);
    }
    if (expression instanceof Expression.Arithmetic) {
      faults.add(
          line,
          "Uträkningen \"%s\" står i regeln.".formatted(expression),
          "The calculation \"%s\" is in the rule.".formatted(expression),
          "Lägg den i en namngiven, testad metod på modellen.",
          "Put it in a named, tested method of the model.");
      return null;
    }
    faults.add(
        line,
        "\"%s\" är inget värde.".formatted(expression),
        "\"%s\" is no value.".formatted(expression),
        "Skriv varje jämförelse för sig, skilda med kommatecken, && eller ||. I stället för (a == b) == false: a != b. I stället för (part memberOf …) == false: part not memberOf …. I stället för !a: a == false.",
        "Write each comparison by itself, separated by commas, && or ||. In place of (a == b) == false: a != b. In place of (part memberOf …) == false: part not memberOf …. In place of !a: a == false.");
    return null;
  }

  private ValueType literal(Expression.Literal literal, int line) {
    String text = literal.token().text();
    if (text.equals("null")) {
      return ValueType.NULL;
    } else if (text.equals("true") || text.equals("false")) {
      return ValueType.of(boolean.class);
    }
    String call =
        literal.token().isText()
            ? "memberOf params.codes(\"…\")"
            : text.matches("20\\d\\d")
                ? "params.integer(\"agreement-year\")"
                : "params.decimal(\"…\")";
    faults.add(
        line,
        "Värdet %s står i regeln.".formatted(literal),
        "The value %s is in the rule.".formatted(literal),
        "Lägg det i agreement.yaml med enhet och källa, och skriv %s.".formatted(call)
            + (literal.token().isText() ? " En kod skrivs med sin typ: Answer.NO." : ""),
        "Put it in agreement.yaml with unit and source, and write %s.".formatted(call)
            + (literal.token().isText() ? " A code is written with its type: Answer.NO." : ""));
    return null;
  }

  private ValueType name(Expression.Name name, Class<?> subject, int line) {
    String text = name.token().text();
    if (name.token().isBinding()) {
      if (!bindings.containsKey(text)) {
        faults.add(
            line,
            "%s är inte bundet ovanför.".formatted(text),
            "%s is not bound above.".formatted(text),
            "Bind det i ett tidigare mönster, utanför not och exists.",
            "Bind it in an earlier pattern, outside not and exists.");
      }
      return bindings.get(text);
    }
    if (subject == null) {
      faults.add(
          line,
          "\"%s\" kan inte användas här.".formatted(text),
          "\"%s\" cannot be used here.".formatted(text),
          "Ange det som är bundet ovanför med $, vad det har, eller en parameter.",
          "State what is bound above with $, what it has, or a parameter.");
      return null;
    }
    return accessor(subject, text, List.of(), subject, line);
  }

  private ValueType member(Expression.Member member, Class<?> subject, int line) {
    if (isConstant(member)) {
      Class<?> type = types.apply(member.owner().toString());
      return type.isEnum()
          ? constant(member, type, line)
          : noEnumeration(member.owner().toString(), line);
    }
    if (subject != null && isType(member.owner())) {
      return noEnumeration(member.owner().toString(), line);
    }
    if (compiled && (subject == null || member.owner() instanceof Expression.Call)) {
      faults.add(
          line,
          "\"%s\" saknar parenteser.".formatted(member),
          "\"%s\" has no brackets.".formatted(member),
          "Skriv %s(): här, och efter ett anrop, skrivs det som hämtas med parenteser."
              .formatted(member),
          "Write %s(): here, and after a call, what is fetched has brackets.".formatted(member));
      return null;
    }
    ValueType owner = of(member.owner(), subject, line);
    return owner == null
        ? null
        : accessor(owner.type(), member.token().text(), List.of(), subject, line);
  }

  /** Whether a member is said to be of a type, and so a code of it. */
  boolean isConstant(Expression.Member member) {
    return member.owner() instanceof Expression.Name type
        && types.apply(type.token().text()) != null;
  }

  /** Whether a name begins as those of types do, and no others. */
  private static boolean isType(Expression expression) {
    return expression instanceof Expression.Name name
        && Character.isUpperCase(name.token().text().charAt(0));
  }

  private ValueType noEnumeration(String name, int line) {
    List<String> all = FactTypes.enumerations();
    String near = NearName.among(all, name);
    faults.add(
        line,
        "Det finns inga koder som heter %s.".formatted(name),
        "There are no codes called %s.".formatted(name),
        near == null
            ? "De som finns är %s.".formatted(String.join(", ", all))
            : "Menade du %s?".formatted(near),
        near == null
            ? "There are: %s.".formatted(String.join(", ", all))
            : "Did you mean %s?".formatted(near));
    return null;
  }

  private ValueType constant(Expression.Member member, Class<?> type, int line) {
    Object[] constants = type.getEnumConstants();
    boolean exists =
        Arrays.stream(constants)
            .anyMatch(constant -> ((Enum<?>) constant).name().equals(member.token().text()));
    if (exists) {
      return ValueType.of(type);
    }
    faults.add(
        line,
        "Koden %s finns inte.".formatted(member),
        "There is no code %s.".formatted(member),
        "Välj bland %s.".formatted(Arrays.toString(constants)),
        "Choose among %s.".formatted(Arrays.toString(constants)));
    return null;
  }

  private ValueType call(Expression.Call call, Class<?> subject, int line) {
    Class<?> owner = subject;
    if (call.owner() != null) {
      ValueType type = of(call.owner(), subject, line);
      if (type == null) {
        return null;
      }
      owner = type.type();
    }
    if (owner == null) {
      faults.add(
          line,
          "\"%s\" kan inte användas här.".formatted(call),
          "\"%s\" cannot be used here.".formatted(call),
          "Ange det som är bundet ovanför med $, vad det har, eller en parameter.",
          "State what is bound above with $, what it has, or a parameter.");
      return null;
    }
    return accessor(owner, call.token().text(), call.arguments(), subject, line);
  }

  private ValueType accessor(
      Class<?> owner, String name, List<Expression> arguments, Class<?> subject, int line) {
    List<Accessor> accessors = Accessor.of(owner, name, arguments.size());
    if (accessors.isEmpty()) {
      List<String> names = Accessor.names(owner);
      String all = String.join(", ", names);
      String near = NearName.among(names, name);
      faults.add(
          line,
          "%s finns inte på %s.".formatted(name, owner.getSimpleName()),
          "There is no %s on %s.".formatted(name, owner.getSimpleName()),
          all.isEmpty()
              ? "Det är ett värde, som inget hämtas ur."
              : (near == null ? "" : "Menade du %s? ".formatted(near))
                  + "Här finns: %s.".formatted(all),
          all.isEmpty()
              ? "It is a value, from which nothing is fetched."
              : (near == null ? "" : "Did you mean %s? ".formatted(near))
                  + "There are: %s.".formatted(all));
      return null;
    }
    List<ValueType> given = new ArrayList<>();
    for (Expression argument : arguments) {
      ValueType type = of(argument, subject, line);
      if (type == null) {
        return null;
      }
      given.add(type);
    }
    for (Accessor accessor : accessors) {
      if (accepts(accessor, given)) {
        return ValueType.of(accessor);
      }
    }
    List<ValueType> wanted =
        Arrays.stream(accessors.get(0).arguments()).map(ValueType::of).toList();
    faults.add(
        line,
        "%s tar (%s), inte (%s)."
            .formatted(name, joined(wanted, Language.SV), joined(given, Language.SV)),
        "%s takes (%s), not (%s)."
            .formatted(name, joined(wanted, Language.EN), joined(given, Language.EN)),
        "Ange värden av rätt slag.",
        "State values of the right kind.");
    return null;
  }

  private static String joined(List<ValueType> types, Language language) {
    return types.stream().map(type -> type.name().in(language)).collect(Collectors.joining(", "));
  }

  private static boolean accepts(Accessor accessor, List<ValueType> given) {
    for (int i = 0; i < given.size(); i++) {
      Class<?> wanted = accessor.arguments()[i];
      boolean wider = wanted == long.class && given.get(i).type() == int.class;
      if (given.get(i).isNull() || !(wider || wanted.isAssignableFrom(given.get(i).type()))) {
        return false;
      }
    }
    return true;
  }
}
