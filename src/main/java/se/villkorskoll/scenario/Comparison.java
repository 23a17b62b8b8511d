package se.villkorskoll.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.ConditionOutcome;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/** Compares what a scenario expects with what came. */
final class Comparison {

  private Comparison() {}

  /** Notes findings that should have come and did not, say something else, or should not have. */
  static void findings(Scenario scenario, CheckResult result, List<LocalText> failures) {
    Set<String> expected = new TreeSet<>();
    for (ExpectedFinding one : scenario.findings()) {
      if (one.isBreach()) {
        expected.add(one.toString());
      }
      Outcome outcome = one.isBreach() ? Outcome.BREACHED : one.outcome();
      Finding found =
          result.findings().stream()
              .filter(
                  finding ->
                      finding.outcome() == outcome
                          && finding.condition().id().equals(one.condition())
                          && finding.pointer().equals(one.pointer()))
              .findFirst()
              .orElse(null);
      if (found == null) {
        failures.add(
            LocalText.of(
                "Väntade %s, men det blev inte så.".formatted(one),
                "Expected %s, but it did not come.".formatted(one)));
      } else if (one.message() != null && !one.message().equals(found.message(Language.SV))) {
        failures.add(
            LocalText.of(
                "%s säger \"%s\", väntade \"%s\"."
                    .formatted(one, found.message(Language.SV), one.message()),
                "%s says \"%s\", expected \"%s\"."
                    .formatted(one, found.message(Language.SV), one.message())));
      }
      if (found != null && one.correction() != null) {
        correction(one, found, failures);
      }
    }
    for (Finding finding : result.findings()) {
      ExpectedFinding actual =
          new ExpectedFinding(
              finding.condition().id(), finding.pointer(), finding.outcome(), null, null);
      if (finding.outcome() == Outcome.BREACHED && !expected.contains(actual.toString())) {
        failures.add(
            LocalText.of(
                "Oväntat fynd: %s: %s".formatted(actual, finding.message(Language.SV)),
                "Unexpected finding: %s: %s".formatted(actual, finding.message(Language.EN))));
      }
    }
  }

  private static void correction(
      ExpectedFinding expected, Finding found, List<LocalText> failures) {
    String offered = found.correction() == null ? "" : found.correction().pointer();
    if (!offered.equals(expected.correction())) {
      failures.add(
          LocalText.of(
              "%s rättas på \"%s\", väntade \"%s\"."
                  .formatted(expected, offered, expected.correction()),
              "%s is corrected at \"%s\", expected \"%s\"."
                  .formatted(expected, offered, expected.correction())));
    }
  }

  /**
   * Notes outcomes that differ from the base's without being told, or are told and do not come.
   *
   * @param before the result of the base report
   * @param after the result of the scenario's report
   */
  static void outcomes(
      Scenario scenario, CheckResult before, CheckResult after, List<LocalText> failures) {
    Map<String, Outcome> expected =
        new TreeMap<>(scenario.outcomes() == null ? Map.of() : scenario.outcomes());
    Set<String> breached =
        scenario.findings().stream()
            .filter(ExpectedFinding::isBreach)
            .map(ExpectedFinding::condition)
            .collect(Collectors.toSet());
    for (int i = 0; i < after.outcomes().size(); i++) {
      ConditionOutcome was = before.outcomes().get(i);
      ConditionOutcome is = after.outcomes().get(i);
      String id = is.condition().id();
      Outcome wanted = expected.remove(id);
      if (wanted == null && (is.outcome() == was.outcome() || breached.contains(id))) {
        continue;
      }
      if (is.outcome() != wanted) {
        failures.add(
            LocalText.of(
                "%s är %s, väntade %s."
                    .formatted(id, is.outcome(), wanted == null ? was.outcome() : wanted),
                "%s is %s, expected %s."
                    .formatted(id, is.outcome(), wanted == null ? was.outcome() : wanted)));
      } else if (is.outcome() == was.outcome()) {
        failures.add(
            LocalText.of(
                "%s är %s redan i basredovisningen; ta bort raden.".formatted(id, is.outcome()),
                "%s is %s in the base report already; take the line away."
                    .formatted(id, is.outcome())));
      }
    }
    for (String unknown : expected.keySet()) {
      failures.add(
          LocalText.of(
              "Villkoret %s finns inte.".formatted(unknown),
              "There is no condition %s.".formatted(unknown)));
    }
  }
}
