package se.villkorskoll.model.report;

import java.math.BigDecimal;
import se.villkorskoll.model.agreement.Allocation;
import se.villkorskoll.model.shape.Located;

/**
 * What a report tells as received of a part, against what is allocated.
 *
 * @param allocation what the recipient is due of the part; never null
 * @param account the account of the part; null where it is not accounted for
 */
public record ReceivedFunds(Allocation allocation, Account account) implements Located {

  /** Where the amount received stands, or should stand. */
  @Override
  public String pointer() {
    return account == null ? "/accounts" : account.pointer() + "/received";
  }

  /** What is told as received, in kronor; null where it is not known. */
  public BigDecimal amount() {
    return account == null ? null : account.received();
  }

  /**
   * Whether the amount received is the one allocated, give or take the rounding to whole kronor,
   * which the whole allotment is judged for. False where the part is not accounted for at all; null
   * where its account tells no amount or the allocation is not known.
   */
  public Boolean agrees() {
    if (allocation.amount() == null) {
      return null;
    }
    if (account == null) {
      return false;
    }
    return account.received() == null ? null : allocation.withinOneKrona(account.received());
  }
}
