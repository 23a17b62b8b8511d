package se.villkorskoll.app;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import se.villkorskoll.check.CountyResults;
import se.villkorskoll.model.report.EarlierReport;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Companions;
import se.villkorskoll.ruleset.Ruleset;

/**
 * The stored reports that a report is judged beside. They are fetched first, and read and judged
 * later, so that whoever waits for the database keeps nobody else waiting for a turn to check.
 */
@Singleton
class StoredCompanions {

  private final StoredReading reading;
  private final LiveRules rules;

  StoredCompanions(StoredReading reading, LiveRules rules) {
    this.reading = reading;
    this.rules = rules;
  }

  /**
   * What is stored beside a report, as it was received.
   *
   * @param ruleset the rules that it was looked for by
   * @param recipient whose report it is
   * @param county the newest report of the county, where that binds the recipient
   * @param earlier the newest report of the year before
   * @param known whether the database was asked
   */
  record Beside(
      Ruleset ruleset,
      @Nullable String recipient,
      @Nullable ReceivedReport county,
      @Nullable ReceivedReport earlier,
      boolean known) {

    /** Where nobody can be asked. */
    static Beside unknown(Ruleset ruleset, @Nullable String recipient) {
      return new Beside(ruleset, recipient, null, null, false);
    }

    /** Whether this is what is looked for beside a recipient's report by these rules. */
    boolean isFor(Ruleset rules, String whose) {
      return ruleset.version().equals(rules.version()) && whose.equals(recipient);
    }

    /** How large the reports are together, in bytes. */
    long size() {
      return (county == null ? 0L : county.size()) + (earlier == null ? 0L : earlier.size());
    }
  }

  /**
   * Fetches what is stored beside the newest report of a recipient.
   *
   * @param recipient its code; null, or one that there is not, has nothing beside it
   */
  Beside beside(Ruleset ruleset, @Nullable String recipient) {
    if (recipient == null || ruleset.register().find(recipient) == null) {
      return new Beside(ruleset, recipient, null, null, true);
    }
    String id = ruleset.agreement().id();
    ReceivedReport[] county = {null};
    // which county's report binds a recipient, if one does, is for the core to say
    new CountyResults(
            ruleset,
            LocalDate.MAX,
            code -> {
              county[0] = reading.newest(id, code);
              return null;
            })
        .of(recipient);
    return new Beside(ruleset, recipient, county[0], yearBefore(ruleset, recipient), true);
  }

  /** Fetches the newest report of a recipient under the agreement of the year before. */
  @Nullable
  ReceivedReport yearBefore(Ruleset ruleset, String recipient) {
    String before = ruleset.agreement().yearBefore();
    return before == null ? null : reading.newest(before, recipient);
  }

  /** What a report is judged beside. */
  Companions judged(Beside beside, LocalDate asOf) {
    if (!beside.known()) {
      return new Companions(null, EarlierReport.UNKNOWN);
    }
    CheckResult county =
        beside.county() == null
            ? null
            : new CountyResults(
                    beside.ruleset(), asOf, code -> beside.county().read(beside.ruleset()))
                .of(beside.recipient());
    return new Companions(county, earlier(beside.earlier()));
  }

  /** A report of the year before as that year's rules read it. */
  EarlierReport earlier(@Nullable ReceivedReport received) {
    if (received == null) {
      return EarlierReport.NONE;
    }
    String before = received.agreement();
    if (!rules.agreements().contains(before)) {
      return EarlierReport.UNKNOWN;
    }
    Ruleset ruleset = rules.inUse(before).ruleset();
    Report report = received.read(ruleset);
    return report == null
        ? EarlierReport.UNKNOWN
        : EarlierReport.of(
            report, ruleset.allocations().of(ruleset.register().find(report.recipient())));
  }
}
