package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.villkorskoll.document.NearName;
import se.villkorskoll.drl.Consequence;
import se.villkorskoll.drl.Expression;
import se.villkorskoll.drl.NamedValue;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.drl.Token;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.Located;

/**
 * The house rules for what a rule does: one call that records the finding, with what it is about,
 * from which every value that its texts name can be read.
 */
final class ConsequenceLint {

  /** Each is kept and shown for each finding. */
  private static final int MOST_VALUES = 12;

  /** As many as the engine has a function for that the gate lets in. */
  private static final int MOST_BINDINGS = 6;

  private final RuleTree tree;
  private final Consequence consequence;
  private final int line;
  private final Condition condition;
  private final Map<String, ValueType> bindings;
  private final Parameters parameters;
  private final ExpressionTypes types;
  private final RuleFaults faults;
  private final List<Class<?>> facts = new ArrayList<>();

  /** The house rules for a rule of a condition, with the types of what its patterns bind. */
  ConsequenceLint(
      RuleTree tree,
      Condition condition,
      Map<String, ValueType> bindings,
      Parameters parameters,
      RuleFaults faults) {
    this.tree = tree;
    this.consequence = tree.consequence();
    this.line = tree.text().thenLine();
    this.condition = condition;
    this.bindings = bindings;
    this.parameters = parameters;
    this.types = ExpressionTypes.read(bindings, parameters, faults);
    this.faults = faults;
  }

  void check() {
    if (tree.handedOver().size() > MOST_BINDINGS) {
      faults.add(
          line,
          "Anropet, texterna och @value nämner fler än %d bundna värden.".formatted(MOST_BINDINGS),
          "The call, the texts and @value name more than %d bound values.".formatted(MOST_BINDINGS),
          "Nämn faktat självt i stället för fält som är bundna var för sig: {part} läses ur $account.",
          "Name the fact itself in place of fields that are bound one by one: {part} is read from $account.");
    }
    for (Expression fact : consequence.facts()) {
      ValueType type = type(fact, null, line);
      if (type == null) {
        return;
      }
      facts.add(type.type());
    }
    decides();
    place();
    Map<String, NamedValue> named = named();
    Set<String> mentioned = Evidence.mentioned(condition);
    named.values().stream().filter(one -> !mentioned.contains(one.name())).forEach(this::unused);
    if (mentioned.size() > MOST_VALUES) {
      faults.add(
          tree.text().line(),
          "Texterna nämner fler än %d värden.".formatted(MOST_VALUES),
          "The texts name more than %d values.".formatted(MOST_VALUES),
          "Säg bara det som den som läser behöver för att förstå och rätta felet.",
          "Say only what the reader needs in order to understand and fix the fault.");
    }
    mentioned.stream().filter(one -> !named.containsKey(one)).forEach(this::mentioned);
    facts(mentioned, named);
    checklist();
  }

  /** The type of an expression that the program reads; null where something is wrong with it. */
  private ValueType type(Expression expression, Class<?> subject, int at) {
    List<Token> unknown = BareParameters.unknown(expression, parameters);
    unknown.forEach(
        name ->
            faults.add(
                at,
                "Parametern %s finns inte.".formatted(name.text()),
                "There is no parameter %s.".formatted(name.text()),
                didYouMean(parameters.names(), name.text(), "Menade du %s? ")
                    + "Lägg annars till den i agreement.yaml med värde, enhet och källa.",
                didYouMean(parameters.names(), name.text(), "Did you mean %s? ")
                    + "Otherwise add it to agreement.yaml with value, unit and source."));
    return unknown.isEmpty()
        ? types.of(BareParameters.called(expression, parameters), subject, at)
        : null;
  }

  private void decides() {
    if (consequence.decides() == null) {
      return;
    }
    Class<?> subject = facts.isEmpty() ? null : facts.get(0);
    ValueType type = type(consequence.decides(), subject, line);
    if (type != null
        && (type.type() != boolean.class || consequence.decides() instanceof Expression.Literal)) {
      faults.add(
          line,
          "Det första i anropet är inte säkert ja eller nej.",
          "What is first in the call is not certainly yes or no.",
          "Ange en egenskap som alltid är sann eller falsk.",
          "State a property that is always true or false.");
    }
  }

  /**
   * The place is that of a fact, or a section as it is written: a text of the reporter's own never
   * becomes a place.
   */
  private void place() {
    String section = consequence.section();
    if (section != null
        && (!section.matches("(/[A-Za-z0-9]+){1,9}")
            || condition.scope().shape().field(section.split("/", -1)[1]) == null)) {
      faults.add(
          line,
          "\"%s\" är ingen plats i en redovisning.".formatted(section),
          "\"%s\" is no place in a report.".formatted(section),
          "Skriv till exempel \"/gender\".",
          "Write for example \"/gender\".");
    }
    for (int i = 0; i < facts.size(); i++) {
      boolean fits =
          (i == 0 && section == null) ? isPlaced(facts.get(i)) : FactTypes.isOfModel(facts.get(i));
      if (!fits) {
        Expression fact = consequence.facts().get(i);
        faults.add(
            line,
            "\"%s\" är inget redovisat, som ett fel kan gälla.".formatted(fact),
            "\"%s\" is nothing reported that a finding can be about.".formatted(fact),
            "Ange det som är bundet framför ett mönster, eller något redovisat som det har. Ett fält läses ur det: {part} i texten är $account.part.",
            "State what is bound before a pattern, or something reported that it has. A field is read from it: {part} in the text is $account.part.");
      }
    }
  }

  private static boolean isPlaced(Class<?> type) {
    return FactTypes.isOfModel(type) && Located.class.isAssignableFrom(type);
  }

  /** The named values by their names. */
  private Map<String, NamedValue> named() {
    Map<String, NamedValue> named = new HashMap<>();
    for (NamedValue value : tree.values()) {
      String name = value.name();
      boolean twice = named.putIfAbsent(name, value) != null;
      if (twice || tree.boundValues().contains("$" + name)) {
        faults.add(
            value.line(),
            "{%s} är redan namnet på något annat.".formatted(name),
            "{%s} is the name of something else already.".formatted(name),
            "Ge värdet ett eget namn; det som är bundet till $%s, och andra @value, har redan sina."
                .formatted(name),
            "Give the value a name of its own; what is bound to $%s, and other @values, have theirs already."
                .formatted(name));
      }
      shown(
          name,
          type(value.expression(), facts.isEmpty() ? null : facts.get(0), value.line()),
          value.line());
    }
    return named;
  }

  private void unused(NamedValue value) {
    faults.add(
        value.line(),
        "Ingen text nämner {%s}.".formatted(value.name()),
        "No text names {%s}.".formatted(value.name()),
        "Nämn värdet i @message, @help, @compare eller @correction, eller ta bort det.",
        "Name the value in @message, @help, @compare or @correction, or take it away.");
  }

  /** A name that is no named value: of something bound, a parameter or a field of the facts. */
  private void mentioned(String name) {
    int at = tree.text().lineOfName(name);
    List<String> owners = owners(name);
    Expression owned = Evidence.owned(name);
    boolean parameter = parameters.parameter(name) != null;
    if (tree.boundValues().contains("$" + name)) {
      shown(name, bindings.get("$" + name), at);
    } else if (owners.size() + (parameter ? 1 : 0) > 1) {
      ambiguous(name, owners, parameter, at);
    } else if (parameter) {
      shown(name, type(new Expression.Name(new Token(name, null)), null, at), at);
    } else if (owned != null && bindings.containsKey(root(owned))) {
      shown(name, type(owned, null, at), at);
    } else if (owners.isEmpty()) {
      nothing(name, at);
    } else {
      facts.stream()
          .flatMap(fact -> Accessor.of(fact, name, 0).stream())
          .findFirst()
          .ifPresent(one -> shown(name, ValueType.of(one), at));
    }
  }

  /** Every fact but the one that is the place is there because something is read from it. */
  private void facts(Set<String> mentioned, Map<String, NamedValue> named) {
    for (int i = consequence.section() == null ? 1 : 0; i < facts.size(); i++) {
      Expression fact = consequence.facts().get(i);
      boolean read =
          mentioned.stream()
              .filter(name -> !named.containsKey(name))
              .anyMatch(name -> owners(name).contains(fact.toString()));
      boolean subject =
          i == 0 && tree.values().stream().anyMatch(one -> hasField(one.expression()));
      if (!read && !subject) {
        faults.add(
            line,
            "Inget läses ur %s.".formatted(fact),
            "Nothing is read from %s.".formatted(fact),
            "Ta bort det ur anropet; där står bara det som felet gäller och det som texterna läser ur.",
            "Take it out of the call, where there is only what the finding is about and what the texts read from.");
      }
    }
  }

  /** Whether an expression names something without owner. */
  private boolean hasField(Expression expression) {
    if (expression instanceof Expression.Name name) {
      return !name.token().isBinding() && parameters.parameter(name.token().text()) == null;
    } else if (expression instanceof Expression.Member member) {
      return hasField(member.owner());
    } else if (expression instanceof Expression.Call call && !ParameterCall.is(call)) {
      return call.owner() == null
          || hasField(call.owner())
          || call.arguments().stream().anyMatch(this::hasField);
    }
    return false;
  }

  private static String root(Expression owned) {
    return owned instanceof Expression.Member member ? root(member.owner()) : owned.toString();
  }

  /** The facts of the call that have a field of a name, as they stand in it. */
  private List<String> owners(String name) {
    List<String> owners = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      if (!Accessor.of(facts.get(i), name, 0).isEmpty()) {
        owners.add(consequence.facts().get(i).toString());
      }
    }
    return owners;
  }

  private void ambiguous(String name, List<String> owners, boolean parameter, int at) {
    List<String> all = new ArrayList<>();
    owners.forEach(owner -> all.add(owner + "." + name));
    if (parameter) {
      all.add(ParameterCall.PARAMS + "." + name);
    }
    String example =
        owners.stream()
            .filter(bindings::containsKey)
            .findFirst()
            .map(owner -> "{" + owner.substring(1) + "." + name + "}")
            .orElse("@value(" + name + " = \"" + owners.get(0) + "." + name + "\")");
    faults.add(
        at,
        "{%s} kan vara %s.".formatted(name, String.join(" och ", all)),
        "{%s} can be %s.".formatted(name, String.join(" and ", all)),
        "Skriv vilket, till exempel %s.".formatted(example),
        "Write which, for example %s.".formatted(example));
  }

  private void nothing(String name, int at) {
    Set<String> known = new TreeSet<>();
    tree.boundValues().forEach(one -> known.add(one.substring(1)));
    tree.values().forEach(one -> known.add(one.name()));
    facts.forEach(fact -> known.addAll(Accessor.names(fact)));
    List<String> written = List.copyOf(known);
    List<String> all = new ArrayList<>(written);
    all.addAll(parameters.names());
    faults.add(
        at,
        "{%s} är inget som regeln har.".formatted(name),
        "{%s} is nothing that the rule has.".formatted(name),
        didYouMean(all, name, "Menade du {%s}? ")
            + "Här finns %s, och parametrar. Annat namnges med @value(%s = \"…\")."
                .formatted(String.join(", ", written), name),
        didYouMean(all, name, "Did you mean {%s}? ")
            + "There are %s, and parameters. Anything else is named by @value(%s = \"…\")."
                .formatted(String.join(", ", written), name));
  }

  private static String didYouMean(List<String> names, String written, String form) {
    String near = NearName.among(names, written);
    return near == null ? "" : form.formatted(near);
  }

  /**
   * Notes a value that a finding cannot show; null is one with which something is wrong already.
   */
  private void shown(String name, ValueType type, int at) {
    if (type == null || type.isShown()) {
      return;
    }
    String all = String.join(", ", Accessor.names(type.type()));
    faults.add(
        at,
        "{%s} är %s, inte ett värde som kan visas.".formatted(name, type.name().sv()),
        "{%s} is %s, not a value that can be shown.".formatted(name, type.name().en()),
        "Ange en text, ett belopp, en dag, ett antal, en kod eller en lista av sådana%s."
            .formatted(all.isEmpty() ? "" : "; där finns " + all),
        "State a text, an amount, a day, a number, a code or a list of such%s."
            .formatted(all.isEmpty() ? "" : "; there are " + all));
  }

  private void checklist() {
    boolean mayBeJudged = consequence.kind().mayBeJudged();
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
}
