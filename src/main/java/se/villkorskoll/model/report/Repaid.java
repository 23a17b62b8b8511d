package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import se.villkorskoll.model.shape.Reported;

/**
 * What was repaid of the unspent money of an account, to whom and by when (004:71).
 *
 * @param unspent amount unspent (SEK); null where it is not known
 * @param repayments repayments; none where none are reported
 */
public record Repaid(BigDecimal unspent, List<Repayment> repayments) {

  public Repaid {
    repayments = List.copyOf(repayments);
  }

  /**
   * What was repaid to Kammarkollegiet on or before a day, in kronor, at most: a repayment without
   * day or payee may have been in time. Null where the amount of such a repayment is not known.
   */
  public BigDecimal by(LocalDate day) {
    return Reported.sum(
        repayments.stream()
            .filter(one -> one.to() == null || one.to() == Payee.KAMMARKOLLEGIET)
            .filter(one -> !one.isAfter(day))
            .map(Repayment::amount)
            .toList());
  }

  /** What was repaid to Kammarkollegiet after a day, in kronor; null as for {@link #by}. */
  public BigDecimal after(LocalDate day) {
    BigDecimal inAll = by(LocalDate.MAX);
    BigDecimal inTime = by(day);
    return inAll == null || inTime == null ? null : inAll.subtract(inTime);
  }

  /**
   * What was repaid to anybody on any day, in kronor; null where the amount of a repayment is not
   * known.
   */
  public BigDecimal toAnybody() {
    return Reported.sum(repayments.stream().map(Repayment::amount).toList());
  }

  /**
   * What is unspent and not repaid to Kammarkollegiet on any day, in kronor; null where it is not
   * known.
   */
  public BigDecimal outstanding() {
    BigDecimal repaid = by(LocalDate.MAX);
    return unspent == null || repaid == null
        ? null
        : unspent.subtract(repaid).max(Reported.NOTHING);
  }

  /**
   * Where the amount of the latest repayment stands that reached Kammarkollegiet on or before a
   * day; null where there is none.
   */
  public String latestPlace(LocalDate day) {
    Repayment latest = latest(day);
    return latest == null ? null : latest.pointer() + "/amount";
  }

  /**
   * What the latest repayment by a day would have to be for nothing to be left, in kronor; null
   * where there is none or the amounts are not known.
   */
  public BigDecimal latestNeeded(LocalDate day) {
    Repayment latest = latest(day);
    BigDecimal repaid = by(day);
    return latest == null || unspent == null || repaid == null
        ? null
        : latest.amount().add(unspent).subtract(repaid);
  }

  private Repayment latest(LocalDate day) {
    return repayments.stream()
        .filter(one -> one.to() == Payee.KAMMARKOLLEGIET && one.amount() != null)
        .filter(one -> one.date() != null && !one.isAfter(day))
        .max(Comparator.comparing(Repayment::date))
        .orElse(null);
  }
}
