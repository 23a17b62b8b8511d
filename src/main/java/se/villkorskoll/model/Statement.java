package se.villkorskoll.model;

import java.math.BigDecimal;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * An amount or a share that the report states in running text of a category (003:2258-2259).
 *
 * @param pointer where it stands in the report
 * @param text text; null if not reported
 * @param part part; null if not reported
 * @param category category; null if not reported
 * @param amount amount (SEK); null if not reported
 * @param share share (%); null if not reported
 * @param approximate the figure is approximate; null if not reported
 */
public record Statement(
    String pointer,
    String text,
    String part,
    String category,
    BigDecimal amount,
    BigDecimal share,
    Boolean approximate)
    implements Located {

  private static final Shape.Builder<Statement> FIELDS =
      Shape.of("Statement", "Uppgift i löptext", "Statement in running text");
  private static final Field<Statement, String> TEXT =
      FIELDS.text("text", Statement::text, "Text", "Text");
  private static final Field<Statement, String> PART =
      FIELDS.name("part", Statement::part, "Del", "Part");
  private static final Field<Statement, String> CATEGORY =
      FIELDS.name("category", Statement::category, "Kategori", "Category");
  private static final Field<Statement, BigDecimal> AMOUNT =
      FIELDS.money("amount", Statement::amount, "Belopp (kr)", "Amount (SEK)");
  private static final Field<Statement, BigDecimal> SHARE =
      FIELDS.share("share", Statement::share, "Andel (%)", "Share (%)");
  private static final Field<Statement, Boolean> APPROXIMATE =
      FIELDS.flag(
          "approximate",
          Statement::approximate,
          "Uppgiften är ungefärlig (ca)",
          "The figure is approximate");

  /** How such a record is written. */
  public static final Shape<Statement> SHAPE =
      FIELDS.build(
          v ->
              new Statement(
                  v.pointer(),
                  v.get(TEXT),
                  v.get(PART),
                  v.get(CATEGORY),
                  v.get(AMOUNT),
                  v.get(SHARE),
                  v.get(APPROXIMATE)));
}
