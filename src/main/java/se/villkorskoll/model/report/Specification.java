package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.util.List;
import se.villkorskoll.model.shape.Reported;

/**
 * How the use of the money of an account is specified, by cost lines and by stated sums, and
 * whether that agrees with its balance (000:162-194).
 *
 * @param lines cost lines; none where none are reported
 * @param statedTotals stated totals; none where none are reported
 * @param balance the amounts of the account; never null
 */
public record Specification(List<CostLine> lines, List<StatedTotal> statedTotals, Balance balance) {

  public Specification {
    lines = List.copyOf(lines);
    statedTotals = List.copyOf(statedTotals);
  }

  /** Whether the use of the money is specified by cost lines or stated sums. */
  public boolean given() {
    return !lines.isEmpty() || !statedTotals.isEmpty();
  }

  /** Whether the use of the money is specified by stated sums alone. */
  public boolean bySumsAlone() {
    return lines.isEmpty() && !statedTotals.isEmpty();
  }

  /** Whether a sum of an age group, or of all, is stated. */
  public boolean statesColumnSums() {
    return statedTotals.stream().anyMatch(StatedTotal::acrossCategories);
  }

  /**
   * What the specification sums to, in kronor: the cost lines, or where there are none the stated
   * sums. Null where nothing is specified or the amount of a line is not known.
   */
  public BigDecimal sum() {
    CostSums sums = given() ? sums() : null;
    return sums == null ? null : sums.specified();
  }

  /**
   * Whether the specification is of another sum than the amount spent (000:162-194). Not where the
   * lines and the stated sums differ and one of them is the amount spent, or where the account does
   * not balance and would with the specified sum: other conditions tell that. Null where it cannot
   * be told.
   */
  public Boolean differs() {
    CostSums sums = given() ? sums() : null;
    boolean sumUnknown =
        bySumsAlone() && statedTotals.stream().anyMatch(total -> total.amount() == null);
    if (sums == null || balance.spent() == null || sumUnknown) {
      return null;
    }
    boolean doesNotBalance =
        Boolean.TRUE.equals(balance.overspent())
            || Boolean.FALSE.equals(balance.holds(balance.originYear()));
    return !sums.anyIs(balance.spent()) && !(doesNotBalance && closes(balance.unspent()));
  }

  /**
   * Whether all that is spent is divided by age group (000:68): each line of an amount tells its
   * own, or the sums stated of age groups make up what is spent. Whether the lines do is for other
   * conditions. Null where nothing is told as spent, or an amount is not known.
   */
  public Boolean dividedByAge() {
    BigDecimal byLines = Reported.sum(lines.stream().map(CostLine::amount).toList());
    BigDecimal bySums =
        Reported.sum(
            statedTotals.stream()
                .filter(StatedTotal::ofAgeGroup)
                .map(StatedTotal::amount)
                .toList());
    if (byLines == null || bySums == null || !Reported.isPositive(balance.spent())) {
      return null;
    }
    boolean eachLine =
        lines.stream()
            .allMatch(line -> line.ageGroup() != null || !Reported.isPositive(line.amount()));
    return (eachLine && !lines.isEmpty()) || bySums.compareTo(balance.spent()) == 0;
  }

  /**
   * Whether what came in is specified, passed on and left, so that the amount spent is doubtful.
   *
   * @param left what is left (SEK); null where it is not known
   */
  boolean closes(BigDecimal left) {
    BigDecimal available = balance.available();
    BigDecimal closed = Reported.sum(sum(), balance.passedOn(), left);
    return available != null && closed != null && available.compareTo(closed) == 0;
  }

  /** The sums of the lines and of what is stated; null where the amount of a line is not known. */
  CostSums sums() {
    return CostSums.of(lines, statedTotals);
  }
}
