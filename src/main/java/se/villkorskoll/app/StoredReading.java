package se.villkorskoll.app;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import se.villkorskoll.check.CountyResults;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.intake.ReadReport;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.EarlierReport;
import se.villkorskoll.model.Report;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;
import se.villkorskoll.ruleset.RulesetSource;
import se.villkorskoll.store.ReportStore;
import se.villkorskoll.store.StoredReport;

/** Reads stored reports again, for the ruleset that they are to be checked against. */
@Singleton
class StoredReading {

  private final ReportStore reports;
  private final LiveRules rules;

  StoredReading(ReportStore reports, LiveRules rules) {
    this.reports = reports;
    this.rules = rules;
  }

  /** A stored report with its day of receipt, or why these rules cannot read it any more. */
  ReadResult<Report> read(StoredReport stored, Ruleset ruleset) {
    var reader = new ReportReader(RulesetSource.of(ruleset));
    try {
      ReadResult<ReadReport> read = reader.read(reports.body(stored.id()), stored.agreement());
      return new ReadResult<>(
          read.succeeded() ? read.value().report().receivedOn(stored.submittedOn()) : null,
          read.problems());
    } catch (RulesetRefused e) {
      throw new IllegalStateException("the ruleset is loaded", e);
    }
  }

  /** What the newest reports of the counties say to those whom they bind. */
  CountyResults counties(Ruleset ruleset, LocalDate asOf) {
    return new CountyResults(ruleset, asOf, county -> newest(ruleset, county));
  }

  /**
   * The newest report of a recipient under the agreement of the year before, read by that year's
   * rules.
   */
  EarlierReport yearBefore(Ruleset ruleset, String recipient) {
    String before = ruleset.agreement().yearBefore();
    if (before == null || reports.countVersions(before, recipient) == 0) {
      return EarlierReport.NONE;
    }
    if (!rules.agreements().contains(before)) {
      return EarlierReport.UNKNOWN;
    }
    Ruleset earlier = rules.inUse(before).ruleset();
    Report report = newest(earlier, recipient);
    return report == null
        ? EarlierReport.UNKNOWN
        : EarlierReport.of(report, earlier.allocations().of(earlier.register().find(recipient)));
  }

  /** The newest report of a recipient; null if there is none that these rules can read. */
  private Report newest(Ruleset ruleset, String recipient) {
    String agreement = ruleset.agreement().id();
    return reports
        .version(agreement, recipient, reports.countVersions(agreement, recipient))
        .map(stored -> read(stored, ruleset).value())
        .orElse(null);
  }
}
