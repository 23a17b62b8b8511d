package se.villkorskoll.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.ConditionOutcome;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.Ruleset;

/** Tries scenarios under one ruleset; each base report is checked once. Not thread-safe. */
final class Trial {

  private final Ruleset ruleset;
  private final Map<String, CheckResult> bases = new HashMap<>();

  Trial(Ruleset ruleset) {
    this.ruleset = ruleset;
  }

  /**
   * What there is to object to in a base report itself, which should have no breach and no missing
   * fact but an amount that no source tells; empty if there is nothing.
   */
  List<LocalText> objections(BaseReport base) {
    List<LocalText> failures = new ArrayList<>(base.failures());
    if (failures.isEmpty()) {
      objections(result(base), failures);
    }
    return failures;
  }

  private CheckResult result(BaseReport base) {
    return bases.computeIfAbsent(
        base.path() + base.asOf(), key -> base.subject().check(ruleset, base.asOf(), false));
  }

  /** Whether a condition hangs on amounts that the agreement's sources do not tell at all. */
  private boolean hangsOnUnknownAmounts(ConditionOutcome one, CheckResult result) {
    String parts = one.condition().allocatedParts();
    return one.outcome() == Outcome.NOT_ASSESSED
        && parts != null
        && ruleset.allocations().of(result.recipient()).allocations().stream()
            .filter(allocation -> ruleset.parameters().codes(parts).contains(allocation.part()))
            .allMatch(allocation -> allocation.amount() == null);
  }

  private void objections(CheckResult result, List<LocalText> failures) {
    List<ConditionOutcome> faulty =
        result.outcomes().stream()
            .filter(one -> !hangsOnUnknownAmounts(one, result))
            .filter(
                one ->
                    switch (one.outcome()) {
                      case MET, NEEDS_JUDGEMENT, NOT_APPLICABLE -> false;
                      default -> true;
                    })
            .toList();
    if (!faulty.isEmpty()) {
      String all =
          faulty.stream()
              .map(one -> one.condition().id() + " " + one.outcome())
              .collect(Collectors.joining(", "));
      boolean waits = faulty.stream().anyMatch(one -> one.outcome() == Outcome.PENDING);
      failures.add(
          LocalText.of(
              "Basredovisningen har själv något att anmärka på: %s. Komplettera den, %seller rätta regeln."
                  .formatted(
                      all, waits ? "ange en dag efter sista dagen (asOf) i scenarierna, " : ""),
              "The base report has something to object to itself: %s. Complete it, %sor correct the rule."
                  .formatted(
                      all,
                      waits ? "state a day after the last one (asOf) in the scenarios, " : "")));
    }
  }

  /** What the ruleset says of a scenario's report, which can be read. */
  CheckResult result(ReadyScenario scenario) {
    return scenario
        .subject()
        .check(ruleset, scenario.asOf(), scenario.scenario().statesCorrection());
  }

  /**
   * What is other than a scenario expects; empty if nothing is.
   *
   * @param scenario one whose base there is nothing to object to
   * @param result what the ruleset says of its report
   */
  List<LocalText> failures(ReadyScenario scenario, CheckResult result) {
    List<LocalText> failures = new ArrayList<>();
    Comparison.findings(scenario.scenario(), result, failures);
    Comparison.outcomes(scenario.scenario(), result(scenario.base()), result, failures);
    return failures;
  }
}
