package se.villkorskoll.model.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * How an allocation is computed: a fixed amount for each recipient, an amount shared by population,
 * or both (domain notes §2.1).
 *
 * @param fixed kronor that each recipient gets; null for none
 * @param fixedFor kronor that named recipients get instead; null for none
 * @param byPopulation kronor that are shared by population; null for none
 * @param source where the formula stands, or that it is inferred
 */
public record Formula(
    BigDecimal fixed, Map<String, BigDecimal> fixedFor, BigDecimal byPopulation, String source) {

  private static final Shape.Builder<Formula> FIELDS =
      Shape.of("Formula", "Fördelningsformel", "Allocation formula");
  private static final Field<Formula, BigDecimal> FIXED =
      FIELDS.money("fixed", Formula::fixed, "Fast belopp (kr)", "Fixed amount (SEK)");
  private static final Field<Formula, Map<String, BigDecimal>> FIXED_FOR =
      FIELDS.other(
          "fixedFor",
          new Type.MapOf(new Type.Money()),
          false,
          Formula::fixedFor,
          "Fasta belopp för vissa mottagare (kr)",
          "Fixed amounts of some recipients (SEK)");
  private static final Field<Formula, BigDecimal> BY_POPULATION =
      FIELDS.money(
          "byPopulation",
          Formula::byPopulation,
          "Belopp som fördelas efter befolkning (kr)",
          "Amount shared by population (SEK)");
  private static final Field<Formula, String> SOURCE =
      FIELDS.requiredText("source", Formula::source, "Källa", "Source");

  /** How a formula is written. */
  public static final Shape<Formula> SHAPE =
      FIELDS.build(
          v -> new Formula(v.get(FIXED), v.get(FIXED_FOR), v.get(BY_POPULATION), v.get(SOURCE)));

  /** Whether the recipient's population has to be known. */
  public boolean needsPopulation() {
    return byPopulation != null;
  }

  /**
   * What a recipient gets in kronor whatever its population.
   *
   * @param recipient the recipient's code
   */
  public BigDecimal fixedOf(String recipient) {
    if (fixedFor != null && fixedFor.containsKey(recipient)) {
      return fixedFor.get(recipient);
    }
    return fixed == null ? Reported.NOTHING : fixed;
  }

  /**
   * The amount in kronor, rounded half up to öre once, at the end.
   *
   * @param recipient the recipient's code
   * @param population how many live in the recipient's area; not used where nothing is shared by
   *     population
   * @param base how many live in the whole country; likewise
   */
  public BigDecimal amount(String recipient, long population, long base) {
    BigDecimal amount = fixedOf(recipient);
    if (byPopulation != null) {
      amount =
          amount.add(
              byPopulation
                  .multiply(BigDecimal.valueOf(population))
                  .divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP));
    }
    return amount.setScale(2, RoundingMode.UNNECESSARY);
  }
}
