package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import se.villkorskoll.model.report.WaitingMeasure;

/** Writes a region's waiting time for one measure. */
final class WaitingTimeFields {

  private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);
  private static final String MEASURES =
      "Kontaktcenter som en väg in, fler behandlare och nya arbetssätt.";
  private static final String EXPLANATION =
      "Fler söker än tidigare, och det är svårt att rekrytera personal.";
  private static final String COMPLETENESS = "Alla mottagningar i regionen är med.";

  private WaitingTimeFields() {}

  /** How many of a number are a share, rounded half up. */
  static long count(long total, BigDecimal share) {
    return BigDecimal.valueOf(total)
        .multiply(share)
        .divide(PER_CENT, 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** The share of a number that is not zero, in per cent, rounded half up. */
  static BigDecimal share(long within, long total, int decimals) {
    return BigDecimal.valueOf(within)
        .multiply(PER_CENT)
        .divide(BigDecimal.valueOf(total), decimals, RoundingMode.HALF_UP);
  }

  /** A waiting time, with the reason where the share is low. */
  static Map<String, Object> of(WaitingMeasure measure, long total, long within, int decimals) {
    BigDecimal share = total == 0 ? null : share(within, total, decimals);
    return new Fields()
        .with("measure", measure)
        .with("total", total)
        .with("withinLimit", within)
        .with("share", share)
        .with("chosenWaitExcluded", false)
        .with("completeness", COMPLETENESS)
        .with("measures", MEASURES)
        .with("explanation", share != null && share.compareTo(HALF) < 0 ? EXPLANATION : null)
        .object();
  }

  /** A zero that only means that the record system has no code (000:101; 000:103). */
  static Map<String, Object> notCoded(WaitingMeasure measure) {
    return new Fields()
        .with("measure", measure)
        .with("total", 0)
        .with("withinLimit", 0)
        .with("chosenWaitExcluded", false)
        .with("completeness", "Rapporteringsfel: journalsystemet har ingen kod för åtgärden.")
        .with("measures", MEASURES)
        .object();
  }
}
