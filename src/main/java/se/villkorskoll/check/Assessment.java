package se.villkorskoll.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.CheckResult;
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

  /** How many findings of one condition are told; nobody reads more. */
  private static final int MOST_FINDINGS = 1_000;

  /** Where not all are told, what decides the outcome is. */
  private static final Comparator<Finding> GRAVEST_FIRST =
      Comparator.comparing(Finding::outcome).thenComparing(Finding.ORDER);

  private final Map<String, List<Finding>> findings = new HashMap<>();
  private final List<ConditionOutcome> outcomes = new ArrayList<>();
  private final List<Finding> settled = new ArrayList<>();
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
    settled.addAll(own);
    Outcome first = Outcome.MET;
    for (Finding finding : own) {
      if (finding.outcome().compareTo(first) < 0) {
        first = finding.outcome();
      }
    }
    if (first == Outcome.MET && nothingToJudge != null) {
      notApplicable(condition, nothingToJudge);
    } else if (own.size() <= MOST_FINDINGS) {
      outcomes.add(new ConditionOutcome(condition, first, null));
      told.addAll(own);
    } else {
      outcomes.add(new ConditionOutcome(condition, first, leftOut(own.size())));
      own.stream().sorted(GRAVEST_FIRST).limit(MOST_FINDINGS).forEach(told::add);
    }
  }

  private static LocalText leftOut(int all) {
    return LocalText.of(
        "De första %d av %d fynd visas.".formatted(MOST_FINDINGS, all),
        "The first %d of %d findings are shown.".formatted(MOST_FINDINGS, all));
  }

  /**
   * The result.
   *
   * @param recipient whose report was checked; null for all reports together
   * @param digest of what was checked
   * @param coverage who has reported; empty for one report
   */
  CheckResult result(
      Ruleset ruleset,
      Recipient recipient,
      LocalDate asOf,
      String digest,
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
        ruleset.parameters().readings(),
        Verdict.of(outcomes, told, ruleset.agreement().knowledge()),
        Totals.of(outcomes),
        Collections.unmodifiableList(outcomes),
        coverage,
        Collections.unmodifiableList(told));
  }
}
