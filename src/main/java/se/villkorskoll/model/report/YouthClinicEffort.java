package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * One kind of effort that youth-clinic funds paid (000:164-194).
 *
 * @param pointer where it stands in the report
 * @param kind kind of effort; never null
 * @param made funds were used for the effort; null if not reported
 * @param clinics number of youth clinics; null if not reported
 * @param description description; null if not reported
 * @param cooperation kinds of cooperation; null if not reported
 * @param cost cost (SEK); null if not reported
 */
public record YouthClinicEffort(
    String pointer,
    YouthClinicEffortKind kind,
    Boolean made,
    Long clinics,
    String description,
    List<CooperationKind> cooperation,
    BigDecimal cost)
    implements Located {

  private static final Shape.Builder<YouthClinicEffort> FIELDS =
      Shape.of("YouthClinicEffort", "Satsning", "Effort");
  private static final Field<YouthClinicEffort, YouthClinicEffortKind> KIND =
      FIELDS.requiredCode(
          "kind",
          YouthClinicEffortKind.class,
          YouthClinicEffort::kind,
          "Slag av satsning",
          "Kind of effort");
  private static final Field<YouthClinicEffort, Boolean> MADE =
      FIELDS.flag(
          "made",
          YouthClinicEffort::made,
          "Medel har använts till satsningen",
          "Funds were used for the effort");
  private static final Field<YouthClinicEffort, Long> CLINICS =
      FIELDS.count(
          "clinics",
          YouthClinicEffort::clinics,
          "Antal ungdomsmottagningar",
          "Number of youth clinics");
  private static final Field<YouthClinicEffort, String> DESCRIPTION =
      FIELDS.text("description", YouthClinicEffort::description, "Beskrivning", "Description");
  private static final Field<YouthClinicEffort, List<CooperationKind>> COOPERATION =
      FIELDS.codes(
          "cooperation",
          CooperationKind.class,
          YouthClinicEffort::cooperation,
          "Slag av samverkan",
          "Kinds of cooperation");
  private static final Field<YouthClinicEffort, BigDecimal> COST =
      FIELDS.money("cost", YouthClinicEffort::cost, "Kostnad (kr)", "Cost (SEK)");

  /** How such a record is written. */
  public static final Shape<YouthClinicEffort> SHAPE =
      FIELDS
          .identifiedBy(YouthClinicEffort::kind)
          .selection("openingHours", effort -> effort.paid(YouthClinicEffortKind.OPENING_HOURS))
          .selection("newClinic", effort -> effort.paid(YouthClinicEffortKind.NEW_CLINIC))
          .selection(
              "otherAccess", effort -> effort.paid(YouthClinicEffortKind.OTHER_ACCESSIBILITY))
          .selection("competence", effort -> effort.paid(YouthClinicEffortKind.COMPETENCE))
          .selection("documents", effort -> effort.paid(YouthClinicEffortKind.GUIDING_DOCUMENTS))
          .selection("cooperation", effort -> effort.paid(YouthClinicEffortKind.COOPERATION))
          .selection("newlyArrived", effort -> effort.paid(YouthClinicEffortKind.NEWLY_ARRIVED))
          .build(
              v ->
                  new YouthClinicEffort(
                      v.pointer(),
                      v.get(KIND),
                      v.get(MADE),
                      v.get(CLINICS),
                      v.get(DESCRIPTION),
                      v.get(COOPERATION),
                      v.get(COST)));

  /** A stand-in for an effort of which a report tells nothing. */
  static YouthClinicEffort expected(YouthClinicEffortKind kind) {
    return new YouthClinicEffort("/youthClinics/efforts", kind, null, null, null, null, null);
  }

  /**
   * Whether what was done and what it cost go together: something was done exactly where it cost
   * something. False also where nothing at all is told. Null where what was done is told and not
   * its cost.
   */
  public Boolean agrees() {
    if (Boolean.FALSE.equals(made)) {
      return !Reported.isPositive(cost) && !counted() && Reported.listed(cooperation).isEmpty();
    }
    if (cost == null) {
      return (made == null && !done()) ? Boolean.FALSE : null;
    }
    return done() == Reported.isPositive(cost);
  }

  /** Whether it is of a kind and not told as not made, so that its cost is asked for. */
  private boolean paid(YouthClinicEffortKind ofKind) {
    return kind == ofKind && !Boolean.FALSE.equals(made);
  }

  /** Whether it is told what was done, in the way that is asked for of its kind (000:164-194). */
  private boolean done() {
    return switch (kind) {
      case OPENING_HOURS, NEW_CLINIC -> counted();
      case OTHER_ACCESSIBILITY, COMPETENCE, NEWLY_ARRIVED -> Reported.stated(description);
      case GUIDING_DOCUMENTS -> Boolean.TRUE.equals(made);
      case COOPERATION -> !Reported.listed(cooperation).isEmpty();
    };
  }

  private boolean counted() {
    return clinics != null && clinics > 0;
  }
}
