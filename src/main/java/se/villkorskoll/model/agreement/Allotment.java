package se.villkorskoll.model.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import se.villkorskoll.model.shape.Reported;

/**
 * All that a recipient is due under an agreement, part by part.
 *
 * @param recipient the recipient's code
 * @param allocations one for each part that the recipient's kind receives, in the agreement's order
 */
public record Allotment(String recipient, List<Allocation> allocations) {

  /** The same without the parts for which this holds. */
  public Allotment without(Predicate<String> part) {
    return new Allotment(
        recipient, allocations.stream().filter(one -> !part.test(one.part())).toList());
  }

  /** The sum of the parts in kronor and öre; null where one of them is not known. */
  public BigDecimal total() {
    return Reported.sum(allocations.stream().map(Allocation::amount).toList());
  }

  /**
   * The sum rounded half up to whole kronor, as it is paid out (002:14-29); null where it is not
   * known.
   */
  public BigDecimal roundedTotal() {
    BigDecimal total = total();
    return total == null ? null : total.setScale(0, RoundingMode.HALF_UP);
  }

  /** Whether at least one amount is known only by our computation. */
  public boolean computed() {
    return allocations.stream().anyMatch(Allocation::computed);
  }
}
