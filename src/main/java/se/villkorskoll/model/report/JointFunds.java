package se.villkorskoll.model.report;

import java.util.Collection;
import java.util.List;
import se.villkorskoll.model.shape.Reported;

/**
 * How the joint funds of a county are accounted for: by whom, and whether their use and
 * distribution are told (004:96).
 *
 * @param report the county's report
 */
public record JointFunds(Report report) {

  /** The name of who holds the funds; null if not reported. */
  public String holder() {
    return report.holder() == null ? null : report.holder().name();
  }

  /** Those of some parts for which it is not told what was spent and what was passed on. */
  public List<String> untold(Collection<String> parts) {
    return parts.stream()
        .filter(
            part ->
                Reported.listed(report.accounts()).stream()
                    .noneMatch(
                        one ->
                            one.part().equals(part)
                                && one.spent() != null
                                && one.passedOn() != null))
        .sorted()
        .toList();
  }

  /** Whether one of these holders accounts for the use and distribution of all these parts. */
  public boolean accountedFor(Collection<String> holders, Collection<String> parts) {
    return holder() != null && holders.contains(holder()) && untold(parts).isEmpty();
  }

  /** Whether each of these questions is answered by yes. */
  public boolean decided(Collection<String> questions) {
    return Reported.listed(report.answers()).stream()
        .filter(one -> one.answer() == Answer.YES)
        .map(QuestionAnswer::question)
        .toList()
        .containsAll(questions);
  }
}
