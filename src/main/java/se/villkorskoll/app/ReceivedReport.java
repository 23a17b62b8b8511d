package se.villkorskoll.app;

import se.villkorskoll.model.report.Report;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.store.StoredReport;

/** A stored report as it was received, which no rules have read yet. */
final class ReceivedReport {

  private final StoredReport stored;
  private final byte[] body;

  ReceivedReport(StoredReport stored, byte[] body) {
    this.stored = stored;
    this.body = body;
  }

  /** The agreement that it is for. */
  String agreement() {
    return stored.agreement();
  }

  /** How large it is, in bytes. */
  int size() {
    return body.length;
  }

  /** The report; null if these rules cannot read it. */
  Report read(Ruleset ruleset) {
    return StoredReading.read(stored, body, ruleset).value();
  }
}
