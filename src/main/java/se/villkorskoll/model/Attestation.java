package se.villkorskoll.model;

import java.time.LocalDate;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * Somebody attests the report, in a function, never under a personal name here (003:5382-5420).
 *
 * @param pointer where it stands in the report
 * @param role role; null if not reported
 * @param function function; null if not reported
 * @param date date; null if not reported
 * @param correct the account is attested as correct; null if not reported
 * @param deviations deviations; null if not reported
 * @param measures measures; null if not reported
 * @param originalSignature signed in original; null if not reported
 */
public record Attestation(
    String pointer,
    AttestationRole role,
    String function,
    LocalDate date,
    Boolean correct,
    String deviations,
    String measures,
    Boolean originalSignature)
    implements Located {

  private static final Shape.Builder<Attestation> FIELDS =
      Shape.of("Attestation", "Intygande", "Attestation");
  private static final Field<Attestation, AttestationRole> ROLE =
      FIELDS.code("role", AttestationRole.class, Attestation::role, "Roll", "Role");
  private static final Field<Attestation, String> FUNCTION =
      FIELDS.text("function", Attestation::function, "Befattning", "Function");
  private static final Field<Attestation, LocalDate> DATE =
      FIELDS.date("date", Attestation::date, "Datum", "Date");
  private static final Field<Attestation, Boolean> CORRECT =
      FIELDS.flag(
          "correct",
          Attestation::correct,
          "Redovisningen intygas vara riktig",
          "The account is attested as correct");
  private static final Field<Attestation, String> DEVIATIONS =
      FIELDS.text("deviations", Attestation::deviations, "Avvikelser", "Deviations");
  private static final Field<Attestation, String> MEASURES =
      FIELDS.text("measures", Attestation::measures, "Åtgärder", "Measures");
  private static final Field<Attestation, Boolean> ORIGINAL_SIGNATURE =
      FIELDS.flag(
          "originalSignature",
          Attestation::originalSignature,
          "Underskriven i original",
          "Signed in original");

  /** How such a record is written. */
  public static final Shape<Attestation> SHAPE =
      FIELDS.build(
          v ->
              new Attestation(
                  v.pointer(),
                  v.get(ROLE),
                  v.get(FUNCTION),
                  v.get(DATE),
                  v.get(CORRECT),
                  v.get(DEVIATIONS),
                  v.get(MEASURES),
                  v.get(ORIGINAL_SIGNATURE)));
}
