package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * How an indicator has developed (003:4895-4901).
 *
 * @param pointer where it stands in the report
 * @param date date of the measurement; null if not reported
 * @param value value; null if not reported
 * @param comment comment, or why there is no value; null if not reported
 */
public record IndicatorOutcome(String pointer, LocalDate date, BigDecimal value, String comment)
    implements Located {

  private static final Shape.Builder<IndicatorOutcome> FIELDS =
      Shape.of("IndicatorOutcome", "Utfall för en indikator", "Outcome of an indicator");
  private static final Field<IndicatorOutcome, LocalDate> DATE =
      FIELDS.date("date", IndicatorOutcome::date, "Datum för mätningen", "Date of the measurement");
  private static final Field<IndicatorOutcome, BigDecimal> VALUE =
      FIELDS.quantity("value", IndicatorOutcome::value, "Värde", "Value");
  private static final Field<IndicatorOutcome, String> COMMENT =
      FIELDS.text(
          "comment",
          IndicatorOutcome::comment,
          "Kommentar eller skäl till att värde saknas",
          "Comment, or why there is no value");

  /** How such a record is written. */
  public static final Shape<IndicatorOutcome> SHAPE =
      FIELDS.build(
          v -> new IndicatorOutcome(v.pointer(), v.get(DATE), v.get(VALUE), v.get(COMMENT)));
}
