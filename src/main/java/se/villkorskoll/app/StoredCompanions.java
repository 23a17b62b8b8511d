package se.villkorskoll.app;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import se.villkorskoll.check.CountyResults;
import se.villkorskoll.model.EarlierReport;
import se.villkorskoll.model.Report;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.store.ReportStore;

/** The stored reports that a report is judged beside. */
@Singleton
class StoredCompanions {

  private final ReportStore reports;
  private final StoredReading reading;
  private final LiveRules rules;

  StoredCompanions(ReportStore reports, StoredReading reading, LiveRules rules) {
    this.reports = reports;
    this.reading = reading;
    this.rules = rules;
  }

  /** What the newest reports of the counties say to those whom they bind. */
  CountyResults counties(Ruleset ruleset, LocalDate asOf) {
    return new CountyResults(ruleset, asOf, county -> reading.newest(ruleset, county));
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
    Report report = reading.newest(earlier, recipient);
    return report == null
        ? EarlierReport.UNKNOWN
        : EarlierReport.of(report, earlier.allocations().of(earlier.register().find(recipient)));
  }
}
