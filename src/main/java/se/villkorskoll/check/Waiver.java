package se.villkorskoll.check;

import java.time.LocalDate;

/**
 * A decision that one condition does not count against one recipient for a time, while it goes on
 * counting for all others.
 *
 * @param condition the condition's id
 * @param recipient the recipient's code
 * @param reason why; never blank
 * @param approver who decided, by function; never blank
 * @param until the last day on which it holds
 */
public record Waiver(
    String condition, String recipient, String reason, String approver, LocalDate until) {

  public Waiver {
    if (reason.isBlank() || approver.isBlank()) {
      throw new IllegalArgumentException("a waiver has a reason and an approver");
    }
  }
}
