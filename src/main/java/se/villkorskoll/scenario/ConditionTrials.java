package se.villkorskoll.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.Ruleset;

/**
 * Tries the scenarios of a ruleset on rulesets of one condition that has been changed: those of the
 * condition first, since they are the most likely to fail. Immutable and thread-safe.
 */
public final class ConditionTrials {

  private final List<Condition> conditions;
  private final Map<String, ReadyFile> files = new TreeMap<>();
  private final Map<String, List<ReadyScenario>> scenarios = new TreeMap<>();

  /** The scenarios in these files, for a ruleset that was loaded from them. */
  public ConditionTrials(RuleFiles files, Ruleset ruleset) {
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
    this.conditions = ready.stream().map(ReadyFile::condition).toList();
  }

  /** The scenarios most likely to notice a change are tried first: the condition's own. */
  private static int distance(ReadyScenario scenario, ReadyFile file) {
    if (scenario.file().equals(file.path())) {
      return 0;
    }
    return scenario.scenario().names(file.condition().id()) ? 1 : 2;
  }

  /** The conditions that have scenarios of their own under the agreement. */
  public List<Condition> conditions() {
    return conditions;
  }

  /**
   * Whether a scenario fails under a ruleset of one changed condition.
   *
   * @param changed a ruleset of one of {@link #conditions}
   */
  public boolean notice(Ruleset changed) {
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

  /**
   * The first scenario in which a changed condition says something else, in words; null if none.
   *
   * @param unchanged a ruleset of one of {@link #conditions}
   * @param changed a ruleset of the same condition
   */
  public LocalText difference(Ruleset unchanged, Ruleset changed) {
    var before = new Trial(unchanged);
    var after = new Trial(changed);
    for (ReadyScenario scenario : scenarios.get(changed.conditions().get(0).id())) {
      if (!said(before.result(scenario)).equals(said(after.result(scenario)))) {
        String name = scenario.scenario().name();
        String place = scenario.file() + ":" + scenario.line();
        return LocalText.of(
            "Det syns i \"%s\" (%s), men i något som scenariot inte anger.".formatted(name, place),
            "It shows in \"%s\" (%s), but in something that the scenario does not state."
                .formatted(name, place));
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
