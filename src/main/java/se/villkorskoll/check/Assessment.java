package se.villkorskoll.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.villkorskoll.model.CheckResult;
import se.villkorskoll.model.Companions;
import se.villkorskoll.model.Condition;
import se.villkorskoll.model.ConditionOutcome;
import se.villkorskoll.model.Coverage;
import se.villkorskoll.model.Finding;
import se.villkorskoll.model.Outcome;
import se.villkorskoll.model.Recipient;
import se.villkorskoll.model.Totals;
import se.villkorskoll.model.Verdict;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.BuiltWith;
import se.villkorskoll.ruleset.Ruleset;

/** Makes a result of findings: one outcome for each condition. Not thread-safe. */
final class Assessment {

  /** How many findings of one condition and outcome are told; nobody reads more. */
  private static final int MOST_FINDINGS = 1_000;

  private final Map<String, List<Finding>> findings = new HashMap<>();
  private final List<ConditionOutcome> outcomes = new ArrayList<>();
  private final List<Finding> told = new ArrayList<>();

  /** Notes a finding. */
  void add(Finding finding) {
    findings.computeIfAbsent(finding.condition().id(), id -> new ArrayList<>()).add(finding);
  }

  /** Notes that a condition does not apply, whatever was found. */
  void notApplicable(Condition condition, LocalText reason) {
    outcomes.add(new ConditionOutcome(condition, Outcome.NOT_APPLICABLE, reason));
  }

  /**
   * Settles the outcome of a condition from what was found: the first in the order of the outcomes.
   *
   * @param nothingToJudge why there is nothing that the condition is about; null if there is
   *     something
   */
  void settle(Condition condition, LocalText nothingToJudge) {
    List<Finding> own = findings.getOrDefault(condition.id(), List.of());
    Outcome first = Outcome.MET;
    for (Finding finding : own) {
      if (finding.outcome().compareTo(first) < 0) {
        first = finding.outcome();
      }
    }
    if (first == Outcome.MET && nothingToJudge != null) {
      notApplicable(condition, nothingToJudge);
    } else {
      List<Finding> some = some(own);
      outcomes.add(
          new ConditionOutcome(
              condition, first, some.size() == own.size() ? null : leftOut(some, own)));
      told.addAll(some);
    }
  }

  /** The first of each outcome, so that whatever decides the verdict is told. */
  private static List<Finding> some(List<Finding> own) {
    List<Finding> some = new ArrayList<>();
    own.stream()
        .collect(Collectors.groupingBy(Finding::outcome, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(
            those -> those.stream().sorted(Finding.ORDER).limit(MOST_FINDINGS).forEach(some::add));
    return some;
  }

  private static LocalText leftOut(List<Finding> told, List<Finding> all) {
    return LocalText.of(
        "De första %d av %d fynd visas.".formatted(told.size(), all.size()),
        "The first %d of %d findings are shown.".formatted(told.size(), all.size()));
  }

  /**
   * The result.
   *
   * @param recipient whose report was checked; null for all reports together
   * @param digest of what was checked
   * @param companions what was known besides
   * @param coverage who has reported; empty for one report
   */
  CheckResult result(
      Ruleset ruleset,
      Recipient recipient,
      LocalDate asOf,
      String digest,
      Companions companions,
      List<Coverage> coverage) {
    told.sort(Finding.ORDER);
    return new CheckResult(
        ruleset.agreement().id(),
        ruleset.agreement().knowledge(),
        recipient,
        asOf,
        BuiltWith.VERSION,
        ruleset.version(),
        digest,
        companions.countyDigest(),
        companions.yearBefore().digest(),
        ruleset.parameters().readings(),
        Verdict.of(outcomes, told, ruleset.agreement().knowledge()),
        Totals.of(outcomes),
        Collections.unmodifiableList(outcomes),
        coverage,
        Collections.unmodifiableList(told));
  }
}
