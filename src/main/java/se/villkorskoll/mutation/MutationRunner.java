package se.villkorskoll.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.scenario.ConditionTrials;

/**
 * Tries whether the scenarios of a ruleset notice small changes of its rules and parameters. A
 * change is noticed when a scenario fails with it. All scenarios should pass without a change, and
 * only conditions whose own scenarios are run under the agreement are changed.
 */
public final class MutationRunner {

  /** So many changed rules are compiled at once. */
  private static final int BATCH = 40;

  private final MutatedRulesets rulesets;
  private final ConditionTrials trials;

  /** A runner of the scenarios in these files for a ruleset that was loaded from them. */
  public MutationRunner(RuleFiles files, Ruleset ruleset) {
    this.trials = new ConditionTrials(files, ruleset);
    this.rulesets = new MutatedRulesets(files, ruleset, trials.conditions());
  }

  /** What came of one change; it does not count where it made nothing that can be run. */
  private record Tried(boolean counts, UnnoticedMutant unnoticed) {}

  /** Tries every change, on all processors. */
  public MutationResult run() {
    List<Mutant> mutants = rulesets.mutants();
    int batches = (mutants.size() + BATCH - 1) / BATCH;
    List<Tried> tried =
        IntStream.range(0, batches)
            .parallel()
            .mapToObj(i -> mutants.subList(i * BATCH, Math.min((i + 1) * BATCH, mutants.size())))
            .flatMap(batch -> run(batch).stream())
            .filter(Tried::counts)
            .toList();
    return new MutationResult(
        tried.size(), tried.stream().map(Tried::unnoticed).filter(one -> one != null).toList());
  }

  private List<Tried> run(List<Mutant> batch) {
    List<List<Ruleset>> changed = rulesets.of(batch);
    List<Tried> tried = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      List<Ruleset> conditions = changed.get(i);
      boolean noticed = conditions.stream().anyMatch(trials::notice);
      Mutant mutant = batch.get(i);
      tried.add(
          new Tried(
              !conditions.isEmpty(),
              noticed || conditions.isEmpty()
                  ? null
                  : new UnnoticedMutant(
                      mutant.file(), mutant.line(), mutant.change(), reason(conditions))));
    }
    return tried;
  }

  /** The first scenario in which a changed condition says something else; null if none. */
  private LocalText reason(List<Ruleset> changed) {
    return changed.stream()
        .map(one -> trials.difference(rulesets.unchanged(one), one))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
