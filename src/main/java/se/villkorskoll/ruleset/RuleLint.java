package se.villkorskoll.ruleset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.villkorskoll.document.NearName;
import se.villkorskoll.drl.Constraint;
import se.villkorskoll.drl.Element;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.drl.Token;
import se.villkorskoll.model.result.Condition;

/**
 * The house rules for one rule, kept before anything is built: some mistakes compile and then
 * silently never match.
 */
final class RuleLint {

  private static final Pattern SUMS_AND_COUNTS = Pattern.compile("sum|count");

  private final RuleText rule;
  private final Condition condition;
  private final Parameters parameters;
  private final RuleFaults faults;
  private final FieldReads reads;

  private RuleLint(RuleTree tree, Condition condition, Parameters parameters, RuleFaults faults) {
    this.rule = tree.text();
    this.condition = condition;
    this.parameters = parameters;
    this.faults = faults;
    this.reads = new FieldReads(FactTypes.shapes(condition.scope()));
  }

  /** Notes every house rule that a rule breaks. */
  static void check(
      RuleTree tree, Condition condition, Parameters parameters, List<RuleProblem> problems) {
    var faults = new RuleFaults(tree.text(), problems);
    var lint = new RuleLint(tree, condition, parameters, faults);
    lint.beforeWhen();
    Map<String, ValueType> bindings = new TreeMap<>();
    for (Element element : tree.elements()) {
      lint.element(element, bindings);
    }
    lint.reads.check(condition, faults);
    new ConsequenceLint(tree, condition, bindings, parameters, faults).check();
  }

  private void beforeWhen() {
    if (rule.comment().isBlank()) {
      faults.add(
          rule.line(),
          "Kommentaren som säger vad villkoret kräver saknas.",
          "The comment that says what the condition demands is missing.",
          "Skriv en mening på svenska ovanför regeln, efter //.",
          "Write a sentence above the rule, after //.");
    }
    parameter("due", condition.due(), ParameterUnit.DATE, "datum", "date");
    parameter(
        "allocation",
        condition.allocatedParts(),
        ParameterUnit.CODES,
        "lista av koder",
        "list of codes");
  }

  private void parameter(String annotation, String name, ParameterUnit unit, String sv, String en) {
    Parameter parameter = parameters.parameter(name);
    if (name != null && (parameter == null || parameter.unit() != unit)) {
      faults.add(
          rule.annotation(annotation).line(),
          "Parametern %s finns inte eller är %s %s."
              .formatted(name, unit == ParameterUnit.DATE ? "inget" : "ingen", sv),
          "The parameter %s does not exist or is no %s.".formatted(name, en),
          "Lägg till den i agreement.yaml med enheten %s.".formatted(unit),
          "Add it to agreement.yaml with the unit %s.".formatted(unit));
    }
  }

  /** What a pattern within not, exists or accumulate binds is not seen outside it. */
  private void element(Element element, Map<String, ValueType> bindings) {
    if (element instanceof Element.Pattern pattern) {
      pattern(pattern, bindings);
    } else if (element instanceof Element.Quantified quantified) {
      pattern(quantified.pattern(), new TreeMap<>(bindings));
    } else if (element instanceof Element.Accumulate accumulate) {
      accumulate(accumulate, bindings);
    }
  }

  private void pattern(Element.Pattern pattern, Map<String, ValueType> bindings) {
    String name = pattern.type().text();
    Set<String> facts = FactTypes.names(condition.scope());
    if (!facts.contains(name)) {
      noFact(name, facts, pattern.line());
      return;
    }
    Class<?> type = FactTypes.ofName(name);
    constraints(pattern.constraints(), type, bindings, Set.of());
    if (pattern.binding() != null) {
      bind(pattern.binding(), ValueType.of(type), bindings, pattern.line());
    }
  }

  private void noFact(String name, Set<String> facts, int line) {
    String near = NearName.among(List.copyOf(facts), name);
    String all = String.join(", ", facts);
    faults.add(
        line,
        "Regeln kan inte handla om %s.".formatted(name),
        "The rule cannot be about %s.".formatted(name),
        near == null ? "De typer som finns är %s.".formatted(all) : "Menade du %s?".formatted(near),
        near == null
            ? "The types there are: %s.".formatted(all)
            : "Did you mean %s?".formatted(near));
  }

  private void bind(Token binding, ValueType type, Map<String, ValueType> bindings, int line) {
    faults.addIfBound(binding, bindings.keySet(), line);
    bindings.put(binding.text(), type);
  }

  private void constraints(
      List<Constraint> constraints,
      Class<?> subject,
      Map<String, ValueType> bindings,
      Set<String> results) {
    var types = new ExpressionTypes(FactTypes::named, bindings, parameters, faults);
    var lint = new ConstraintLint(bindings, results, types, reads, faults);
    constraints.forEach(one -> lint.check(one, subject));
  }

  private void accumulate(Element.Accumulate accumulate, Map<String, ValueType> bindings) {
    Map<String, ValueType> within = new TreeMap<>(bindings);
    pattern(accumulate.pattern(), within);
    Set<String> results = new TreeSet<>();
    for (Element.Function function : accumulate.functions()) {
      ValueType of = within.get(function.of().text());
      boolean sum = function.name().is("sum");
      if (!SUMS_AND_COUNTS.matcher(function.name().text()).matches()
          || of == null
          || (sum && of.type() != BigDecimal.class)) {
        faults.add(
            accumulate.line(),
            "En accumulate får bara räkna antal av bundna värden, och summor av bundna belopp.",
            "An accumulate may only make counts of bound values, and sums of bound amounts.",
            "Skriv till exempel accumulate(CostLine($amount : amount); $sum : sum($amount); $sum != $stated).",
            "Write for example accumulate(CostLine($amount : amount); $sum : sum($amount); $sum != $stated).");
      } else {
        ValueType made = sum ? of : ValueType.of(Long.class);
        bind(function.binding(), made, within, accumulate.line());
        bindings.put(function.binding().text(), made);
        results.add(function.binding().text());
      }
    }
    constraints(accumulate.constraints(), null, bindings, results);
  }
}
