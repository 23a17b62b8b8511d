package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.RuleTree;

/**
 * Compiles changed rules many at a time, each in a package of its own, since compiling them one by
 * one takes three times as long.
 */
final class MutantCompiler {

  private MutantCompiler() {}

  /** Each of these rules compiled alone, in their order; null for one that does not compile. */
  static List<CompiledRules> compile(List<RuleText> rules) {
    List<RuleCompiler.Source> sources = new ArrayList<>();
    for (RuleText rule : rules) {
      sources.add(source(rule, sources.size()));
    }
    return compileSources(sources);
  }

  /** A rule as it is to be compiled; null for a text that is no rule any more. */
  private static RuleCompiler.Source source(RuleText rule, int index) {
    try {
      return new RuleCompiler.Source(RuleTree.of(rule), packageOf(index));
    } catch (MalformedRule e) {
      return null;
    }
  }

  private static List<CompiledRules> compileSources(List<RuleCompiler.Source> sources) {
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
    List<CompiledRules> compiled = new ArrayList<>(compileSources(sources.subList(0, half)));
    compiled.addAll(compileSources(sources.subList(half, sources.size())));
    return compiled;
  }

  private static String packageOf(int index) {
    return "rules.mutant" + index;
  }
}
