package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.result.Condition;

/**
 * The changes of a ruleset that its scenarios should notice, and what each makes of it. What is
 * made are rulesets of one condition, since a change of a rule says nothing about the others.
 * Immutable and thread-safe.
 */
public final class MutatedRulesets {

  private final RuleFiles files;
  private final Ruleset ruleset;
  private final Map<String, Target> targets = new LinkedHashMap<>();

  /**
   * A condition to be changed.
   *
   * @param tree its rule
   * @param alone the ruleset reduced to it
   */
  private record Target(RuleTree tree, Ruleset alone) {
    RuleText rule() {
      return tree.text();
    }

    boolean uses(String parameter) {
      String quoted = "\"" + parameter + "\"";
      Condition condition = alone.conditions().get(0);
      return rule().when().contains(quoted)
          || rule().then().contains(quoted)
          || parameter.equals(condition.due())
          || parameter.equals(condition.allocatedParts());
    }
  }

  /**
   * The changes of some conditions of a ruleset.
   *
   * @param files the files that the ruleset was loaded from
   * @param conditions those to be changed
   */
  public MutatedRulesets(RuleFiles files, Ruleset ruleset, Collection<Condition> conditions) {
    this.files = files;
    this.ruleset = ruleset;
    for (Condition condition : conditions) {
      String path = files.rulePath(ruleset.agreement().id(), condition);
      RuleTree tree = tree(path);
      CompiledRules compiled = ruleset.rules().only(List.of(condition.name()));
      targets.put(path, new Target(tree, alone(condition, tree.text(), compiled)));
    }
  }

  private RuleTree tree(String path) {
    try {
      return RuleTree.of(RuleText.read(path, files.text(path)));
    } catch (MalformedRule e) {
      throw new IllegalStateException("a rule that was loaded is none any more: " + path, e);
    }
  }

  private Ruleset alone(Condition condition, RuleText rule, CompiledRules compiled) {
    return new Ruleset(
        ruleset.agreement(),
        ruleset.parameters(),
        List.of(condition),
        ruleset.allocations(),
        ruleset.register(),
        FactTypes.walk(condition.scope(), List.of(rule)),
        compiled,
        null,
        ruleset.version());
  }

  /** All changes: of the rules in the order of their files, then of the parameters they use. */
  public List<Mutant> mutants() {
    List<Mutant> mutants = new ArrayList<>();
    for (Target target : targets.values()) {
      Condition condition = target.alone().conditions().get(0);
      mutants.addAll(RuleMutants.of(target.tree(), concerned(condition)));
    }
    for (String name : ruleset.parameters().names()) {
      if (targets.values().stream().anyMatch(one -> one.uses(name))) {
        mutants.addAll(parameter(name));
      }
    }
    return List.copyOf(mutants);
  }

  /** The kinds of recipient that report, and what the condition is about. */
  private Set<RecipientKind> concerned(Condition condition) {
    Agreement agreement = ruleset.agreement();
    return condition.appliesTo().stream()
        .filter(agreement::concerns)
        .filter(
            kind ->
                condition.needs().isEmpty()
                    || agreement.accepts(kind, condition.needs().get(0).section()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(RecipientKind.class)));
  }

  private List<ParameterMutant> parameter(String name) {
    boolean year = name.equals(Agreement.YEAR_PARAMETER);
    boolean own = year || ruleset.agreement().parameters().containsKey(name);
    String file = own ? ruleset.agreement().id() + "/" + RuleFiles.AGREEMENT : ParametersFile.PATH;
    int line = YamlLine.ofKey(files.text(file), year ? "year" : name);
    return ParameterMutants.of(name, ruleset.parameters().parameter(name), file, line);
  }

  /** The unchanged ruleset reduced to the one condition of another. */
  public Ruleset unchanged(Ruleset changed) {
    String name = changed.conditions().get(0).name();
    return targets.values().stream()
        .map(Target::alone)
        .filter(one -> one.conditions().get(0).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * What each of some changes makes of the ruleset, in their order: for each condition that it
   * changes a ruleset of that one, or none where a changed rule does not compile. Many at a time
   * are made faster than one by one.
   */
  public List<List<Ruleset>> of(List<Mutant> mutants) {
    List<RuleText> toCompile = new ArrayList<>();
    for (Mutant mutant : mutants) {
      if (mutant instanceof RuleMutant changed && !sameCode(changed)) {
        toCompile.add(changed.rule());
      }
    }
    List<CompiledRules> compiled = MutantCompiler.compile(toCompile);
    List<List<Ruleset>> made = new ArrayList<>();
    int next = 0;
    for (Mutant mutant : mutants) {
      if (mutant instanceof ParameterMutant changed) {
        made.add(of(changed));
      } else if (mutant instanceof RuleMutant changed) {
        Target target = targets.get(changed.file());
        CompiledRules rules = sameCode(changed) ? target.alone().rules() : compiled.get(next++);
        made.add(rules == null ? List.of() : List.of(of(changed, target, rules)));
      }
    }
    return made;
  }

  private boolean sameCode(RuleMutant mutant) {
    return mutant.rule().when().equals(targets.get(mutant.file()).rule().when());
  }

  private Ruleset of(RuleMutant mutant, Target target, CompiledRules rules) {
    Condition condition = ConditionReader.read(mutant.rule(), new ArrayList<>());
    return alone(
        condition.atMost(target.alone().conditions().get(0).severity()), mutant.rule(), rules);
  }

  private List<Ruleset> of(ParameterMutant mutant) {
    Parameters parameters = ruleset.parameters().with(mutant.name(), mutant.written());
    return targets.values().stream()
        .filter(one -> one.uses(mutant.name()))
        .map(one -> one.alone().with(parameters))
        .toList();
  }
}
