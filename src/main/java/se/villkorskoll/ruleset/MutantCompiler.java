package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles changed rules many at a time, each in a package of its own, since compiling them one by
 * one takes three times as long.
 */
final class MutantCompiler {

  private MutantCompiler() {}

  /** Each of these rules compiled alone, in their order; null for one that does not compile. */
  static List<CompiledRules> compile(List<RuleText> rules) {
    if (rules.isEmpty()) {
      return List.of();
    }
    Map<String, String> sources = new LinkedHashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      sources.put(RuleCompiler.source(packageOf(i), rules.get(i)), rules.get(i).code(packageOf(i)));
    }
    RuleClasses classes = RuleCompiler.build(sources, new ArrayList<>());
    if (classes == null) {
      return rules.size() == 1 ? Collections.singletonList(null) : inHalves(rules);
    }
    List<CompiledRules> compiled = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      compiled.add(CompiledRules.load(classes.ofPackage(packageOf(i))));
    }
    return compiled;
  }

  private static List<CompiledRules> inHalves(List<RuleText> rules) {
    int half = rules.size() / 2;
    List<CompiledRules> compiled = new ArrayList<>(compile(rules.subList(0, half)));
    compiled.addAll(compile(rules.subList(half, rules.size())));
    return compiled;
  }

  private static String packageOf(int index) {
    return "rules.mutant" + index;
  }
}
