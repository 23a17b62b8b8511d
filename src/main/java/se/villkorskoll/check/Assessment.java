package se.villkorskoll.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Companions;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.ConditionOutcome;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.Totals;
import se.villkorskoll.model.result.Verdict;
import se.villkorskoll.model.round.Coverage;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.BuiltWith;
import se.villkorskoll.ruleset.Ruleset;

/** Makes a result of findings: one outcome for each condition. Not thread-safe. */
final class Assessment {

  private final KeptFindings found = new KeptFindings();
  private final List<ConditionOutcome> outcomes = new ArrayList<>();
  private final List<Finding> shown = new ArrayList<>();

  /** Notes what was found of conditions that nothing is noted of yet. */
  void addAll(KeptFindings others) {
    found.addAll(others);
  }

  /** Notes a finding. */
  void add(Finding finding) {
    found.add(finding);
  }

  /**
   * Notes a finding, which is made only if it may be shown.
   *
   * @param finding makes it, with the condition, outcome and pointer given
   */
  void add(Condition condition, Outcome outcome, String pointer, Supplier<Finding> finding) {
    found.add(condition, outcome, pointer, finding);
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
    Outcome first = found.outcome(condition);
    if (first == Outcome.MET && nothingToJudge != null) {
      notApplicable(condition, nothingToJudge);
    } else {
      List<Finding> kept = found.kept(condition);
      long all = found.count(condition);
      outcomes.add(
          new ConditionOutcome(condition, first, kept.size() == all ? null : leftOut(kept, all)));
      shown.addAll(kept);
    }
  }

  private static LocalText leftOut(List<Finding> shown, long all) {
    return LocalText.of(
        "De första %d av %d fynd visas.".formatted(shown.size(), all),
        "The first %d of %d findings are shown.".formatted(shown.size(), all));
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
    shown.sort(Finding.ORDER);
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
        Verdict.of(outcomes, shown, ruleset.agreement().knowledge()),
        Totals.of(outcomes),
        Collections.unmodifiableList(outcomes),
        coverage,
        Collections.unmodifiableList(shown));
  }
}
