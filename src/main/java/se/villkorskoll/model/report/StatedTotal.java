package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.util.Arrays;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * A sum that the recipient states over the cost lines of an account: of a category, of an age
 * group, of one in the other, or of all.
 *
 * @param pointer where it stands in the report
 * @param category category; left out for all; null if not reported
 * @param ageGroup age group; left out for all; null if not reported
 * @param amount stated sum (SEK); null if not reported
 * @param share stated share (%) (per cent with the decimals as written); null if not reported
 * @param whole what the share is a share of by the sums of the account (SEK): worked out once, by
 *     the account; null where that cannot be told
 */
public record StatedTotal(
    String pointer,
    String category,
    AgeGroup ageGroup,
    BigDecimal amount,
    BigDecimal share,
    BigDecimal whole)
    implements Located {

  private static final Shape.Builder<StatedTotal> FIELDS =
      Shape.of("StatedTotal", "Angiven summa", "Stated total");
  private static final Field<StatedTotal, String> CATEGORY =
      FIELDS.name(
          "category",
          StatedTotal::category,
          "Kategori; utelämnas för alla",
          "Category; left out for all");
  private static final Field<StatedTotal, AgeGroup> AGE_GROUP =
      FIELDS.code(
          "ageGroup",
          AgeGroup.class,
          StatedTotal::ageGroup,
          "Åldersgrupp; utelämnas för alla",
          "Age group; left out for all");
  private static final Field<StatedTotal, BigDecimal> AMOUNT =
      FIELDS.money("amount", StatedTotal::amount, "Angiven summa (kr)", "Stated sum (SEK)");
  private static final Field<StatedTotal, BigDecimal> SHARE =
      FIELDS.share("share", StatedTotal::share, "Angiven andel (%)", "Stated share (%)");

  /** How such a record is written. */
  public static final Shape<StatedTotal> SHAPE =
      FIELDS
          .identifiedBy(t -> Arrays.asList(t.category, t.ageGroup))
          .selection("ofCategory", StatedTotal::ofCategory)
          .selection("withShare", StatedTotal::withShare)
          .selection("acrossCategories", StatedTotal::acrossCategories)
          .selection("ofAgeGroup", StatedTotal::ofAgeGroup)
          .build(
              v ->
                  new StatedTotal(
                      v.pointer(),
                      v.get(CATEGORY),
                      v.get(AGE_GROUP),
                      v.get(AMOUNT),
                      v.get(SHARE),
                      null));

  /** This total with what its share is a share of. */
  StatedTotal of(BigDecimal base) {
    return new StatedTotal(pointer, category, ageGroup, amount, share, base);
  }

  /** Whether this is the sum of a category over all age groups. */
  public boolean ofCategory() {
    return category != null && ageGroup == null;
  }

  /** Whether a share is stated. */
  public boolean withShare() {
    return share != null;
  }

  /**
   * The share that the stated sums of its account give, in per cent, rounded half up to the
   * decimals of the stated share. A sum of a category in an age group is a share of that age group,
   * any other a share of all. Null where it cannot be told.
   */
  public BigDecimal expectedShare(Account account) {
    return StatedShares.expected(this);
  }

  /**
   * Whether the stated share is the one that the sums give; null where that cannot be told. An age
   * group may also be printed as the whole of its own column.
   */
  public Boolean shareAgrees(Account account) {
    BigDecimal expected = expectedShare(account);
    if (expected == null) {
      return null;
    }
    return expected.compareTo(share) == 0
        || (category == null && share.compareTo(Shares.WHOLE) == 0);
  }

  /** The sum of the shares of the categories of its account, in per cent. */
  public BigDecimal sumOfShares(Account account) {
    return StatedShares.sum(StatedShares.categories(account));
  }

  /**
   * Whether the shares of the categories sum to 100, give or take the rounding of each. Told once
   * for an account, by its first category; null for the others, and where the categories do not
   * make up the whole, a share is missing, or each share can be checked against its sum.
   */
  public Boolean sharesSumToWhole(Account account) {
    boolean first = ofCategory() && StatedShares.firstCategory(account).pointer().equals(pointer);
    return first ? StatedShares.sumToWhole(account) : null;
  }

  /** Whether it is the sum of all categories in an age group. */
  public boolean ofAgeGroup() {
    return acrossCategories() && ageGroup != null;
  }

  /** Whether this is the sum of an age group, or of all, over all categories. */
  public boolean acrossCategories() {
    return category == null;
  }

  /** What the account's lines that this is the sum of make, in kronor; null if not known. */
  public BigDecimal sumIn(Account account) {
    CostSums sums = account.specification().sums();
    return sums == null ? null : sums.ofLines(ageGroup);
  }

  /**
   * Whether this sum of an age group, or of all, is at odds with its account. A sum of all is not
   * if it is that of the lines, of the sums by category or of those by age group; a sum of an age
   * group is not if it is that of its lines, or if the sums by age group and by category agree
   * against the lines: then the sum of a category tells the same fault. Null where an amount is not
   * known, or for the sum of a category.
   */
  public Boolean oddIn(Account account) {
    // most are of a category, and each would add up its account for nothing
    CostSums sums = category == null && amount != null ? account.specification().sums() : null;
    if (sums == null) {
      return null;
    }
    return ageGroup == null ? sums.oddSumOfAll() : sums.oddAgeGroup(ageGroup, amount);
  }
}
