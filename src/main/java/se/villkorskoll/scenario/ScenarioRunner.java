package se.villkorskoll.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.Ruleset;

/** Runs the scenarios of one ruleset. */
public final class ScenarioRunner {

  private final RuleFiles files;
  private final Ruleset ruleset;
  private final ScenarioReader reader;
  private final Trial trial;
  private final Map<String, ScenarioResult> faultyBases = new TreeMap<>();

  /** A runner of the scenarios in these files for a ruleset that was loaded from them. */
  public ScenarioRunner(RuleFiles files, Ruleset ruleset) {
    this.files = files;
    this.ruleset = ruleset;
    this.reader = new ScenarioReader(files, ruleset);
    this.trial = new Trial(ruleset);
  }

  /**
   * Runs every scenario of the agreement's folder, and those of the common conditions that name the
   * agreement.
   */
  public List<ScenarioResult> run() {
    List<ScenarioResult> results = new ArrayList<>();
    for (ReadyFile file : reader.all()) {
      if (file.failures().isEmpty()) {
        run(file, results);
      }
      results.addAll(file.failures());
    }
    results.addAll(faultyBases.values());
    if (ruleset.round() != null) {
      results.addAll(new ScenarioRunner(files, ruleset.round()).run());
    }
    return results;
  }

  private void run(ReadyFile file, List<ScenarioResult> results) {
    var demands = new Demands(file, file.condition());
    for (ReadyScenario scenario : file.scenarios()) {
      if (isFaulty(scenario)) {
        // nothing that stands on a faulty base can be told; the base itself is
        return;
      }
      List<LocalText> failures = scenario.failures();
      if (failures.isEmpty()) {
        CheckResult result = trial.result(scenario);
        failures = trial.failures(scenario, result);
        demands.see(result);
      }
      results.add(
          new ScenarioResult(
              file.path(), scenario.line(), scenario.scenario().name(), List.copyOf(failures)));
    }
    results.addAll(demands.unmet());
  }

  /** Whether there is something to object to in a base report, which is then told once. */
  private boolean isFaulty(ReadyScenario scenario) {
    BaseReport base = scenario.base();
    List<LocalText> objections = trial.objections(base);
    if (!objections.isEmpty()) {
      faultyBases.putIfAbsent(
          base.path() + base.asOf(),
          new ScenarioResult(
              base.path(),
              0,
              "per %s (%s)".formatted(base.asOf(), scenario.file()),
              List.copyOf(objections)));
    }
    return !objections.isEmpty();
  }
}
