package se.villkorskoll.model.report;

import java.util.List;
import se.villkorskoll.model.shape.Reported;

/**
 * What is told of how the indicators of the joint plan handed in the year before have developed
 * (003:4895-4901).
 *
 * @param report the report; never null
 * @param year the agreement's year; a plan that applies from it, or from an earlier one, was handed
 *     in before
 */
public record IndicatorDevelopment(Report report, int year) {

  private List<Indicator> identified() {
    return report.actionPlans().joint().stream()
        .filter(plan -> plan.year() != null && plan.year() <= year)
        .flatMap(plan -> Reported.listed(plan.goals()).stream())
        .flatMap(goal -> Reported.listed(goal.indicators()).stream())
        .toList();
  }

  /** The indicators of which neither a value nor a reason for none is told, by their ids. */
  public List<String> missing() {
    return identified().stream().filter(one -> !developed(one)).map(Indicator::id).toList();
  }

  /**
   * Whether the development is told of every indicator of such a plan. False where there is no
   * indicator to tell of; null where that cannot be said, since a plan tells no year.
   */
  public Boolean told() {
    if (!missing().isEmpty()) {
      return false;
    }
    return Reported.holds(
        !identified().isEmpty(),
        report.actionPlans().joint().stream().anyMatch(plan -> plan.year() == null));
  }

  private boolean developed(Indicator indicator) {
    return Reported.listed(indicator.outcomes()).stream()
        .anyMatch(
            one ->
                one.value() != null
                    || Reported.stated(one.comment())
                    || report.explains(one.pointer() + "/value"));
  }
}
