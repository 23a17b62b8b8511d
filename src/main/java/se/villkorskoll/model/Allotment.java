package se.villkorskoll.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;

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

  /**
   * Whether a report declines all that its recipient is due; false where nothing is due to it.
   *
   * @param report a report of the recipient
   */
  public boolean declinedIn(Report report) {
    return !allocations.isEmpty()
        && allocations.stream().allMatch(one -> report.declines(one.part(), one.year()));
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

  /**
   * What a report tells as received of all these parts, in kronor; null where one of them is not
   * known.
   */
  public BigDecimal receivedIn(Report report) {
    return Reported.sum(allocations.stream().map(one -> report.received(one).amount()).toList());
  }

  /**
   * Whether the amounts received are the allocated ones rounded part by part, so that their sum is
   * not the rounded sum of the parts. Amounts to the öre are right, and so is any split of the
   * rounded sum that stays within a krona of each part. Null where an amount is not known.
   */
  public Boolean roundedApart(Report report) {
    BigDecimal received = receivedIn(report);
    if (received == null || total() == null) {
      return null;
    }
    boolean allClose =
        allocations.stream().allMatch(one -> one.withinOneKrona(report.received(one).amount()));
    boolean exact =
        allocations.stream()
            .allMatch(one -> one.amount().compareTo(report.received(one).amount()) == 0);
    return allClose && !exact && received.compareTo(roundedTotal()) != 0;
  }

  /** Whether at least one amount is known only by our computation. */
  public boolean computed() {
    return allocations.stream().anyMatch(Allocation::computed);
  }
}
