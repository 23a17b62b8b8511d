package se.villkorskoll.model.report;

import java.math.BigDecimal;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * One of the common key indicators of an analysis (003:4750-4760).
 *
 * @param pointer where it stands in the report
 * @param name key indicator; never null
 * @param value value; null if not reported
 * @param missingReason why there is no value; null if not reported
 */
public record KeyIndicator(String pointer, String name, BigDecimal value, String missingReason)
    implements Located {

  private static final Shape.Builder<KeyIndicator> FIELDS =
      Shape.of("KeyIndicator", "Nyckelindikator", "Key indicator");
  private static final Field<KeyIndicator, String> NAME =
      FIELDS.requiredName("name", KeyIndicator::name, "Nyckelindikator", "Key indicator");
  private static final Field<KeyIndicator, BigDecimal> VALUE =
      FIELDS.quantity("value", KeyIndicator::value, "Värde", "Value");
  private static final Field<KeyIndicator, String> MISSING_REASON =
      FIELDS.text(
          "missingReason",
          KeyIndicator::missingReason,
          "Skäl till att värde saknas",
          "Why there is no value");

  /** How such a record is written. */
  public static final Shape<KeyIndicator> SHAPE =
      FIELDS
          .identifiedBy(KeyIndicator::name)
          .build(
              v -> new KeyIndicator(v.pointer(), v.get(NAME), v.get(VALUE), v.get(MISSING_REASON)));
}
