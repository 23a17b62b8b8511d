package se.villkorskoll.model.report;

import java.time.LocalDate;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * A part of the agreement that the recipient declined to take part in (000:36).
 *
 * @param pointer where it stands in the report
 * @param part part; never null
 * @param date date of declining; null if not reported
 */
public record Declined(String pointer, String part, LocalDate date) implements Located {

  private static final Shape.Builder<Declined> FIELDS =
      Shape.of("Declined", "Avböjda medel", "Declined funds");
  private static final Field<Declined, String> PART =
      FIELDS.requiredName("part", Declined::part, "Del", "Part");
  private static final Field<Declined, LocalDate> DATE =
      FIELDS.date("date", Declined::date, "Datum då mottagaren avböjde", "Date of declining");

  /** How such a record is written. */
  public static final Shape<Declined> SHAPE =
      FIELDS
          .identifiedBy(Declined::part)
          .build(v -> new Declined(v.pointer(), v.get(PART), v.get(DATE)));
}
