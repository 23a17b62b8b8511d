package se.villkorskoll.model;

/**
 * What a check of one report is told besides the report. What is not told is not known, and a
 * condition that waits for it is not assessed.
 *
 * @param county the result of the report of the recipient's county, under the same agreement and
 *     for the same day; null where there is none
 * @param yearBefore the same recipient's report under the agreement of the year before; null where
 *     there is none
 */
public record Companions(CheckResult county, Report yearBefore) {

  /** The SHA-256 of the county's report as received; null where there is none. */
  public String countyDigest() {
    return county == null ? null : county.reportDigest();
  }

  /** The SHA-256 of the report of the year before as received; null where there is none. */
  public String yearBeforeDigest() {
    return yearBefore == null ? null : yearBefore.digest();
  }

  /** Nothing besides the report. */
  public static final Companions NONE = new Companions(null, null);
}
