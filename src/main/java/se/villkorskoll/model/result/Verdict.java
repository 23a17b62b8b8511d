package se.villkorskoll.model.result;

import java.util.List;
import se.villkorskoll.model.agreement.Knowledge;
import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** What a check says of a whole report: the first of these that holds. */
public enum Verdict implements Labelled {
  RULE_FAILED(2, "En kontroll kunde inte köras", "A check could not be run"),
  BREACHED(2, "Villkor är brutna", "Conditions are breached"),
  NOT_ASSESSED(1, "Allt kan inte bedömas", "Not everything can be assessed"),
  WARNINGS(1, "Det finns varningar", "There are warnings"),
  NEEDS_JUDGEMENT(
      0,
      "Inget fel hittat; en person ska bedöma resten",
      "No fault found; a person is to judge the rest"),
  PENDING(
      0,
      "Inget fel hittat; något återstår att göra i tid",
      "No fault found; something remains to be done in time"),
  COMPLIANT(0, "Alla kontrollerade villkor är uppfyllda", "All conditions checked are met");

  private final int exitCode;
  private final LocalText label;

  Verdict(int exitCode, String sv, String en) {
    this.exitCode = exitCode;
    this.label = LocalText.of(sv, en);
  }

  /**
   * What a program that checks answers for this verdict: 0 nothing to mend, 1 something to look at,
   * 2 a fault.
   */
  public int exitCode() {
    return exitCode;
  }

  @Override
  public LocalText label() {
    return label;
  }

  /**
   * The verdict on these outcomes. Information never changes it, unless its rule failed; and where
   * no condition is met, or the agreement's own conditions are not known, nothing is compliant.
   *
   * @param knowledge how well the agreement's text is known
   */
  public static Verdict of(
      List<ConditionOutcome> outcomes, List<Finding> findings, Knowledge knowledge) {
    boolean warned = false;
    boolean toJudge = false;
    boolean pending = false;
    boolean notAssessed = false;
    boolean breached = false;
    for (Finding finding : findings) {
      if (finding.outcome() == Outcome.RULE_FAILED) {
        return RULE_FAILED;
      }
      Severity severity = finding.condition().severity();
      if (severity == Severity.INFO) {
        continue;
      }
      breached |= finding.outcome() == Outcome.BREACHED && severity == Severity.ERROR;
      warned |= finding.outcome() == Outcome.BREACHED;
      notAssessed |= finding.outcome() == Outcome.NOT_ASSESSED;
      toJudge |= finding.outcome() == Outcome.NEEDS_JUDGEMENT;
      pending |= finding.outcome() == Outcome.PENDING;
    }
    if (breached) {
      return BREACHED;
    }
    boolean anyMet = outcomes.stream().anyMatch(one -> one.outcome() == Outcome.MET);
    if (notAssessed
        || !knowledge.conditionsKnown()
        || (!anyMet && !warned && !toJudge && !pending)) {
      return NOT_ASSESSED;
    }
    if (warned) {
      return WARNINGS;
    }
    if (toJudge) {
      return NEEDS_JUDGEMENT;
    }
    return pending ? PENDING : COMPLIANT;
  }
}
