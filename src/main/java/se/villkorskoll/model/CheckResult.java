package se.villkorskoll.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What a check says of one report as of one date: one outcome for every condition of the ruleset,
 * and the findings. It carries what it takes to prove and repeat it.
 *
 * @param agreement the agreement's id
 * @param knowledge how well the agreement's text is known
 * @param recipient whose report it is
 * @param asOf the day that the check was made for
 * @param engineVersion the version of the program
 * @param rulesetVersion the SHA-256 of the ruleset's content, in hexadecimal
 * @param reportDigest the SHA-256 of the report as received, in hexadecimal
 * @param readings which readings of contradicting sources the ruleset goes by
 * @param verdict what it says of the whole report
 * @param totals how many conditions got which outcome
 * @param outcomes one for each condition, sorted by id
 * @param findings at least one for every outcome but {@code MET} and {@code NOT_APPLICABLE}, sorted
 */
public record CheckResult(
    String agreement,
    Knowledge knowledge,
    Recipient recipient,
    LocalDate asOf,
    String engineVersion,
    String rulesetVersion,
    String reportDigest,
    List<Reading> readings,
    Verdict verdict,
    Totals totals,
    List<ConditionOutcome> outcomes,
    List<Finding> findings) {

  /** This result with other findings of the same conditions and outcomes. */
  public CheckResult withFindings(List<Finding> others) {
    return new CheckResult(
        agreement,
        knowledge,
        recipient,
        asOf,
        engineVersion,
        rulesetVersion,
        reportDigest,
        readings,
        verdict,
        totals,
        outcomes,
        List.copyOf(others));
  }
}
