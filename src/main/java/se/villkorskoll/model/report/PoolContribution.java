package se.villkorskoll.model.report;

import java.math.BigDecimal;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * Money that another recipient passed on to this one, which coordinates a common effort
 * (002:103-105; 003:3603-3610). It is not part of what the recipient received of the state.
 *
 * @param pointer where it stands in the report
 * @param giver giver; never null
 * @param part part; never null
 * @param amount amount (SEK); null if not reported
 */
public record PoolContribution(String pointer, String giver, String part, BigDecimal amount)
    implements Located {

  private static final Shape.Builder<PoolContribution> FIELDS =
      Shape.of("PoolContribution", "Bidrag till gemensam pott", "Contribution to a pool");
  private static final Field<PoolContribution, String> GIVER =
      FIELDS.requiredName("giver", PoolContribution::giver, "Givare", "Giver");
  private static final Field<PoolContribution, String> PART =
      FIELDS.requiredName("part", PoolContribution::part, "Del", "Part");
  private static final Field<PoolContribution, BigDecimal> AMOUNT =
      FIELDS.money("amount", PoolContribution::amount, "Belopp (kr)", "Amount (SEK)");

  /** How such a record is written. */
  public static final Shape<PoolContribution> SHAPE =
      FIELDS.build(
          v -> new PoolContribution(v.pointer(), v.get(GIVER), v.get(PART), v.get(AMOUNT)));
}
