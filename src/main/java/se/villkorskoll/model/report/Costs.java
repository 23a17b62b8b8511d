package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import se.villkorskoll.model.shape.Reported;

/**
 * What money was spent on: the sum told as spent and the cost lines, of one account or of several.
 *
 * @param spent amount spent (SEK); null where it is not known
 * @param lines cost lines; none where none are reported
 */
public record Costs(BigDecimal spent, List<CostLine> lines) {

  public Costs {
    lines = List.copyOf(lines);
  }

  /**
   * What is told as spent on some categories, in kronor: at least, since a line without amount or
   * category adds nothing.
   */
  public BigDecimal on(Set<String> categories) {
    return Reported.sum(
        lines.stream()
            .filter(line -> line.inCategory(categories) && line.amount() != null)
            .map(CostLine::amount)
            .toList());
  }

  /**
   * The share of the spent sum that some categories have, in per cent with two decimals, half up;
   * null where nothing is known to be spent.
   */
  public BigDecimal shareOn(Set<String> categories) {
    return Shares.of(on(categories), spent, 2);
  }

  /**
   * Whether some categories have more than a share of the spent sum, to the öre; null where nothing
   * is known to be spent.
   */
  public Boolean over(Set<String> categories, BigDecimal perCent) {
    return Shares.isOver(on(categories), spent, perCent);
  }

  /** Whether any line is in one of some categories, unless it is told as zero kronor. */
  public boolean any(Set<String> categories) {
    return lines.stream()
        .anyMatch(
            line ->
                line.inCategory(categories)
                    && (line.amount() == null || Reported.isPositive(line.amount())));
  }

  /**
   * What is not specified of the large cost items, in kronor: lines that say nothing and are over a
   * share of the spent sum or at least an amount, or the whole sum where there are no lines at all
   * (003:5359-5360). Lines of the categories left out are judged otherwise.
   */
  public BigDecimal unspecified(
      BigDecimal overPerCent, BigDecimal fromKronor, Set<String> leftOut) {
    if (lines.isEmpty()) {
      return spent == null ? Reported.NOTHING : spent;
    }
    return Reported.sum(
        lines.stream()
            .filter(line -> line.amount() != null && !line.specified() && !line.inCategory(leftOut))
            .filter(
                line ->
                    line.amount().compareTo(fromKronor) >= 0
                        || Boolean.TRUE.equals(Shares.isOver(line.amount(), spent, overPerCent)))
            .map(CostLine::amount)
            .toList());
  }

  /** Whether anything is {@link #unspecified} of the large cost items. */
  public boolean leavesUnspecified(
      BigDecimal overPerCent, BigDecimal fromKronor, Set<String> leftOut) {
    return unspecified(overPerCent, fromKronor, leftOut).signum() > 0;
  }

  /** How many lines tell an amount above zero and not as an estimate. */
  public int exactAmounts() {
    return exact().size();
  }

  /** How many of the {@link #exactAmounts} are whole multiples of a unit above zero. */
  public int roundAmounts(BigDecimal unit) {
    return (int) exact().stream().filter(amount -> amount.remainder(unit).signum() == 0).count();
  }

  /** Whether more than a share of the {@link #exactAmounts} are whole multiples of a unit. */
  public boolean mostlyRound(BigDecimal unit, BigDecimal perCent) {
    return Boolean.TRUE.equals(
        Shares.isOver(
            BigDecimal.valueOf(roundAmounts(unit)), BigDecimal.valueOf(exactAmounts()), perCent));
  }

  private List<BigDecimal> exact() {
    return lines.stream()
        .filter(line -> Reported.isPositive(line.amount()))
        .filter(line -> !Boolean.TRUE.equals(line.estimate()))
        .map(CostLine::amount)
        .toList();
  }

  /** What the lines say was bought, those that say anything. */
  public List<String> descriptions() {
    return lines.stream().map(CostLine::description).filter(Reported::stated).toList();
  }
}
