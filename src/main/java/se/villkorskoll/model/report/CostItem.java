package se.villkorskoll.model.report;

import java.math.BigDecimal;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * One item of the costs in a financial account (003:5354-5365).
 *
 * @param pointer where it stands in the report
 * @param description what the cost is for; null if not reported
 * @param amount amount (SEK); null if not reported
 */
public record CostItem(String pointer, String description, BigDecimal amount) implements Located {

  private static final Shape.Builder<CostItem> FIELDS =
      Shape.of("CostItem", "Kostnadspost", "Cost item");
  private static final Field<CostItem, String> DESCRIPTION =
      FIELDS.text(
          "description", CostItem::description, "Vad kostnaden avser", "What the cost is for");
  private static final Field<CostItem, BigDecimal> AMOUNT =
      FIELDS.money("amount", CostItem::amount, "Belopp (kr)", "Amount (SEK)");

  /** How such a record is written. */
  public static final Shape<CostItem> SHAPE =
      FIELDS.build(v -> new CostItem(v.pointer(), v.get(DESCRIPTION), v.get(AMOUNT)));
}
