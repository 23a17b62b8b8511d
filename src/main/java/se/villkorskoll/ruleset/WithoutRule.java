package se.villkorskoll.ruleset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.IdForm;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * A row of the catalogue that no rule carries, with how it is carried instead, or why it is not.
 *
 * @param row row of the catalogue, or the beginning of the names of several: {@code DQ-PLAN}
 * @param how how it is carried
 * @param reason reason
 * @param amounts the amounts of parts as the row's source prints them (SEK), by the part's code;
 *     null where it prints none
 * @param sum their sum as the row's source prints it (SEK); null where it prints none
 * @param toNearest what the source rounds to (SEK); null where it prints whole amounts
 */
public record WithoutRule(
    String row,
    HowCarried how,
    LocalText reason,
    Map<String, BigDecimal> amounts,
    BigDecimal sum,
    BigDecimal toNearest) {

  private static final Shape.Builder<WithoutRule> FIELDS =
      Shape.of("WithoutRule", "Krav utan regel", "Requirement without a rule");
  private static final Field<WithoutRule, String> ROW =
      FIELDS.requiredId(
          "row",
          IdForm.CONDITION_OR_PART,
          WithoutRule::row,
          "Rad i katalogen",
          "Row of the catalogue");
  private static final Field<WithoutRule, HowCarried> HOW =
      FIELDS.other(
          "how",
          new Type.Code(HowCarried.class),
          true,
          WithoutRule::how,
          "Så tas kravet om hand",
          "How it is carried");
  private static final Field<WithoutRule, LocalText> REASON =
      FIELDS.other(
          "reason", new Type.Item(LocalText.SHAPE), true, WithoutRule::reason, "Skäl", "Reason");
  private static final Field<WithoutRule, Map<String, BigDecimal>> AMOUNTS =
      FIELDS.other(
          "amounts",
          new Type.MapOf(IdForm.CONDITION_OR_PART, new Type.Money()),
          false,
          WithoutRule::amounts,
          "Delarnas belopp som de är tryckta i radens källa (kr)",
          "Amounts of parts as the row's source prints them (SEK)");
  private static final Field<WithoutRule, BigDecimal> SUM =
      FIELDS.money("sum", WithoutRule::sum, "Tryckt summa (kr)", "Sum as printed (SEK)");
  private static final Field<WithoutRule, BigDecimal> TO_NEAREST =
      FIELDS.money(
          "toNearest",
          WithoutRule::toNearest,
          "Beloppen är avrundade till närmaste (kr)",
          "The amounts are rounded to the nearest (SEK)");

  /** How it is written. */
  static final Shape<WithoutRule> SHAPE =
      FIELDS
          .identifiedBy(WithoutRule::row)
          .build(
              v ->
                  new WithoutRule(
                      v.get(ROW),
                      v.get(HOW),
                      v.get(REASON),
                      v.get(AMOUNTS),
                      v.get(SUM),
                      v.get(TO_NEAREST)));

  /** Whether it is about a row, by the row's own name or the beginning of it. */
  boolean names(String one) {
    return one.equals(row) || one.startsWith(row + "-");
  }

  /** An amount as the row's source would print it. */
  BigDecimal asPrinted(BigDecimal amount) {
    return toNearest == null || toNearest.signum() == 0
        ? amount
        : amount.divide(toNearest, 0, RoundingMode.HALF_UP).multiply(toNearest);
  }
}
