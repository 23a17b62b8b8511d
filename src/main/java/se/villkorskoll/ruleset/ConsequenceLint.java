package se.villkorskoll.ruleset;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.villkorskoll.model.Condition;
import se.villkorskoll.model.CorrectionOption;
import se.villkorskoll.model.Finding;
import se.villkorskoll.model.shape.LocalText;

/**
 * The house rules for what a rule does: one call that records the finding, with the rule, the
 * place, and the values that its texts have places for, each by name.
 */
final class ConsequenceLint {

  private static final Set<String> WITH_CASE = Set.of("breachOrJudgement", "breachOrUnknown");
  private static final Set<String> JUDGED = Set.of("judgement", "breachOrJudgement");
  private static final Set<String> CALLS =
      Set.of("breach", "judgement", "breachOrJudgement", "breachOrUnknown");
  private static final String FORM =
      "findings.breach(drools.getRule(), $fact.pointer(), \"name\", $fact.value());";

  private final RuleText rule;
  private final Condition condition;
  private final Map<String, Class<?>> bindings;
  private final Parameters parameters;
  private final List<RuleProblem> problems;

  ConsequenceLint(
      RuleText rule,
      Condition condition,
      Map<String, Class<?>> bindings,
      Parameters parameters,
      List<RuleProblem> problems) {
    this.rule = rule;
    this.condition = condition;
    this.bindings = bindings;
    this.parameters = parameters;
    this.problems = problems;
  }

  void check() {
    MethodCallExpr call = onlyCall();
    if (call == null) {
      problem(
          "Efter then står inte ett enda anrop som antecknar felet.",
          "After then stands something other than one call that records the finding.",
          "Skriv %s".formatted(FORM),
          "Write %s".formatted(FORM));
      return;
    }
    List<Expression> arguments = new ArrayList<>(call.getArguments());
    boolean mayBeJudged = JUDGED.contains(call.getNameAsString());
    if (WITH_CASE.contains(call.getNameAsString()) && !arguments.isEmpty()) {
      Class<?> type = value(arguments.remove(0));
      if (type != null && type != boolean.class) {
        problem(
            "Det första som står i anropet är inte säkert ja eller nej.",
            "What stands first in the call is not certainly yes or no.",
            "Ange en egenskap som alltid är sann eller falsk.",
            "State a property that is always true or false.");
      }
    }
    if (arguments.size() < 2 || !arguments.get(0).toString().equals("drools.getRule()")) {
      problem(
          "Anropet anger inte regel och plats.",
          "The call does not state rule and place.",
          "Skriv %s".formatted(FORM),
          "Write %s".formatted(FORM));
      return;
    }
    pointer(arguments.get(1));
    Set<String> names = names(arguments.subList(2, arguments.size()));
    if (names != null) {
      checkNames(names);
    }
    if (mayBeJudged == condition.checklist().isEmpty()) {
      problem(
          mayBeJudged
              ? "Regeln lämnar svaret till en person men har ingen @checklist."
              : "Regeln har en @checklist men lämnar inte svaret till en person.",
          mayBeJudged
              ? "The rule leaves the answer to a person but has no @checklist."
              : "The rule has a @checklist but does not leave the answer to a person.",
          "Skriv frågorna i @checklist och @checklistEn, eller ta bort dem.",
          "Write the questions in @checklist and @checklistEn, or take them away.");
    }
  }

  /** The place is a fact's own, or the pointer of a section as it stands. */
  private void pointer(Expression expression) {
    if (!(expression instanceof StringLiteralExpr literal)) {
      value(expression);
      return;
    }
    String[] tokens = literal.asString().split("/", -1);
    if (!literal.asString().matches("(/[A-Za-z0-9]+)+")
        || condition.scope().shape().field(tokens[1]) == null) {
      problem(
          "%s är ingen plats i en redovisning.".formatted(literal),
          "%s is no place in a report.".formatted(literal),
          "Skriv till exempel \"/gender\".",
          "Write for example \"/gender\".");
    }
  }

  private MethodCallExpr onlyCall() {
    ParseResult<BlockStmt> parsed = new JavaParser().parseBlock("{" + rule.then() + "}");
    BlockStmt block = parsed.isSuccessful() ? parsed.getResult().orElse(null) : null;
    return block != null
            && block.getStatements().size() == 1
            && block.getAllContainedComments().isEmpty()
            && block.getStatement(0) instanceof ExpressionStmt statement
            && statement.getExpression() instanceof MethodCallExpr call
            && call.getScope().map(Expression::toString).orElse("").equals("findings")
            && CALLS.contains(call.getNameAsString())
        ? call
        : null;
  }

  private Set<String> names(List<Expression> namesAndValues) {
    Set<String> names = new HashSet<>();
    if (namesAndValues.size() % 2 != 0) {
      problem(
          "Värdena anges inte som namn och värde, par för par.",
          "The values are not stated as name and value, pair by pair.",
          "Skriv %s".formatted(FORM),
          "Write %s".formatted(FORM));
      return null;
    }
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      boolean named =
          namesAndValues.get(i) instanceof StringLiteralExpr name
              && name.asString().matches("[a-z][A-Za-z0-9]*")
              && !name.asString().equals(Finding.DIFFERENCE)
              && names.add(name.asString());
      if (!named) {
        problem(
            "%s är inget namn på ett värde, eller står två gånger."
                .formatted(namesAndValues.get(i)),
            "%s is no name of a value, or stands twice.".formatted(namesAndValues.get(i)),
            "Skriv ett namn av bokstäver inom citattecken. (difference räknas ut av @compare.)",
            "Write a name of letters in quotation marks. (difference is computed by @compare.)");
        return null;
      }
      value(namesAndValues.get(i + 1));
    }
    return names;
  }

  private void checkNames(Set<String> names) {
    Set<String> known = new HashSet<>(names);
    if (!condition.compare().isEmpty()) {
      known.add(Finding.DIFFERENCE);
      if (!names.containsAll(condition.compare())) {
        problem(
            "@compare nämner ett värde som regeln inte anger.",
            "@compare names a value that the rule does not state.",
            "Ange %s efter then.".formatted(condition.compare()),
            "State %s after then.".formatted(condition.compare()));
      }
    }
    Set<String> places = new HashSet<>();
    for (CorrectionOption option : condition.corrections()) {
      places.add(option.value());
      if (option.place().startsWith("{")) {
        places.add(option.place().substring(1, option.place().length() - 1));
      }
    }
    places.addAll(condition.message().names());
    places.addAll(condition.help().names());
    places.removeAll(known);
    for (String place : places) {
      problem(
          "Texten har en plats för {%s}, men regeln anger inget sådant värde.".formatted(place),
          "The text has a place for {%s}, but the rule states no such value.".formatted(place),
          "Lägg till \"%s\" och värdet i anropet efter then.".formatted(place),
          "Add \"%s\" and the value to the call after then.".formatted(place));
    }
  }

  /**
   * A value may be a bound fact, something that it has, or a parameter; nothing else is reached
   * from a rule.
   */
  private Class<?> value(Expression expression) {
    if (expression instanceof MethodCallExpr call && call.getScope().isPresent()) {
      Expression scope = call.getScope().get();
      if (scope.toString().equals("params")) {
        return ParameterCall.check(
            call, parameters, (text, help) -> problems.add(problem(text, help)));
      }
      Class<?> owner = value(scope);
      call.getArguments().forEach(this::value);
      return owner == null ? null : member(owner, call);
    }
    if (expression instanceof NameExpr name && bindings.containsKey(name.getNameAsString())) {
      return bindings.get(name.getNameAsString());
    }
    problem(
        "\"%s\" får inte stå efter then.".formatted(expression),
        "\"%s\" may not stand after then.".formatted(expression),
        "Ange det som är bundet ovanför med $, vad det har, eller en parameter.",
        "State what is bound above with $, what it has, or a parameter.");
    return null;
  }

  private Class<?> member(Class<?> owner, MethodCallExpr call) {
    Class<?> member = FactTypes.method(owner, call.getNameAsString(), call.getArguments().size());
    if (member == null) {
      problem(
          "%s finns inte på %s.".formatted(call.getNameAsString(), owner.getSimpleName()),
          "There is no %s on %s.".formatted(call.getNameAsString(), owner.getSimpleName()),
          "Här finns: %s.".formatted(String.join(", ", FactTypes.properties(owner))),
          "There are: %s.".formatted(String.join(", ", FactTypes.properties(owner))));
    }
    return member;
  }

  private RuleProblem problem(LocalText text, LocalText help) {
    return new RuleProblem(rule.path(), rule.thenLine(), text, help);
  }

  private void problem(String sv, String en, String helpSv, String helpEn) {
    problems.add(problem(LocalText.of(sv, en), LocalText.of(helpSv, helpEn)));
  }
}
