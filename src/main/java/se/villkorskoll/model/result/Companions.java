package se.villkorskoll.model.result;

import se.villkorskoll.model.report.EarlierReport;

/**
 * What a check of one report is told besides the report. What is not told is not known, and a
 * condition that waits for it is not assessed.
 *
 * @param county the result of the report of the recipient's county, under the same agreement and
 *     for the same day; null where there is none
 * @param yearBefore the same recipient's report under the agreement of the year before; never null
 */
public record Companions(CheckResult county, EarlierReport yearBefore) {

  /** The SHA-256 of the county's report as received; null where there is none. */
  public String countyDigest() {
    return county == null ? null : county.reportDigest();
  }

  /** Nothing besides the report. */
  public static final Companions NONE = new Companions(null, EarlierReport.NONE);
}
