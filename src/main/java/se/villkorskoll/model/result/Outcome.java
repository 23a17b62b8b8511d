package se.villkorskoll.model.result;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/**
 * What a check says of one condition. Where several hold, the first of them is the condition's
 * outcome.
 */
public enum Outcome implements Labelled {
  /** The rule threw. */
  RULE_FAILED("kunde inte köras", "could not be run"),
  /** The rule fired, and its due date, if it has one, is past. */
  BREACHED("brutet", "breached"),
  /** A needed fact is missing, unreadable or not available. Never counts as met. */
  NOT_ASSESSED("kan inte bedömas", "cannot be assessed"),
  /** Only a person can say. */
  NEEDS_JUDGEMENT("ska bedömas av en person", "needs a person's judgement"),
  /** The rule fired, and its due date is not past. */
  PENDING("väntar på sista dag", "pending until its due date"),
  /** The condition applies, every needed fact is there, and the rule did not fire. */
  MET("uppfyllt", "met"),
  /** Another kind of recipient, another part, or a situation that is told not to be at hand. */
  NOT_APPLICABLE("gäller inte", "does not apply"),
  /** Put on afterwards, with reason, approver and end date. */
  WAIVED("undantaget", "waived");

  private final LocalText label;

  Outcome(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
