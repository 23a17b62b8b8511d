package se.villkorskoll.compilation;

import java.util.HashSet;
import java.util.Set;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.shape.NotAvailable;
import se.villkorskoll.model.shape.WrittenNumber;
import se.villkorskoll.ruleset.Agreement;

/** A report while it is added, with why a figure of it is not known. */
final class OneReport {

  /** Why a figure is not known. */
  enum Absence {
    NOT_REPORTED,
    NOT_AVAILABLE,
    UNREADABLE
  }

  private final Report report;
  private final Recipient recipient;
  private final Agreement agreement;
  private final boolean declined;
  private final Set<String> notAvailable = new HashSet<>();
  private final Set<String> unreadable = new HashSet<>();

  /**
   * A report.
   *
   * @param declined whether its recipient has declined all funds, and so is asked for nothing
   */
  OneReport(Report report, Recipient recipient, Agreement agreement, boolean declined) {
    this.report = report;
    this.recipient = recipient;
    this.agreement = agreement;
    this.declined = declined;
    report.notAvailable().stream().map(NotAvailable::pointer).forEach(notAvailable::add);
    report.writtenNumbers().stream()
        .filter(one -> !one.readable())
        .map(WrittenNumber::pointer)
        .forEach(unreadable::add);
  }

  Report report() {
    return report;
  }

  Recipient recipient() {
    return recipient;
  }

  String code() {
    return recipient.code();
  }

  boolean declined() {
    return declined;
  }

  /** Whether the recipient is asked for a section. */
  boolean asks(String section) {
    return !declined && agreement.asks(recipient.kind(), section);
  }

  /** Whether a section counts where it is told, asked for or not. */
  boolean accepts(String section) {
    return agreement.accepts(recipient.kind(), section);
  }

  /** Why the figure of a place is not known. */
  Absence absence(String pointer) {
    if (notAvailable.contains(pointer)) {
      return Absence.NOT_AVAILABLE;
    }
    return unreadable.contains(pointer) ? Absence.UNREADABLE : Absence.NOT_REPORTED;
  }
}
