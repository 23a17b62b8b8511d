package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;

/**
 * What the recipient's report of the year before tells, beside the report that is checked.
 *
 * @param report the report that is checked; never null
 * @param earlier the same recipient's report under the agreement of the year before; never null
 */
public record YearBefore(Report report, EarlierReport earlier) implements Located {

  /** The agreement of the report before; null where that is not part of the check. */
  public String agreement() {
    return earlier.report() == null ? null : earlier.report().agreement();
  }

  /** Where the money is told as carried in: the first such account, or else all of them. */
  @Override
  public String pointer() {
    return carryingIn().map(Account::pointer).findFirst().orElse("/accounts");
  }

  /** All that is told as carried in from earlier years (SEK); null where an account tells none. */
  public BigDecimal carriedIn() {
    return report.accounts() == null
        ? null
        : Reported.sum(report.accounts().stream().map(Account::carriedIn).toList());
  }

  /** All that was told as carried out the year before (SEK); null where it is not known. */
  public BigDecimal carriedOut() {
    Report before = earlier.report();
    return before == null || before.accounts() == null || !earlier.whole()
        ? null
        : Reported.sum(before.accounts().stream().map(Account::carriedOut).toList());
  }

  /** Whether what is carried in is what was carried out; null where one of them is not known. */
  public Boolean carriedOver() {
    return Reported.equal(carriedIn(), carriedOut());
  }

  /**
   * Whether money is told as carried in, or there is a report of the year before, and yet it is not
   * known whether the two agree.
   */
  public boolean inQuestion() {
    boolean toCompare = !earlier.equals(EarlierReport.NONE) || carryingIn().findAny().isPresent();
    return toCompare && carriedOver() == null;
  }

  /**
   * Whether anybody is counted by another measure, or was by this one the year before; null where
   * neither shows it and one of them is not known.
   */
  public Boolean countedOtherwise(WaitingMeasure measure) {
    Stream<Boolean> now =
        Reported.listed(report.waitingTimes()).stream()
            .filter(one -> one.measure() != measure)
            .map(WaitingTime::countsSomebody);
    return Reported.any(Stream.concat(now, then(measure)));
  }

  /** Whether it is not known if anybody is counted otherwise. */
  public boolean countInQuestion(WaitingMeasure measure) {
    return countedOtherwise(measure) == null;
  }

  /** Whether anybody was counted by a measure the year before: one answer, null where unknown. */
  private Stream<Boolean> then(WaitingMeasure measure) {
    List<WaitingTime> times =
        earlier.report() == null
            ? List.of()
            : Reported.listed(earlier.report().waitingTimes()).stream()
                .filter(one -> one.measure() == measure)
                .toList();
    return times.isEmpty()
        ? Stream.of((Boolean) null)
        : times.stream().map(WaitingTime::countsSomebody);
  }

  private Stream<Account> carryingIn() {
    return Reported.listed(report.accounts()).stream().filter(Account::carriesIn);
  }
}
