package se.villkorskoll.model.report;

import java.time.LocalDate;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * Somebody attested to SKR that the one who invoices the county money has the mandate of the other
 * responsible authorities; in a function, never under a personal name here (P: skr.se, fakturering
 * av stimulansmedel).
 *
 * @param pointer where it stands in the report
 * @param function function; null if not reported
 * @param date date; null if not reported
 */
public record MandateAttestation(String pointer, String function, LocalDate date)
    implements Located {

  private static final Shape.Builder<MandateAttestation> FIELDS =
      Shape.of("MandateAttestation", "Intygat mandat", "Attested mandate");
  private static final Field<MandateAttestation, String> FUNCTION =
      FIELDS.text("function", MandateAttestation::function, "Befattning", "Function");
  private static final Field<MandateAttestation, LocalDate> DATE =
      FIELDS.date("date", MandateAttestation::date, "Datum", "Date");

  /** How such a record is written. */
  public static final Shape<MandateAttestation> SHAPE =
      FIELDS.build(v -> new MandateAttestation(v.pointer(), v.get(FUNCTION), v.get(DATE)));
}
