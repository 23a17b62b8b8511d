package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.gate.Refusal;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.Scope;

/**
 * Whatever the lint lets a rule ask of facts, the compiler makes classes of that the gate lets in:
 * a rule is written for each accessor that can be reached from a fact.
 */
class EveryAccessorTest {

  private static final int MOST_CONSTRAINTS = 40;

  /** A word of the language, which only a text names without owner. */
  private static final String WHEN = "when";

  private static final String PLANNED = "common/DQ-PLAN-12-interventions-say-when-where-how.drl";

  /** What is asked, one after another, to come from a fact to a value of a type. */
  private record Way(List<Accessor> asked, Class<?> type) {
    Way then(Accessor accessor) {
      List<Accessor> all = new ArrayList<>(asked);
      all.add(accessor);
      return new Way(all, accessor.type());
    }
  }

  /** What a rule on one type of fact says: constraints, and what else it binds and imports. */
  private static final class Written {
    private final List<String> constraints = new ArrayList<>();
    private final Map<Class<?>, String> bound = new LinkedHashMap<>();
  }

  @Test
  void everyAccessorIsLetIn() throws MalformedRule {
    List<RuleCompiler.Source> sources = new ArrayList<>();
    List<RuleProblem> problems = new ArrayList<>();
    Set<Accessor> reached = new LinkedHashSet<>();
    for (Scope scope : Scope.values()) {
      for (Class<?> fact : facts(scope)) {
        for (Written written : rules(fact, scope, reached)) {
          RuleTree tree = tree(scope, fact, written, sources.size());
          Condition condition = ConditionReader.read(tree.text(), problems);
          RuleLint.check(tree, condition, TestRules.of2020().parameters(), problems);
          sources.add(new RuleCompiler.Source(tree, "rules.y2020"));
        }
      }
    }
    problems.removeIf(one -> one.message().sv().startsWith("Regeln läser "));
    assertThat(problems).isEmpty();
    assertThat(unreached(reached)).isEmpty();
    List<CompilerError> errors = new ArrayList<>();
    RuleClasses classes = RuleCompiler.build(sources, errors);
    assertThat(errors).isEmpty();
    List<Refusal> refusals = new ArrayList<>();
    RuleGate.admit(classes, refusals);
    assertThat(new TreeSet<>(refusals.stream().map(one -> one.reason().en()).toList())).isEmpty();
    assertThat(reached).hasSizeGreaterThan(900);
  }

  private static List<Class<?>> facts(Scope scope) {
    Set<String> names = FactTypes.names(scope);
    return FactTypes.reached().stream()
        .filter(type -> names.contains(type.getSimpleName()))
        .collect(Collectors.toList());
  }

  /** Accessors of types that some expression gives, which no rule was written for. */
  private static List<String> unreached(Set<Accessor> reached) {
    Set<Class<?>> given = new LinkedHashSet<>();
    for (Scope scope : Scope.values()) {
      given.addAll(facts(scope));
    }
    reached.forEach(one -> given.add(one.type()));
    return given.stream()
        .filter(FactTypes::isOfModel)
        .flatMap(
            type -> Accessor.of(type).stream().map(one -> type.getSimpleName() + "." + one.name()))
        .filter(name -> reached.stream().noneMatch(one -> name.endsWith("." + one.name())))
        .toList();
  }

  /**
   * Rules that ask a type of fact for all that it has, and for all that this has, as far as it
   * goes.
   */
  private static List<Written> rules(Class<?> fact, Scope scope, Set<Accessor> reached) {
    List<Written> rules = new ArrayList<>();
    List<Way> ways = new ArrayList<>(List.of(new Way(List.of(), fact)));
    Set<Class<?>> seen = new LinkedHashSet<>(List.of(fact));
    for (int i = 0; i < ways.size(); i++) {
      Way way = ways.get(i);
      for (Accessor accessor : Accessor.of(way.type())) {
        if (rules.isEmpty() || rules.get(rules.size() - 1).constraints.size() == MOST_CONSTRAINTS) {
          rules.add(new Written());
        }
        Written rule = rules.get(rules.size() - 1);
        if (way.asked().isEmpty() && accessor.name().equals(WHEN)) {
          assertThat(TestRules.FILES.text(PLANNED)).contains("{when|");
          reached.add(accessor);
          continue;
        }
        Way whole = way.then(accessor);
        String expression = expression(whole, rule, scope);
        if (expression == null) {
          continue;
        }
        rule.constraints.add(compared(expression, accessor));
        reached.add(accessor);
        boolean further =
            FactTypes.isOfModel(accessor.type())
                && !facts(scope).contains(accessor.type())
                && seen.add(accessor.type());
        if (further) {
          ways.add(whole);
        }
      }
    }
    return rules;
  }

  /** The way as a rule writes it; null if it asks for something that no rule can state. */
  private static String expression(Way way, Written rule, Scope scope) {
    List<String> calls = new ArrayList<>();
    for (Accessor accessor : way.asked()) {
      List<String> arguments = new ArrayList<>();
      for (Class<?> type : accessor.arguments()) {
        arguments.add(argument(type, rule, scope));
      }
      if (arguments.contains(null)) {
        return null;
      }
      calls.add(accessor.name() + "(" + String.join(", ", arguments) + ")");
    }
    return String.join(".", calls);
  }

  private static String argument(Class<?> type, Written rule, Scope scope) {
    if (type == LocalDate.class) {
      return "params.date(\"use-from\")";
    } else if (type == BigDecimal.class) {
      return "params.decimal(\"lump-amount-from\")";
    } else if (type == int.class || type == long.class) {
      return "params.integer(\"agreement-year\")";
    } else if (Collection.class.isAssignableFrom(type)) {
      return "params.codes(\"all-parts\")";
    } else if (type == String.class) {
      return scope == Scope.REPORT ? "$text" : null;
    } else if (type.isEnum()) {
      return type.getSimpleName() + "." + ((Enum<?>) type.getEnumConstants()[0]).name();
    } else if (facts(scope).contains(type)) {
      return rule.bound.computeIfAbsent(type, one -> "$b" + rule.bound.size());
    }
    return null;
  }

  private static String compared(String expression, Accessor accessor) {
    Class<?> type = accessor.type();
    return expression
        + (type == boolean.class
            ? " == true"
            : type == int.class || type == long.class
                ? " == params.integer(\"agreement-year\")"
                : " != null");
  }

  private static RuleTree tree(Scope scope, Class<?> fact, Written written, int number)
      throws MalformedRule {
    var when = new StringBuilder();
    if (scope == Scope.REPORT) {
      when.append("    Report($text : recipient)\n");
    }
    written.bound.forEach(
        (type, name) -> when.append("    %s : %s()\n".formatted(name, type.getSimpleName())));
    when.append(
        "    %s(%s)\n".formatted(fact.getSimpleName(), String.join(", ", written.constraints)));
    String name = "EACH-%03d-accessor".formatted(number);
    String text =
        """
        // Allt som kan frågas.
        rule "%s"
            @id("EACH-%03d")
            @severity(ERROR)
            %s
        %swhen
        %s
        then
            findings.breach("/%s");
        end
        """
            .formatted(
                name,
                number,
                scope == Scope.REPORT ? "@appliesTo(MUNICIPALITY)" : "@scope(ROUND)",
                TestRules.TEXTS,
                when,
                scope.shape().fieldNames().get(scope == Scope.REPORT ? 5 : 0));
    return RuleTree.of(RuleText.read("2020/" + name + ".drl", text));
  }
}
