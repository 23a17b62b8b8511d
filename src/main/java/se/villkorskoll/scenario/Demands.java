package se.villkorskoll.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.ConditionOutcome;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;

/**
 * What the scenarios of one condition should show together: that it is breached, met, and what
 * happens where a fact is missing. Not thread-safe.
 */
final class Demands {

  private final ReadyFile file;
  private final Condition condition;
  private final Set<Outcome> seen = EnumSet.noneOf(Outcome.class);

  /**
   * The demands on a file of scenarios.
   *
   * @param condition the condition as it is in the ruleset that the scenarios are run under
   */
  Demands(ReadyFile file, Condition condition) {
    this.file = file;
    this.condition = condition;
  }

  /** Notes which outcomes of the condition a scenario shows. */
  void see(CheckResult result) {
    for (ConditionOutcome one : result.outcomes()) {
      if (one.condition().id().equals(condition.id())) {
        seen.add(one.outcome());
      }
    }
    for (Finding finding : result.findings()) {
      if (finding.condition().id().equals(condition.id())) {
        seen.add(finding.outcome());
      }
    }
  }

  /** The demands that were not met by the scenarios seen, each as a failure of the file. */
  List<ScenarioResult> unmet() {
    List<ScenarioResult> results = new ArrayList<>();
    boolean fired =
        seen.contains(condition.judgedByPerson() ? Outcome.NEEDS_JUDGEMENT : Outcome.BREACHED);
    // what hangs on an amount that no source tells is never met
    boolean quiet =
        seen.contains(Outcome.MET)
            || (condition.allocatedParts() != null && seen.contains(Outcome.NOT_ASSESSED))
            || (condition.judgedByPerson() && seen.contains(Outcome.NOT_APPLICABLE));
    if (!fired) {
      results.add(
          failed("Inget scenario bryter mot villkoret.", "No scenario breaches the condition."));
    }
    if (!quiet) {
      results.add(
          failed("Inget scenario uppfyller villkoret.", "No scenario meets the condition."));
    }
    boolean needsValue =
        condition.allocatedParts() != null
            || condition.needs().stream().anyMatch(one -> one.needsValue());
    if (needsValue && !seen.contains(Outcome.NOT_ASSESSED)) {
      results.add(
          failed(
              "Inget scenario visar vad som händer när en uppgift saknas.",
              "No scenario shows what happens when a fact is missing."));
    }
    if (expected().noneMatch(one -> one.message() != null)) {
      results.add(
          failed(
              "Inget scenario anger hela meddelandet.", "No scenario states the whole message."));
    }
    if (!condition.corrections().isEmpty()
        && expected().noneMatch(one -> one.correction() != null && !one.correction().isEmpty())) {
      results.add(failed("Inget scenario visar en rättelse.", "No scenario shows a correction."));
    }
    return results;
  }

  /** The findings of the condition that the scenarios expect. */
  private Stream<ExpectedFinding> expected() {
    return file.scenarios().stream()
        .flatMap(one -> one.scenario().findings().stream())
        .filter(one -> one.condition().equals(condition.id()));
  }

  private ScenarioResult failed(String sv, String en) {
    return ScenarioResult.ofFile(file.path(), sv, en);
  }
}
