package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * What SKR passed on of one part to one recipient (003:5171-5181).
 *
 * @param pointer where it stands in the report
 * @param part part; never null
 * @param recipient recipient; never null
 * @param amount amount (SEK); null if not reported
 * @param population inhabitants in the population base; null if not reported
 */
public record DistributedAmount(
    String pointer, String part, String recipient, BigDecimal amount, Long population)
    implements Located {

  private static final Shape.Builder<DistributedAmount> FIELDS =
      Shape.of("DistributedAmount", "Fördelat belopp", "Distributed amount");
  private static final Field<DistributedAmount, String> PART =
      FIELDS.requiredName("part", DistributedAmount::part, "Del", "Part");
  private static final Field<DistributedAmount, String> RECIPIENT =
      FIELDS.requiredName("recipient", DistributedAmount::recipient, "Mottagare", "Recipient");
  private static final Field<DistributedAmount, BigDecimal> AMOUNT =
      FIELDS.money("amount", DistributedAmount::amount, "Belopp (kr)", "Amount (SEK)");
  private static final Field<DistributedAmount, Long> POPULATION =
      FIELDS.count(
          "population",
          DistributedAmount::population,
          "Invånare i underlaget",
          "Inhabitants in the population base");

  /** How such a record is written. */
  public static final Shape<DistributedAmount> SHAPE =
      FIELDS
          .identifiedBy(one -> List.of(one.part, one.recipient))
          .build(
              v ->
                  new DistributedAmount(
                      v.pointer(),
                      v.get(PART),
                      v.get(RECIPIENT),
                      v.get(AMOUNT),
                      v.get(POPULATION)));
}
