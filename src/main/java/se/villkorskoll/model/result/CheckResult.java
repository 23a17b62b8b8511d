package se.villkorskoll.model.result;

import java.time.LocalDate;
import java.util.List;
import se.villkorskoll.model.agreement.Knowledge;
import se.villkorskoll.model.agreement.Reading;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.round.Coverage;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/**
 * What a check says of one report as of one date: one outcome for every condition of the ruleset,
 * and the findings. It carries what it takes to prove and repeat it.
 *
 * @param agreement the agreement's id
 * @param knowledge how well the agreement's text is known
 * @param recipient whose report it is; null for a check of all reports together
 * @param asOf the day that the check was made for
 * @param engineVersion the version of the program
 * @param rulesetVersion the SHA-256 of the ruleset's content, in hexadecimal
 * @param reportDigest the SHA-256 of the report as received, in hexadecimal
 * @param countyDigest the SHA-256 of the county's report that it was judged beside; null for none
 * @param yearBeforeDigest the SHA-256 of the report of the year before that it was judged beside;
 *     null for none
 * @param readings which readings of contradicting sources the ruleset goes by
 * @param verdict what it says of the whole report
 * @param totals how many conditions got which outcome
 * @param outcomes one for each condition, sorted by id
 * @param coverage who has reported, for a check of all reports together; empty for one report
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
    String countyDigest,
    String yearBeforeDigest,
    List<Reading> readings,
    Verdict verdict,
    Totals totals,
    List<ConditionOutcome> outcomes,
    List<Coverage> coverage,
    List<Finding> findings) {

  private static final LocalText ALL =
      LocalText.of("Alla redovisningar tillsammans", "All reports together");

  /** The code of the recipient; {@code ALL} for a check of all reports together. */
  public String recipientCode() {
    return recipient == null ? "ALL" : recipient.code();
  }

  /** The name of the recipient. */
  public String recipientName(Language language) {
    return recipient == null ? ALL.in(language) : recipient.name();
  }

  /** This result with other findings of the same conditions and outcomes. */
  public CheckResult withFindings(List<Finding> others) {
    return with(outcomes, others);
  }

  /**
   * This result with other outcomes and findings of the same conditions, and the verdict and totals
   * that follow.
   *
   * @param outcomes one for each condition, sorted by id
   * @param findings sorted; of each outcome that a condition has anywhere at least one
   */
  public CheckResult with(List<ConditionOutcome> outcomes, List<Finding> findings) {
    return new CheckResult(
        agreement,
        knowledge,
        recipient,
        asOf,
        engineVersion,
        rulesetVersion,
        reportDigest,
        countyDigest,
        yearBeforeDigest,
        readings,
        Verdict.of(outcomes, findings, knowledge),
        Totals.of(outcomes),
        List.copyOf(outcomes),
        coverage,
        List.copyOf(findings));
  }
}
