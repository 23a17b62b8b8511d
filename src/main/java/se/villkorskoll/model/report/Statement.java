package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
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
      FIELDS
          .selection("ofCategory", statement -> statement.category != null)
          .selection("withoutFigure", Statement::withoutFigure)
          .build(
              v ->
                  new Statement(
                      v.pointer(),
                      v.get(TEXT),
                      v.get(PART),
                      v.get(CATEGORY),
                      v.get(AMOUNT),
                      v.get(SHARE),
                      v.get(APPROXIMATE)));

  /** Whether it is about a category and has no figure that can be read. */
  private boolean withoutFigure() {
    return category != null && amount == null && share == null;
  }

  /**
   * What the accounts of the part, or of all parts, tell as spent on the category, in kronor; null
   * without category, and where a line has no category or one of the category has no amount.
   */
  public BigDecimal tableAmount(SpendingTable table) {
    return category == null ? null : table.column(part).on(category);
  }

  /**
   * The share that the category has of what the accounts of the part, or of all parts, tell as
   * spent, in per cent with the decimals of the stated share, or two; none of nothing, and null
   * where it is not known.
   */
  public BigDecimal tableShare(SpendingTable table) {
    BigDecimal spent = table.column(part).spent();
    return spent != null && spent.signum() == 0
        ? Reported.NOTHING
        : Shares.of(tableAmount(table), spent, share == null ? 2 : share.scale());
  }

  /**
   * Whether the stated amount and share are those of the accounts. An amount without öre may be
   * rounded to kronor, a share to its decimals; an approximate figure may differ by a share of the
   * accounts' own figure. Null where nothing can be compared.
   *
   * @param approximately by how many per cent an approximate figure may differ
   */
  public Boolean agreesWith(SpendingTable table, BigDecimal approximately) {
    Boolean amountAgrees =
        amount == null ? null : agrees(amount, asRounded(tableAmount(table)), approximately);
    Boolean shareAgrees = share == null ? null : agrees(share, tableShare(table), approximately);
    if (Boolean.FALSE.equals(amountAgrees) || Boolean.FALSE.equals(shareAgrees)) {
      return false;
    }
    return (amountAgrees == null && shareAgrees == null) ? null : Boolean.TRUE;
  }

  private BigDecimal asRounded(BigDecimal table) {
    boolean kronor = amount.stripTrailingZeros().scale() <= 0;
    return (table != null && kronor) ? table.setScale(0, RoundingMode.HALF_UP) : table;
  }

  private Boolean agrees(BigDecimal stated, BigDecimal table, BigDecimal approximately) {
    if (table == null) {
      return null;
    }
    if (!Boolean.TRUE.equals(approximate)) {
      return stated.compareTo(table) == 0;
    }
    BigDecimal difference = stated.subtract(table).abs();
    return difference.signum() == 0
        || Boolean.FALSE.equals(Shares.isOver(difference, table, approximately));
  }
}
