package se.villkorskoll.model.report;

import java.util.List;
import se.villkorskoll.model.shape.Reported;

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
    return orExpected(WaitingMeasure.FIRST_LINE);
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

  /** The waiting time of in-depth investigations, or a stand-in where there is none. */
  public WaitingTime investigation() {
    return orExpected(WaitingMeasure.IN_DEPTH_INVESTIGATION);
  }

  /** The waiting time of treatment, or a stand-in where there is none. */
  public WaitingTime treatment() {
    return orExpected(WaitingMeasure.TREATMENT);
  }

  /**
   * Whether a measure is told, and its figures can be. Null where the waiting times are not
   * reported, or its figures do not tell.
   */
  public Boolean told(WaitingMeasure measure) {
    if (waitingTimes == null) {
      return null;
    }
    return measured(measure) ? waitingTime(measure).figuresPossible() : Boolean.FALSE;
  }

  /** Whether a measure is told at all; null where the waiting times are not reported. */
  public Boolean included(WaitingMeasure measure) {
    return waitingTimes == null ? null : Boolean.valueOf(measured(measure));
  }

  private WaitingTime orExpected(WaitingMeasure measure) {
    return measured(measure) ? waitingTime(measure) : WaitingTime.expected(measure);
  }

  private WaitingTime waitingTime(WaitingMeasure measure) {
    return Reported.listed(waitingTimes).stream()
        .filter(waitingTime -> waitingTime.measure() == measure)
        .findFirst()
        .orElse(null);
  }
}
