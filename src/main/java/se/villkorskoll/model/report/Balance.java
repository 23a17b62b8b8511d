package se.villkorskoll.model.report;

import java.math.BigDecimal;
import se.villkorskoll.model.shape.Reported;

/**
 * The amounts of an account that are to make one whole (003:5354-5365): it balances when received +
 * carriedIn = spent + passedOn + unspent, and unspent = repaid + carriedOut. All are in kronor.
 *
 * @param originYear origin year of the money
 * @param received amount received; null where it is not known
 * @param carriedIn funds carried in from earlier years; null where it is not known
 * @param spent amount spent; null where it is not known
 * @param passedOn amount passed on; null where it is not known
 * @param unspent amount unspent; null where it is not known
 * @param repaid amount repaid to anybody on any day; null where it is not known
 * @param carriedOut funds carried out to the next year; null where it is not known
 */
public record Balance(
    int originYear,
    BigDecimal received,
    BigDecimal carriedIn,
    BigDecimal spent,
    BigDecimal passedOn,
    BigDecimal unspent,
    BigDecimal repaid,
    BigDecimal carriedOut) {

  /**
   * What is to be accounted for: received and carried in, in kronor; null where either is not
   * known.
   */
  public BigDecimal available() {
    return Reported.sum(received, carriedIn);
  }

  /**
   * What is accounted for: spent, passed on and unspent, in kronor; null where one of them is not
   * known.
   */
  public BigDecimal accountedFor() {
    return Reported.sum(spent, passedOn, unspent);
  }

  /** What is spent if all other amounts are right, in kronor; null where one is not known. */
  public BigDecimal spentToBalance() {
    BigDecimal available = available();
    BigDecimal others = Reported.sum(passedOn, unspent);
    return available == null || others == null ? null : available.subtract(others);
  }

  /**
   * Whether the account balances to the öre: what is available is accounted for, and what is
   * unspent is repaid or carried out. Money of the agreement's own year may still wait to be
   * repaid, which is a condition of its own. Null where one of its amounts is not known
   * (003:5354-5365).
   */
  public Boolean holds(int agreementYear) {
    BigDecimal available = available();
    BigDecimal accountedFor = accountedFor();
    if (available == null || accountedFor == null || repaid == null || carriedOut == null) {
      return null;
    }
    int left = unspent.compareTo(repaid.add(carriedOut));
    return available.compareTo(accountedFor) == 0
        && (left == 0 || (left > 0 && originYear == agreementYear));
  }

  /** Whether more is told as spent than there was; null where one of the amounts is not known. */
  public Boolean overspent() {
    BigDecimal available = available();
    if (available == null || spent == null) {
      return null;
    }
    return spent.compareTo(available) > 0;
  }

  /**
   * What came in and is told neither as spent nor as passed on, in kronor; below zero where more is
   * told than came in. Null where one of the amounts is not known.
   */
  public BigDecimal remainder() {
    BigDecimal available = available();
    BigDecimal gone = Reported.sum(spent, passedOn);
    return available == null || gone == null ? null : available.subtract(gone);
  }

  /**
   * What is unspent and not repaid to anybody, in kronor; null where it is not known. Below zero
   * where more is repaid than is left.
   */
  public BigDecimal kept() {
    return unspent == null || repaid == null ? null : unspent.subtract(repaid);
  }
}
