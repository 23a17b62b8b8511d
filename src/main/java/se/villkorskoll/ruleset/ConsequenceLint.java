package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.villkorskoll.drl.Expression;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.drl.Token;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.CorrectionOption;
import se.villkorskoll.model.result.Finding;

/**
 * The house rules for what a rule does: one call that records the finding, with the rule, the
 * place, and the values that its texts have places for, each by name.
 */
final class ConsequenceLint {

  /** Each is kept and shown for each finding. */
  private static final int MOST_VALUES = 12;

  /** As many as the engine has a function for that the gate lets in. */
  private static final int MOST_BINDINGS = 6;

  private static final Set<String> WITH_CASE = Set.of("breachOrJudgement", "breachOrUnknown");
  private static final Set<String> JUDGED = Set.of("judgement", "breachOrJudgement");
  private static final Set<String> CALLS =
      Set.of("breach", "judgement", "breachOrJudgement", "breachOrUnknown");

  private final Expression.Call call;
  private final int line;
  private final Condition condition;
  private final ExpressionTypes types;
  private final RuleFaults faults;

  /** The house rules for a rule of a condition, with the types of what its patterns bind. */
  ConsequenceLint(RuleTree tree, Condition condition, ExpressionTypes types, RuleFaults faults) {
    this.call = tree.consequence();
    this.line = tree.text().thenLine();
    this.condition = condition;
    this.types = types;
    this.faults = faults;
  }

  void check() {
    String name = call.token().text();
    if (!String.valueOf(call.owner()).equals("findings") || !CALLS.contains(name)) {
      form(
          "Efter then är inte ett anrop som antecknar felet.",
          "After then is no call that records the finding.");
      return;
    }
    if (Token.bindings(call) > MOST_BINDINGS) {
      faults.add(
          line,
          "Anropet nämner fler än %d bundna värden.".formatted(MOST_BINDINGS),
          "The call names more than %d bound values.".formatted(MOST_BINDINGS),
          "Hämta värdena från faktat självt: $account.part() i stället för ett eget $part.",
          "Fetch the values from the fact itself: $account.part() in place of a $part of its own.");
    }
    List<Expression> arguments = new ArrayList<>(call.arguments());
    boolean mayBeJudged = JUDGED.contains(name);
    if (WITH_CASE.contains(name) && !arguments.isEmpty()) {
      ValueType type = value(arguments.remove(0));
      if (type != null && type.type() != boolean.class) {
        faults.add(
            line,
            "Det första i anropet är inte säkert ja eller nej.",
            "What is first in the call is not certainly yes or no.",
            "Ange en egenskap som alltid är sann eller falsk.",
            "State a property that is always true or false.");
      }
    }
    if (arguments.size() < 2 || !arguments.get(0).toString().equals("drools.getRule()")) {
      form("Anropet anger inte regel och plats.", "The call does not state rule and place.");
      return;
    }
    place(arguments.get(1));
    Set<String> names = names(arguments.subList(2, arguments.size()));
    if (names != null) {
      checkNames(names);
    }
    if (mayBeJudged == condition.checklist().isEmpty()) {
      faults.add(
          line,
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

  private void form(String sv, String en) {
    faults.add(line, sv, en, "Skriv " + RuleTree.FORM_OF_CALL, "Write " + RuleTree.FORM_OF_CALL);
  }

  /**
   * The place is that of a fact, or a section as it is written: a text of the reporter's own never
   * becomes a place.
   */
  private void place(Expression expression) {
    if (isText(expression)) {
      String pointer = expression.token().content();
      if (!pointer.matches("(/[A-Za-z0-9]+){1,9}")
          || condition.scope().shape().field(pointer.split("/", -1)[1]) == null) {
        faults.add(
            line,
            "%s är ingen plats i en redovisning.".formatted(expression),
            "%s is no place in a report.".formatted(expression),
            "Skriv till exempel \"/gender\".",
            "Write for example \"/gender\".");
      }
      return;
    }
    boolean place =
        expression instanceof Expression.Call of
            && of.owner() != null
            && of.token().is("pointer")
            && of.arguments().isEmpty();
    if (value(expression) != null && !place) {
      faults.add(
          line,
          "\"%s\" är inte platsen för något redovisat.".formatted(expression),
          "\"%s\" is not the place of anything reported.".formatted(expression),
          "Skriv $fact.pointer(), eller platsen för ett avsnitt, till exempel \"/gender\".",
          "Write $fact.pointer(), or the place of a section, for example \"/gender\".");
    }
  }

  private static boolean isText(Expression expression) {
    return expression instanceof Expression.Literal literal && literal.token().isText();
  }

  private Set<String> names(List<Expression> namesAndValues) {
    Set<String> names = new HashSet<>();
    if (namesAndValues.size() % 2 != 0) {
      form(
          "Värdena anges inte som namn och värde, par för par.",
          "The values are not stated as name and value, pair by pair.");
      return null;
    }
    if (namesAndValues.size() / 2 > MOST_VALUES) {
      form(
          "Fler än %d värden anges.".formatted(MOST_VALUES),
          "More than %d values are stated.".formatted(MOST_VALUES));
      return null;
    }
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      Expression name = namesAndValues.get(i);
      boolean named =
          isText(name)
              && name.token().content().matches("[a-z][A-Za-z0-9]*")
              && !name.token().content().equals(Finding.DIFFERENCE)
              && names.add(name.token().content());
      if (!named) {
        faults.add(
            line,
            "%s är inget namn på ett värde, eller finns två gånger.".formatted(name),
            "%s is no name of a value, or is there twice.".formatted(name),
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
        faults.add(
            line,
            "@compare nämner ett värde som regeln inte anger.",
            "@compare names a value that the rule does not state.",
            "Ange %s efter then.".formatted(condition.compare()),
            "State %s after then.".formatted(condition.compare()));
      }
    }
    Set<String> places = new TreeSet<>();
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
      faults.add(
          line,
          "Texten har en plats för {%s}, men regeln anger inget sådant värde.".formatted(place),
          "The text has a place for {%s}, but the rule states no such value.".formatted(place),
          "Lägg till \"%s\" och värdet i anropet efter then.".formatted(place),
          "Add \"%s\" and the value to the call after then.".formatted(place));
    }
  }

  /** The type of a value: something that a bound fact has, a bound value, or a parameter. */
  private ValueType value(Expression expression) {
    boolean stated =
        (expression instanceof Expression.Name name && name.token().isBinding())
            || expression instanceof Expression.Call;
    if (!stated) {
      faults.add(
          line,
          "\"%s\" får inte vara med efter then.".formatted(expression),
          "\"%s\" may not be after then.".formatted(expression),
          "Ange det som är bundet ovanför med $, vad det har (med parenteser: $account.part()), eller en parameter.",
          "State what is bound above with $, what it has (with brackets: $account.part()), or a parameter.");
      return null;
    }
    ValueType type = types.of(expression, null, line);
    if (type != null && !type.isShown()) {
      String all = String.join(", ", Accessor.names(type.type()));
      faults.add(
          line,
          "\"%s\" är %s, inte ett värde som kan visas.".formatted(expression, type.name().sv()),
          "\"%s\" is %s, not a value that can be shown.".formatted(expression, type.name().en()),
          "Ange en text, ett belopp, en dag, ett antal, en kod eller en lista av sådana%s."
              .formatted(all.isEmpty() ? "" : "; där finns " + all),
          "State a text, an amount, a day, a number, a code or a list of such%s."
              .formatted(all.isEmpty() ? "" : "; there are " + all));
      return null;
    }
    return type;
  }
}
