package se.villkorskoll.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.Mutant;
import se.villkorskoll.ruleset.MutatedRulesets;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.Ruleset;

/**
 * Tries whether the scenarios of a ruleset notice small changes of its rules and parameters. A
 * change is noticed when a scenario fails with it. All scenarios should pass without a change, and
 * only conditions whose own scenarios are run under the agreement are changed.
 */
public final class MutationRunner {

  /** So many changed rules are compiled at once. */
  private static final int BATCH = 40;

  private final MutatedRulesets rulesets;
  private final Map<String, ReadyFile> files = new TreeMap<>();
  private final Map<String, List<ReadyScenario>> scenarios = new TreeMap<>();

  /** A runner of the scenarios in these files for a ruleset that was loaded from them. */
  public MutationRunner(RuleFiles files, Ruleset ruleset) {
    List<ReadyFile> ready = new ScenarioReader(files, ruleset).all();
    List<ReadyScenario> all =
        ready.stream()
            .flatMap(file -> file.scenarios().stream())
            .filter(one -> one.subject() != null && one.base().subject() != null)
            .toList();
    for (ReadyFile file : ready) {
      String id = file.condition().id();
      this.files.put(id, file);
      this.scenarios.put(
          id,
          all.stream()
              .sorted(Comparator.comparingInt(one -> distance(one, file)))
              .map(one -> one.only(id))
              .toList());
    }
    this.rulesets =
        new MutatedRulesets(files, ruleset, ready.stream().map(ReadyFile::condition).toList());
  }

  /** The scenarios most likely to notice a change are tried first: the condition's own. */
  private static int distance(ReadyScenario scenario, ReadyFile file) {
    if (scenario.file().equals(file.path())) {
      return 0;
    }
    return scenario.scenario().names(file.condition().id()) ? 1 : 2;
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
      boolean noticed = conditions.stream().anyMatch(this::notices);
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

  /** Whether a scenario fails under a ruleset of one changed condition. */
  private boolean notices(Ruleset changed) {
    Condition condition = changed.conditions().get(0);
    ReadyFile own = files.get(condition.id());
    var trial = new Trial(changed);
    var demands = new Demands(own, condition);
    for (ReadyScenario scenario : scenarios.get(condition.id())) {
      if (!trial.objections(scenario.base()).isEmpty()) {
        return true;
      }
      CheckResult result = trial.result(scenario);
      if (!trial.failures(scenario, result).isEmpty()) {
        return true;
      }
      if (scenario.file().equals(own.path())) {
        demands.see(result);
      }
    }
    return !demands.unmet().isEmpty();
  }

  /** The first scenario in which the changed ruleset says something else; null if none. */
  private LocalText reason(List<Ruleset> changed) {
    for (Ruleset one : changed) {
      var before = new Trial(rulesets.unchanged(one));
      var after = new Trial(one);
      for (ReadyScenario scenario : scenarios.get(one.conditions().get(0).id())) {
        if (!said(before.result(scenario)).equals(said(after.result(scenario)))) {
          String name = scenario.scenario().name();
          String place = scenario.file() + ":" + scenario.line();
          return LocalText.of(
              "Det syns i \"%s\" (%s), men i något som scenariot inte anger."
                  .formatted(name, place),
              "It shows in \"%s\" (%s), but in something that the scenario does not state."
                  .formatted(name, place));
        }
      }
    }
    return null;
  }

  /** All that a result says, in a form that can be compared. */
  private static Set<String> said(CheckResult result) {
    Set<String> said = new TreeSet<>();
    result.outcomes().forEach(one -> said.add(one.outcome().name()));
    result
        .findings()
        .forEach(
            one -> said.add(one.outcome() + " " + one.pointer() + " " + one.message(Language.SV)));
    return said;
  }
}
