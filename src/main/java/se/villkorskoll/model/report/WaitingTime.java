package se.villkorskoll.model.report;

import java.math.BigDecimal;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Path;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * How many waited for what in child and adolescent psychiatry or first-line care, and how many were
 * seen in time (001:419-426).
 *
 * @param pointer where it stands in the report
 * @param measure measure; null if not reported
 * @param total number of children and young people; null if not reported
 * @param withinLimit number within the limit; null if not reported
 * @param share share within the limit (%) (per cent with the decimals as written); null if not
 *     reported
 * @param chosenWaitExcluded patient-chosen wait is left out; null if not reported
 * @param chosenWait number with patient-chosen wait; null if not reported
 * @param completeness coverage and flaws of the figure; null if not reported
 * @param measures measures for better access; null if not reported
 * @param explanation explanation of a low share; null if not reported
 */
public record WaitingTime(
    String pointer,
    WaitingMeasure measure,
    Long total,
    Long withinLimit,
    BigDecimal share,
    Boolean chosenWaitExcluded,
    Long chosenWait,
    String completeness,
    String measures,
    String explanation)
    implements Located {

  private static final Shape.Builder<WaitingTime> FIELDS =
      Shape.of("WaitingTime", "Väntetid", "Waiting time");
  private static final Field<WaitingTime, WaitingMeasure> MEASURE =
      FIELDS.requiredCode("measure", WaitingMeasure.class, WaitingTime::measure, "Mått", "Measure");
  private static final Field<WaitingTime, Long> TOTAL =
      FIELDS.count(
          "total",
          WaitingTime::total,
          "Antal barn och unga",
          "Number of children and young people");
  private static final Field<WaitingTime, Long> WITHIN_LIMIT =
      FIELDS.count(
          "withinLimit",
          WaitingTime::withinLimit,
          "Antal inom tidsgränsen",
          "Number within the limit");
  private static final Field<WaitingTime, BigDecimal> SHARE =
      FIELDS.share(
          "share", WaitingTime::share, "Andel inom tidsgränsen (%)", "Share within the limit (%)");
  private static final Field<WaitingTime, Boolean> CHOSEN_WAIT_EXCLUDED =
      FIELDS.flag(
          "chosenWaitExcluded",
          WaitingTime::chosenWaitExcluded,
          "Patientvald väntan är borträknad",
          "Patient-chosen wait is left out");
  private static final Field<WaitingTime, Long> CHOSEN_WAIT =
      FIELDS.count(
          "chosenWait",
          WaitingTime::chosenWait,
          "Antal med patientvald väntan",
          "Number with patient-chosen wait");
  private static final Field<WaitingTime, String> COMPLETENESS =
      FIELDS.text(
          "completeness",
          WaitingTime::completeness,
          "Uppgiftens täckning och brister",
          "Coverage and flaws of the figure");
  private static final Field<WaitingTime, String> MEASURES =
      FIELDS.text(
          "measures",
          WaitingTime::measures,
          "Åtgärder för bättre tillgänglighet",
          "Measures for better access");
  private static final Field<WaitingTime, String> EXPLANATION =
      FIELDS.text(
          "explanation",
          WaitingTime::explanation,
          "Förklaring till låg andel",
          "Explanation of a low share");

  /** How such a record is written. */
  public static final Shape<WaitingTime> SHAPE =
      FIELDS
          .identifiedBy(WaitingTime::measure)
          .selection(Path.DUE, waitingTime -> true)
          .selection("leavesOutChosenWait", WaitingTime::leavesOutChosenWait)
          .selection("firstLine", WaitingTime::isFirstLine)
          .selection("firstVisit", time -> time.measure == WaitingMeasure.FIRST_VISIT)
          .selection("investigation", time -> time.measure == WaitingMeasure.IN_DEPTH_INVESTIGATION)
          .selection("treatment", time -> time.measure == WaitingMeasure.TREATMENT)
          .selection("childPsychiatry", waitingTime -> !waitingTime.isFirstLine())
          .build(
              v ->
                  new WaitingTime(
                      v.pointer(),
                      v.get(MEASURE),
                      v.get(TOTAL),
                      v.get(WITHIN_LIMIT),
                      v.get(SHARE),
                      v.get(CHOSEN_WAIT_EXCLUDED),
                      v.get(CHOSEN_WAIT),
                      v.get(COMPLETENESS),
                      v.get(MEASURES),
                      v.get(EXPLANATION)));

  /** A stand-in for a waiting time that an agreement asks for and a report does not have. */
  public static WaitingTime expected(WaitingMeasure measure) {
    return new WaitingTime(
        "/waitingTimes", measure, null, null, null, null, null, null, null, null);
  }

  /**
   * The share that the counts give, in per cent, rounded half up to the decimals of the stated
   * share; the base is the total, less the patient-chosen waits where they are told as left out.
   * Null where a count or the share is not known, or the counts are impossible.
   */
  public BigDecimal expectedShare() {
    Long base = base();
    if (base == null || base == 0 || share == null || !Boolean.TRUE.equals(countsPossible())) {
      return null;
    }
    return Shares.of(BigDecimal.valueOf(withinLimit), BigDecimal.valueOf(base), share.scale());
  }

  /**
   * Whether the counts can be: no more within the limit than there are, no more patient-chosen
   * waits than there are, and no share of nobody. Null where they are not known.
   */
  public Boolean countsPossible() {
    Long base = base();
    if (base == null || withinLimit == null) {
      return null;
    }
    return withinLimit <= base && (base > 0 || share == null || share.signum() == 0);
  }

  /** Whether the stated share is the one that the counts give; null where that cannot be told. */
  public Boolean shareAgrees() {
    BigDecimal expected = expectedShare();
    return expected == null ? null : expected.compareTo(share) == 0;
  }

  /**
   * Whether the stated share can be: the one that the counts give, or at most the whole where they
   * do not tell. Null where it is not known, or the counts are impossible.
   */
  public Boolean sharePossible() {
    if (share == null || Boolean.FALSE.equals(countsPossible())) {
      return null;
    }
    Boolean agrees = shareAgrees();
    return agrees == null ? share.compareTo(Shares.WHOLE) <= 0 : agrees;
  }

  /**
   * Whether nobody at all is counted, and no other figure contradicts it; null where the number is
   * not known.
   */
  public Boolean countsNobody() {
    if (total == null) {
      return null;
    }
    return total == 0 && !Boolean.FALSE.equals(countsPossible());
  }

  /** Whether anybody is counted; null where the number is not known. */
  public Boolean countsSomebody() {
    return total == null ? null : total > 0;
  }

  /**
   * Whether the stated share is lower than a limit; null where it is not known. A share of nobody
   * is not low, also where the patient-chosen waits are not told.
   */
  public Boolean shareBelow(BigDecimal limit) {
    if (share == null) {
      return null;
    }
    boolean ofNobody = Long.valueOf(0).equals(total) || Long.valueOf(0).equals(base());
    return share.compareTo(limit) < 0 && !ofNobody;
  }

  /** Whether the coverage and flaws of the figure are told. */
  public boolean completenessStated() {
    return Reported.stated(completeness);
  }

  /** Whether measures for better access, or an explanation of the share, are told. */
  public boolean explained() {
    return Reported.stated(measures) || Reported.stated(explanation);
  }

  /** Whether it is of first-line care, for which the limit is three days (001:426). */
  boolean isFirstLine() {
    return measure == WaitingMeasure.FIRST_LINE;
  }

  /** Whether patient-chosen waits are told as left out of the base. */
  public boolean leavesOutChosenWait() {
    return Boolean.TRUE.equals(chosenWaitExcluded);
  }

  /**
   * How many the share is of: the total, less the patient-chosen waits where they are left out;
   * null if not known.
   */
  public Long base() {
    if (total == null || !leavesOutChosenWait()) {
      return total;
    }
    return chosenWait == null ? null : Long.valueOf(total - chosenWait);
  }

  /**
   * Whether the figures can be: the counts are possible, and the share is the one that they give,
   * or at most the whole. Null where that is not known.
   */
  public Boolean figuresPossible() {
    return Boolean.FALSE.equals(countsPossible()) ? Boolean.FALSE : sharePossible();
  }

  /** Whether measures for better access are told. */
  public boolean measuresStated() {
    return Reported.stated(measures);
  }

  /** Whether the stated share is told and lies outside two limits, both included. */
  public boolean shareOutside(BigDecimal lowest, BigDecimal highest) {
    return share != null && (share.compareTo(lowest) < 0 || share.compareTo(highest) > 0);
  }
}
