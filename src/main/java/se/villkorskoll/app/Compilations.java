package se.villkorskoll.app;

import jakarta.inject.Singleton;
import se.villkorskoll.compilation.Compilation;
import se.villkorskoll.compilation.CompilationSums;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.model.Report;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.store.ReportStore;
import se.villkorskoll.store.StoredReport;

/** Compilations of all stored reports of an agreement. */
@Singleton
public class Compilations {

  private final ReportStore reports;
  private final StoredReading reading;
  private final LiveRules rules;

  Compilations(ReportStore reports, StoredReading reading, LiveRules rules) {
    this.reports = reports;
    this.reading = reading;
    this.rules = rules;
  }

  /**
   * The compilation of the newest version of each recipient's report. One report at a time is read;
   * which they are is settled when it begins.
   *
   * @throws Problem if there is no such agreement
   */
  public Compilation of(String agreement) {
    Ruleset ruleset = rules.inUse(agreement).ruleset();
    var sums = new CompilationSums(ruleset);
    for (StoredReport stored : reports.newest(agreement, Integer.MAX_VALUE, 0)) {
      ReadResult<Report> read = reading.read(stored, ruleset);
      if (read.succeeded()) {
        sums.add(read.value());
      } else {
        sums.addUnreadable(stored.recipient());
      }
    }
    return sums.compilation();
  }
}
