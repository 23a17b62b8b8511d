package se.villkorskoll.model.report;

import java.math.BigDecimal;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * Posts of one profession that youth-clinic funds paid (000:162).
 *
 * @param pointer where it stands in the report
 * @param profession profession; never null
 * @param posts full-time posts; null if not reported
 * @param cost cost (SEK); null if not reported
 */
public record YouthClinicStaff(
    String pointer, Profession profession, BigDecimal posts, BigDecimal cost) implements Located {

  private static final Shape.Builder<YouthClinicStaff> FIELDS =
      Shape.of("YouthClinicStaff", "Bemanning", "Staff");
  private static final Field<YouthClinicStaff, Profession> PROFESSION =
      FIELDS.requiredCode(
          "profession",
          Profession.class,
          YouthClinicStaff::profession,
          "Yrkeskategori",
          "Profession");
  private static final Field<YouthClinicStaff, BigDecimal> POSTS =
      FIELDS.quantity("posts", YouthClinicStaff::posts, "Heltidstjänster", "Full-time posts");
  private static final Field<YouthClinicStaff, BigDecimal> COST =
      FIELDS.money("cost", YouthClinicStaff::cost, "Kostnad (kr)", "Cost (SEK)");

  /** How such a record is written. */
  public static final Shape<YouthClinicStaff> SHAPE =
      FIELDS
          .identifiedBy(YouthClinicStaff::profession)
          .build(
              v -> new YouthClinicStaff(v.pointer(), v.get(PROFESSION), v.get(POSTS), v.get(COST)));
}
