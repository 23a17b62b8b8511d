package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * How many youth clinics have the same kind of owner (000:136).
 *
 * @param pointer where it stands in the report
 * @param owner owner; never null
 * @param clinics number of youth clinics; null if not reported
 */
public record YouthClinicOwnership(String pointer, YouthClinicOwner owner, Long clinics)
    implements Located {

  private static final Shape.Builder<YouthClinicOwnership> FIELDS =
      Shape.of("YouthClinicOwnership", "Huvudmannaskap", "Ownership");
  private static final Field<YouthClinicOwnership, YouthClinicOwner> OWNER =
      FIELDS.requiredCode(
          "owner", YouthClinicOwner.class, YouthClinicOwnership::owner, "Huvudman", "Owner");
  private static final Field<YouthClinicOwnership, Long> CLINICS =
      FIELDS.count(
          "clinics",
          YouthClinicOwnership::clinics,
          "Antal ungdomsmottagningar",
          "Number of youth clinics");

  /** How such a record is written. */
  public static final Shape<YouthClinicOwnership> SHAPE =
      FIELDS
          .identifiedBy(YouthClinicOwnership::owner)
          .build(v -> new YouthClinicOwnership(v.pointer(), v.get(OWNER), v.get(CLINICS)));
}
