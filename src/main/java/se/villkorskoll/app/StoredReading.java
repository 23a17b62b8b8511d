package se.villkorskoll.app;

import jakarta.inject.Singleton;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.intake.ReadReport;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;
import se.villkorskoll.ruleset.RulesetSource;
import se.villkorskoll.store.ReportStore;
import se.villkorskoll.store.StoredReport;

/** Reads stored reports again, for the ruleset that they are to be checked against. */
@Singleton
class StoredReading {

  private final ReportStore reports;

  StoredReading(ReportStore reports) {
    this.reports = reports;
  }

  /** A stored report as it was received. */
  byte[] body(StoredReport stored) {
    return reports.body(stored.id());
  }

  /** A stored report with its day of receipt, or why these rules cannot read it any more. */
  ReadResult<Report> read(StoredReport stored, Ruleset ruleset) {
    return read(stored, body(stored), ruleset);
  }

  /** The same of one whose body is at hand. */
  static ReadResult<Report> read(StoredReport stored, byte[] body, Ruleset ruleset) {
    var reader = new ReportReader(RulesetSource.of(ruleset));
    try {
      ReadResult<ReadReport> read = reader.read(body, stored.agreement());
      return new ReadResult<>(
          read.succeeded() ? read.value().report().receivedOn(stored.submittedOn()) : null,
          read.problems());
    } catch (RulesetRefused e) {
      throw new IllegalStateException("the ruleset is loaded", e);
    }
  }

  /** The newest report of a recipient as it was received; null if there is none. */
  ReceivedReport newest(String agreement, String recipient) {
    int newest = reports.countVersions(agreement, recipient);
    if (newest == 0) {
      return null;
    }
    return reports
        .version(agreement, recipient, newest)
        .map(stored -> new ReceivedReport(stored, body(stored)))
        .orElse(null);
  }
}
