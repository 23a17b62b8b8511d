package se.villkorskoll.compilation;

import java.math.BigDecimal;
import java.util.List;
import se.villkorskoll.model.report.WaitingMeasure;

/**
 * Waiting times of one measure (001:419-426; 000:97-103).
 *
 * @param measure the measure
 * @param total number of children and young people
 * @param withinLimit number within the limit
 * @param shareOf how many recipients the share is of: those whose two numbers are told and possible
 * @param base the number that the share is of: theirs, less patient-chosen waits where they are
 *     left out; null where there are none
 * @param baseWithinLimit how many of those are within the limit; null where there are none
 * @param share the share that the two numbers give, in per cent; null of nothing
 * @param lowest the lowest share that a recipient's own numbers give; null where there are none
 * @param highest the highest; null where there are none
 * @param impossible whose numbers cannot be, so that they are not in the share, sorted
 * @param caveats what to bear in mind of these figures
 */
public record WaitingTimeFigures(
    WaitingMeasure measure,
    Sum total,
    Sum withinLimit,
    int shareOf,
    BigDecimal base,
    BigDecimal baseWithinLimit,
    BigDecimal share,
    BigDecimal lowest,
    BigDecimal highest,
    List<String> impossible,
    List<Caveat> caveats) {

  public WaitingTimeFigures {
    impossible = List.copyOf(impossible);
    caveats = List.copyOf(caveats);
  }
}
