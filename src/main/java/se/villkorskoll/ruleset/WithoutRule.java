package se.villkorskoll.ruleset;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * A row of the catalogue that no rule carries, with how it is carried instead, or why it is not.
 *
 * @param row row of the catalogue
 * @param how how it is carried
 * @param reason reason
 */
public record WithoutRule(String row, HowCarried how, LocalText reason) {

  private static final Shape.Builder<WithoutRule> FIELDS =
      Shape.of("WithoutRule", "Krav utan regel", "Requirement without a rule");
  private static final Field<WithoutRule, String> ROW =
      FIELDS.requiredName("row", WithoutRule::row, "Rad i katalogen", "Row of the catalogue");
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

  /** How it is written. */
  static final Shape<WithoutRule> SHAPE =
      FIELDS
          .identifiedBy(WithoutRule::row)
          .build(v -> new WithoutRule(v.get(ROW), v.get(HOW), v.get(REASON)));
}
