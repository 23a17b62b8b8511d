package se.villkorskoll.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
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
import se.villkorskoll.ruleset.Agreement;
import se.villkorskoll.ruleset.ParameterPlace;
import se.villkorskoll.ruleset.Parameters;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.RuleVariants;
import se.villkorskoll.ruleset.Ruleset;

/**
 * The changes of a ruleset that its scenarios should notice, and what each makes of it. What is
 * made are rulesets of one condition, since a change of a rule says nothing about the others.
 * Immutable and thread-safe.
 */
final class MutatedRulesets {

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
      Condition condition = alone.conditions().get(0);
      return rule().when().contains("\"" + parameter + "\"")
          || alone.evidence().get(condition.name()).names(parameter)
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
  MutatedRulesets(RuleFiles files, Ruleset ruleset, Collection<Condition> conditions) {
    this.files = files;
    this.ruleset = ruleset;
    for (Condition condition : conditions) {
      String path = files.rulePath(ruleset.agreement().id(), condition);
      RuleTree tree = tree(path);
      targets.put(path, new Target(tree, RuleVariants.alone(ruleset, condition, tree)));
    }
  }

  private RuleTree tree(String path) {
    try {
      return RuleTree.of(RuleText.read(path, files.text(path)));
    } catch (MalformedRule e) {
      throw new IllegalStateException("a rule that was loaded is none any more: " + path, e);
    }
  }

  /** All changes: of the rules in the order of their files, then of the parameters they use. */
  List<Mutant> mutants() {
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
    ParameterPlace place = ParameterPlace.of(files, ruleset.agreement(), name);
    return ParameterMutants.of(name, ruleset.parameters().parameter(name), place);
  }

  /** The unchanged ruleset reduced to the one condition of another. */
  Ruleset unchanged(Ruleset changed) {
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
  List<List<Ruleset>> of(List<Mutant> mutants) {
    List<Ruleset> toChange = new ArrayList<>();
    List<RuleText> toCompile = new ArrayList<>();
    for (Mutant mutant : mutants) {
      if (mutant instanceof RuleMutant changed && !sameCode(changed)) {
        toChange.add(targets.get(changed.file()).alone());
        toCompile.add(changed.rule());
      }
    }
    Iterator<Ruleset> compiled = RuleVariants.compiled(toChange, toCompile).iterator();
    List<List<Ruleset>> made = new ArrayList<>();
    for (Mutant mutant : mutants) {
      if (mutant instanceof ParameterMutant changed) {
        made.add(of(changed));
      } else if (mutant instanceof RuleMutant changed) {
        Ruleset variant =
            sameCode(changed)
                ? RuleVariants.annotated(targets.get(changed.file()).alone(), changed.rule())
                : compiled.next();
        made.add(variant == null ? List.of() : List.of(variant));
      }
    }
    return made;
  }

  private boolean sameCode(RuleMutant mutant) {
    return mutant.rule().when().equals(targets.get(mutant.file()).rule().when());
  }

  private List<Ruleset> of(ParameterMutant mutant) {
    Parameters parameters = ruleset.parameters().with(mutant.name(), mutant.written());
    return targets.values().stream()
        .filter(one -> one.uses(mutant.name()))
        .map(one -> one.alone().with(parameters))
        .toList();
  }
}
