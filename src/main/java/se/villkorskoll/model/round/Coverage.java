package se.villkorskoll.model.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import se.villkorskoll.model.agreement.RecipientKind;

/**
 * Who of one kind of recipient has reported under an agreement, by their codes, sorted.
 *
 * @param kind the kind of recipient
 * @param recipients how many there are
 * @param declined who has declined all funds, and so has nothing to account for
 * @param missing who has handed in no report
 * @param late who handed it in after the last day; null where the agreement's last day is not known
 */
public record Coverage(
    RecipientKind kind,
    int recipients,
    List<String> declined,
    List<String> missing,
    List<String> late) {

  /**
   * The coverage of a round, kind by kind.
   *
   * @param lastDay the last day for reports; null where it is not known
   */
  public static List<Coverage> of(ReportingRound round, LocalDate lastDay) {
    List<Coverage> coverage = new ArrayList<>();
    for (RecipientKind kind : RecipientKind.values()) {
      List<RecipientStanding> those =
          round.recipients().stream().filter(one -> one.kind() == kind).toList();
      if (!those.isEmpty()) {
        coverage.add(
            new Coverage(
                kind,
                those.size(),
                codes(those, one -> Boolean.TRUE.equals(one.declined())),
                codes(those, one -> one.reports() == 0),
                lastDay == null ? null : codes(those, one -> one.laterThan(lastDay))));
      }
    }
    return List.copyOf(coverage);
  }

  private static List<String> codes(
      List<RecipientStanding> those, Predicate<RecipientStanding> which) {
    return those.stream().filter(which).map(RecipientStanding::recipient).sorted().toList();
  }

  /** How many have handed in a report. */
  public int reported() {
    return recipients - missing.size();
  }
}
