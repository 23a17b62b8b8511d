package se.villkorskoll.model.report;

import java.time.LocalDate;
import se.villkorskoll.model.agreement.Allotment;

/**
 * What is known of the same recipient's report under the agreement of the year before.
 *
 * @param report the report; null where there is none that can be used
 * @param whole whether that is all there is: false where there is a report that cannot be read, or
 *     more than one, or where the report leaves out a part that the recipient was due
 */
public record EarlierReport(Report report, boolean whole) {

  /** There is no report. */
  public static final EarlierReport NONE = new EarlierReport(null, true);

  /** There is a report, and nobody knows what it says. */
  public static final EarlierReport UNKNOWN = new EarlierReport(null, false);

  /**
   * A report.
   *
   * @param due what its recipient was due under its agreement
   */
  public static EarlierReport of(Report report, Allotment due) {
    return new EarlierReport(
        report,
        due.allocations().stream()
            .allMatch(
                one ->
                    report.account(one.part(), one.year()) != null
                        || report.declines(one.part(), one.year())));
  }

  /** What is known on a day: a report that is dated later has not been handed in. */
  public EarlierReport asOf(LocalDate day) {
    boolean later =
        report != null && report.submittedOn() != null && report.submittedOn().isAfter(day);
    return later ? NONE : this;
  }

  /** The SHA-256 of the report as received; null where there is none. */
  public String digest() {
    return report == null ? null : report.digest();
  }
}
