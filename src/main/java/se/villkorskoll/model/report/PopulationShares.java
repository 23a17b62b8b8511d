package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.shape.Reported;

/**
 * Distributed amounts beside the shares that the recipients would have by population
 * (003:5171-5177): each one's share of what all of its kind got of the part.
 *
 * @param amounts the distributed amounts; none where none are reported
 */
public record PopulationShares(List<DistributedAmount> amounts) {

  private static final int SHOWN = 5;

  public PopulationShares {
    amounts = List.copyOf(amounts);
  }

  /**
   * Whether every amount is within so many kronor of the share. Of a part and kind of which an
   * amount or a population is not known nothing is said.
   */
  public boolean agree(BigDecimal within) {
    return deviating(within).isEmpty();
  }

  /** How many amounts differ by more from the share. */
  public long deviations(BigDecimal within) {
    return deviating(within).size();
  }

  /** The recipients and parts of the first of these. */
  public List<String> firstDeviations(BigDecimal within) {
    return deviating(within).stream()
        .limit(SHOWN)
        .map(one -> one.recipient() + " " + one.part())
        .toList();
  }

  private List<DistributedAmount> deviating(BigDecimal within) {
    Map<String, List<DistributedAmount>> shared =
        amounts.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.part() + Recipient.kindOf(one.recipient()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return shared.values().stream()
        .map(all -> deviating(all, within))
        .flatMap(Collection::stream)
        .toList();
  }

  private static List<DistributedAmount> deviating(List<DistributedAmount> all, BigDecimal within) {
    BigDecimal sum = Reported.sum(all.stream().map(DistributedAmount::amount).toList());
    if (sum == null || all.stream().anyMatch(one -> one.population() == null)) {
      return List.of();
    }
    long inhabitants = all.stream().mapToLong(DistributedAmount::population).sum();
    return all.stream()
        .filter(one -> deviation(one, sum, inhabitants).compareTo(within) > 0)
        .toList();
  }

  /** How far an amount is from the share, in kronor; where nobody lives the share is nothing. */
  private static BigDecimal deviation(DistributedAmount one, BigDecimal sum, long inhabitants) {
    BigDecimal share =
        inhabitants == 0
            ? Reported.NOTHING
            : sum.multiply(BigDecimal.valueOf(one.population()))
                .divide(BigDecimal.valueOf(inhabitants), 2, RoundingMode.HALF_UP);
    return one.amount().subtract(share).abs();
  }
}
