package se.villkorskoll.model.report;

import java.math.BigDecimal;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * A service carried out or a product made (001:277).
 *
 * @param pointer where it stands in the report
 * @param description description; null if not reported
 * @param quantity quantity; null if not reported
 * @param unit unit; null if not reported
 */
public record Output(String pointer, String description, BigDecimal quantity, String unit)
    implements Located {

  private static final Shape.Builder<Output> FIELDS = Shape.of("Output", "Prestation", "Output");
  private static final Field<Output, String> DESCRIPTION =
      FIELDS.text("description", Output::description, "Beskrivning", "Description");
  private static final Field<Output, BigDecimal> QUANTITY =
      FIELDS.quantity("quantity", Output::quantity, "Antal", "Quantity");
  private static final Field<Output, String> UNIT =
      FIELDS.text("unit", Output::unit, "Enhet", "Unit");

  /** How such a record is written. */
  public static final Shape<Output> SHAPE =
      FIELDS.build(v -> new Output(v.pointer(), v.get(DESCRIPTION), v.get(QUANTITY), v.get(UNIT)));

  /** Whether something was put out: it is told what, and not that there is none of it. */
  boolean achieved() {
    return Reported.stated(description) && (quantity == null || quantity.signum() > 0);
  }
}
