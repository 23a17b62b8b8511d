package se.villkorskoll.model.report;

import java.math.BigDecimal;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * What a plan is reckoned to cost in a year (003:535; 003:4902-4904).
 *
 * @param pointer where it stands in the report
 * @param year year; never null
 * @param amount estimated cost (SEK); null if not reported
 */
public record CostEstimate(String pointer, Integer year, BigDecimal amount) implements Located {

  private static final Shape.Builder<CostEstimate> FIELDS =
      Shape.of("CostEstimate", "Kostnadsberäkning", "Cost estimate");
  private static final Field<CostEstimate, Integer> YEAR =
      FIELDS.requiredYear("year", CostEstimate::year, "År", "Year");
  private static final Field<CostEstimate, BigDecimal> AMOUNT =
      FIELDS.money("amount", CostEstimate::amount, "Beräknad kostnad (kr)", "Estimated cost (SEK)");

  /** How such a record is written. */
  public static final Shape<CostEstimate> SHAPE =
      FIELDS
          .identifiedBy(CostEstimate::year)
          .build(v -> new CostEstimate(v.pointer(), v.get(YEAR), v.get(AMOUNT)));
}
