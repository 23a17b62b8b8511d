package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.Walk;

/**
 * Rulesets of one condition, as its rule is written or with another text of the rule. Changed rules
 * are compiled many at a time, each in a package of its own, since compiling them one by one takes
 * three times as long.
 */
public final class RuleVariants {

  private RuleVariants() {}

  /**
   * A ruleset reduced to one of its conditions.
   *
   * @param rule the rule that carries it
   */
  public static Ruleset alone(Ruleset ruleset, Condition condition, RuleTree rule) {
    return of(
        ruleset,
        condition,
        FactTypes.walk(condition.scope(), List.of(rule)),
        Evidence.of(rule, condition, ruleset.parameters()),
        ruleset.rules().only(List.of(condition.name())));
  }

  /**
   * A ruleset of one condition with other annotations of its rule, whose code stays.
   *
   * @param alone one that {@link #alone} gave
   */
  public static Ruleset annotated(Ruleset alone, RuleText rule) {
    Condition condition = condition(alone, rule);
    return of(
        alone, condition, alone.facts(), alone.evidence().get(condition.name()), alone.rules());
  }

  /**
   * Rulesets of one condition each, with other texts of their rules.
   *
   * @param alone those that {@link #alone} gave
   * @param rules the other texts, in the same order
   * @return in the same order; null for a text that is no rule, or does not compile
   */
  public static List<Ruleset> compiled(List<Ruleset> alone, List<RuleText> rules) {
    List<RuleCompiler.Source> sources = new ArrayList<>();
    for (RuleText rule : rules) {
      sources.add(source(rule, sources.size()));
    }
    List<CompiledRules> compiled = compile(sources);
    List<Ruleset> variants = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      variants.add(
          compiled.get(i) == null
              ? null
              : variant(alone.get(i), sources.get(i).rule(), compiled.get(i)));
    }
    return variants;
  }

  /**
   * The codes of the enumeration that rules know by a name, in their order; none where they know
   * none.
   */
  public static List<String> codes(String typeName) {
    Class<?> type = FactTypes.named(typeName);
    return type == null || !type.isEnum()
        ? List.of()
        : Arrays.stream(type.getEnumConstants()).map(code -> ((Enum<?>) code).name()).toList();
  }

  private static Ruleset variant(Ruleset alone, RuleTree rule, CompiledRules compiled) {
    Condition condition = condition(alone, rule.text());
    return of(
        alone,
        condition,
        FactTypes.walk(condition.scope(), List.of(rule)),
        Evidence.of(rule, condition, alone.parameters()),
        compiled);
  }

  /** The condition of a changed rule, no graver than the agreement lets it be. */
  private static Condition condition(Ruleset alone, RuleText rule) {
    return ConditionReader.read(rule, new ArrayList<>())
        .atMost(alone.conditions().get(0).severity());
  }

  private static Ruleset of(
      Ruleset ruleset, Condition condition, Walk facts, Evidence evidence, CompiledRules compiled) {
    return new Ruleset(
        ruleset.agreement(),
        ruleset.parameters(),
        List.of(condition),
        ruleset.allocations(),
        ruleset.register(),
        facts,
        Map.of(condition.name(), evidence),
        compiled,
        null,
        ruleset.version());
  }

  /** A rule as it is to be compiled; null for a text that is no rule any more. */
  private static RuleCompiler.Source source(RuleText rule, int index) {
    try {
      return new RuleCompiler.Source(RuleTree.of(rule), packageOf(index));
    } catch (MalformedRule e) {
      return null;
    }
  }

  /** Each of these compiled alone, in their order; null for null, and for what does not compile. */
  private static List<CompiledRules> compile(List<RuleCompiler.Source> sources) {
    List<RuleCompiler.Source> whole = sources.stream().filter(Objects::nonNull).toList();
    RuleClasses classes =
        whole.isEmpty() ? RuleClasses.NONE : RuleCompiler.build(whole, new ArrayList<>());
    if (classes == null) {
      return sources.size() == 1 ? Collections.singletonList(null) : inHalves(sources);
    }
    List<CompiledRules> compiled = new ArrayList<>();
    for (RuleCompiler.Source source : sources) {
      compiled.add(source == null ? null : load(classes.ofPackage(source.packageName())));
    }
    return compiled;
  }

  /** A change of a rule that the gate lets in is let in too, since it names nothing more. */
  private static CompiledRules load(RuleClasses classes) {
    RuleGate.Admitted admitted = RuleGate.admit(classes, new ArrayList<>());
    return admitted == null ? null : CompiledRules.load(admitted);
  }

  private static List<CompiledRules> inHalves(List<RuleCompiler.Source> sources) {
    int half = sources.size() / 2;
    List<CompiledRules> compiled = new ArrayList<>(compile(sources.subList(0, half)));
    compiled.addAll(compile(sources.subList(half, sources.size())));
    return compiled;
  }

  private static String packageOf(int index) {
    return "rules.variant" + index;
  }
}
