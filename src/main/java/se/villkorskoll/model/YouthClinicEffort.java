package se.villkorskoll.model;

import java.math.BigDecimal;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
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
}
