package se.villkorskoll.model;

import java.util.List;

/**
 * The availability of child and adolescent psychiatry and of first-line care, as the waiting times
 * of a report tell it (001:419-426).
 *
 * @param waitingTimes waiting times; null if not reported
 */
public record CareAvailability(List<WaitingTime> waitingTimes) {

  public CareAvailability {
    waitingTimes = waitingTimes == null ? null : List.copyOf(waitingTimes);
  }

  /** Whether the waiting time of a measure is reported. */
  public boolean measured(WaitingMeasure measure) {
    return waitingTime(measure) != null;
  }

  /** The waiting time of first-line care, or a stand-in where there is none. */
  public WaitingTime firstLine() {
    WaitingTime firstLine = waitingTime(WaitingMeasure.FIRST_LINE);
    return firstLine == null ? WaitingTime.expected(WaitingMeasure.FIRST_LINE) : firstLine;
  }

  /**
   * Whether the availability of first-line care is told, and its share can be: the counts allow it,
   * and it is at most the whole. Null where the waiting times are not reported, or its figures do
   * not tell.
   */
  public Boolean firstLineTold() {
    if (waitingTimes == null) {
      return null;
    }
    WaitingTime firstLine = waitingTime(WaitingMeasure.FIRST_LINE);
    return firstLine == null ? Boolean.FALSE : firstLine.sharePossible();
  }

  private WaitingTime waitingTime(WaitingMeasure measure) {
    return Reported.listed(waitingTimes).stream()
        .filter(waitingTime -> waitingTime.measure() == measure)
        .findFirst()
        .orElse(null);
  }
}
