package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.util.List;
import se.villkorskoll.model.shape.Reported;

/**
 * How the costs in a financial account add up (003:5354-5365).
 *
 * @param paidOut grant paid out (SEK); null where it is not known
 * @param received grant received (SEK); null where it is not known
 * @param items cost items; none where none are reported
 * @param sum sum of costs as stated (SEK); null where it is not known
 * @param unspent funds not used as stated (SEK); null where it is not known
 */
public record GrantCosts(
    BigDecimal paidOut,
    BigDecimal received,
    List<CostItem> items,
    BigDecimal sum,
    BigDecimal unspent) {

  public GrantCosts {
    items = List.copyOf(items);
  }

  /** What the items add up to, in kronor; null where one of them is not known. */
  public BigDecimal ofItems() {
    return Reported.sum(items.stream().map(CostItem::amount).toList());
  }

  /**
   * What is left of the grant received after the costs, in kronor: below zero where more was spent
   * than received. Null where one of them is not known.
   */
  public BigDecimal left() {
    return (received == null || sum == null) ? null : received.subtract(sum);
  }

  /**
   * The amounts of the items that are larger than a share of all costs and do not say what they are
   * for; none where the sum is not known.
   */
  public List<BigDecimal> undescribedOver(BigDecimal share) {
    return items.stream()
        .filter(item -> !Reported.stated(item.description()))
        .map(CostItem::amount)
        .filter(amount -> Boolean.TRUE.equals(Shares.isOver(amount, sum, share)))
        .toList();
  }

  /**
   * Whether the account adds up: the items to the sum, the grant less the sum to what is not used,
   * the grant received to what was paid out; and every item over a share of all costs says what it
   * is for. False as soon as one of them is known to be wrong; null where that cannot be told.
   */
  public Boolean addUp(BigDecimal share) {
    return Reported.all(
        Reported.equal(ofItems(), sum),
        Reported.equal(left(), unspent),
        Reported.equal(paidOut, received),
        undescribedOver(share).isEmpty());
  }
}
