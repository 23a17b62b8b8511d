package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.util.Arrays;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * What one part of the agreement pays of an activity (001:995-997).
 *
 * @param pointer where it stands in the report
 * @param part part; never null
 * @param originYear year for which the money was paid; null if not reported
 * @param amount amount (SEK); null if not reported
 */
public record Financing(String pointer, String part, Integer originYear, BigDecimal amount)
    implements Located {

  private static final Shape.Builder<Financing> FIELDS =
      Shape.of("Financing", "Finansiering av en aktivitet", "Financing of an activity");
  private static final Field<Financing, String> PART =
      FIELDS.requiredName("part", Financing::part, "Del", "Part");
  private static final Field<Financing, Integer> ORIGIN_YEAR =
      FIELDS.year(
          "originYear",
          Financing::originYear,
          "År då medlen betalades ut",
          "Year for which the money was paid");
  private static final Field<Financing, BigDecimal> AMOUNT =
      FIELDS.money("amount", Financing::amount, "Belopp (kr)", "Amount (SEK)");

  /** How such a record is written. */
  public static final Shape<Financing> SHAPE =
      FIELDS
          .identifiedBy(f -> Arrays.asList(f.part, f.originYear))
          .build(v -> new Financing(v.pointer(), v.get(PART), v.get(ORIGIN_YEAR), v.get(AMOUNT)));
}
