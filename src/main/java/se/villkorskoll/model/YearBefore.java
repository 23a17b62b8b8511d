package se.villkorskoll.model;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * What the recipient's report of the year before tells, beside the report that is checked.
 *
 * @param report the report that is checked; never null
 * @param before the same recipient's report under the agreement of the year before; null where it
 *     is not part of the check
 */
public record YearBefore(Report report, Report before) {

  /** The agreement of the report before; null where that is not part of the check. */
  public String agreement() {
    return before == null ? null : before.agreement();
  }

  /** Where the money is told as carried in: the first such account, or else all of them. */
  public String pointer() {
    return Reported.listed(report.accounts()).stream()
        .filter(Account::carriesIn)
        .map(Account::pointer)
        .findFirst()
        .orElse("/accounts");
  }

  /** All that is told as carried in from earlier years (SEK); null where an account tells none. */
  public BigDecimal carriedIn() {
    return report.accounts() == null
        ? null
        : Reported.sum(report.accounts().stream().map(Account::carriedIn).toList());
  }

  /** All that was told as carried out the year before (SEK); null where it is not known. */
  public BigDecimal carriedOut() {
    return before == null || before.accounts() == null
        ? null
        : Reported.sum(before.accounts().stream().map(Account::carriedOut).toList());
  }

  /** Whether what is carried in is what was carried out; null where one of them is not known. */
  public Boolean carriedOver() {
    return Reported.equal(carriedIn(), carriedOut());
  }

  /**
   * Whether money is told as carried in, or a report of the year before is at hand, and yet it is
   * not known whether the two agree.
   */
  public boolean inQuestion() {
    boolean toCompare =
        before != null || Reported.listed(report.accounts()).stream().anyMatch(Account::carriesIn);
    return toCompare && carriedOver() == null;
  }

  /**
   * Whether anybody is counted by another measure, or was by this one the year before; null where
   * it is not known.
   */
  public Boolean countedOtherwise(WaitingMeasure measure) {
    Stream<WaitingTime> now =
        Reported.listed(report.waitingTimes()).stream().filter(one -> one.measure() != measure);
    Stream<WaitingTime> then =
        before == null
            ? Stream.empty()
            : Reported.listed(before.waitingTimes()).stream()
                .filter(one -> one.measure() == measure);
    return Reported.any(Stream.concat(now, then).map(WaitingTime::countsSomebody));
  }
}
