package se.villkorskoll.app;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import se.villkorskoll.compilation.Compilation;
import se.villkorskoll.compilation.CompilationSums;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.store.ReportStore;
import se.villkorskoll.store.StoredReport;

/** Compilations of all stored reports of an agreement. */
@Singleton
public class Compilations {

  private final ReportStore reports;
  private final StoredReading reading;

  Compilations(ReportStore reports, StoredReading reading) {
    this.reports = reports;
    this.reading = reading;
  }

  /**
   * A compilation of stored reports.
   *
   * @param compilation what those that can be read tell, and how many they are
   * @param unreadable whose reports the rules can no longer read, by code
   */
  public record OfStored(Compilation compilation, List<Recipient> unreadable) {

    public OfStored {
      unreadable = List.copyOf(unreadable);
    }
  }

  /**
   * The compilation of the newest version of each recipient's report, as a ruleset of the agreement
   * reads it. One report at a time is read; which they are is settled when it begins.
   */
  public OfStored of(Ruleset ruleset) {
    var sums = new CompilationSums(ruleset);
    List<Recipient> unreadable = new ArrayList<>();
    for (StoredReport stored : reports.newest(ruleset.agreement().id(), Integer.MAX_VALUE, 0)) {
      ReadResult<Report> read = reading.read(stored, ruleset);
      if (read.succeeded()) {
        sums.add(read.value());
      } else {
        sums.addUnreadable(stored.recipient());
        unreadable.add(ruleset.register().find(stored.recipient()));
      }
    }
    return new OfStored(sums.compilation(), unreadable);
  }
}
