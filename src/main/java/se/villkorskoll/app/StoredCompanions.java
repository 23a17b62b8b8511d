package se.villkorskoll.app;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import se.villkorskoll.check.CountyResults;
import se.villkorskoll.model.Report;
import se.villkorskoll.ruleset.Ruleset;

/** The stored reports that a report is judged beside. */
@Singleton
class StoredCompanions {

  private final StoredReading reading;
  private final LiveRules rules;

  StoredCompanions(StoredReading reading, LiveRules rules) {
    this.reading = reading;
    this.rules = rules;
  }

  /** What the newest reports of the counties say to those whom they bind. */
  CountyResults counties(Ruleset ruleset, LocalDate asOf) {
    return new CountyResults(ruleset, asOf, county -> reading.newest(ruleset, county));
  }

  /**
   * The newest report of a recipient under the agreement of the year before, read by that year's
   * rules; null if there is none that can be read.
   */
  Report yearBefore(Ruleset ruleset, String recipient) {
    String before = ruleset.agreement().yearBefore();
    return before != null && rules.agreements().contains(before)
        ? reading.newest(rules.inUse(before).ruleset(), recipient)
        : null;
  }
}
