package se.villkorskoll.model.report;

import java.util.List;
import java.util.Objects;
import se.villkorskoll.model.shape.Reported;

/**
 * The action plans of a report taken together: whether they are current, and whom they concern.
 *
 * @param plans action plans; null if not reported
 * @param youthClinicPlan what the section on youth clinics tells of a plan for them; null if not
 *     reported
 */
public record ActionPlans(List<Plan> plans, PlanState youthClinicPlan) {

  public ActionPlans {
    plans = plans == null ? null : List.copyOf(plans);
  }

  /** The plans that do not apply to a year any more, by their ids (001:341). */
  public List<String> outdated(int agreementYear) {
    return Reported.listed(plans).stream()
        .filter(plan -> Objects.equals(plan.currentIn(agreementYear), false))
        .map(Plan::id)
        .toList();
  }

  /**
   * Whether a plan applies to a year or a later one. False where there is none, or older ones
   * instead (001:341); null where plans are not reported, or one of them may or may not.
   */
  public Boolean current(int agreementYear) {
    if (plans == null) {
      return null;
    }
    return Reported.any(plans.stream().map(plan -> plan.currentIn(agreementYear)));
  }

  /**
   * Whether a need or a goal of any plan concerns young adults; null where no plan has goals
   * (003:1587-1593).
   */
  public Boolean youngAdultsCovered() {
    if (Reported.listed(plans).stream().noneMatch(Plan::hasGoal)) {
      return null;
    }
    return plans.stream().anyMatch(plan -> plan.concerns(TargetGroup.YOUNG_ADULTS));
  }

  /** The joint plans; one that does not tell its kind may be joint. */
  List<Plan> joint() {
    return Reported.listed(plans).stream()
        .filter(plan -> plan.perhaps(PlanKind.JOINT_ACTION_PLAN))
        .toList();
  }

  /** What the joint plans intend to reach and do after a year. */
  public PlannedWork jointlyPlannedAfter(int agreementYear) {
    return PlannedWork.of(joint()).after(agreementYear);
  }

  /**
   * Whether a joint plan is reckoned to cost something in a year; null where the amount is not
   * known, or there is no joint plan (003:4902-4904).
   */
  public Boolean jointCostTold(int year) {
    return joint().isEmpty() ? null : PlannedWork.of(joint()).costEstimatedFor(year);
  }

  /**
   * Whether there is a plan to go on strengthening the youth clinics, told in the section on them
   * or among the plans; null where that cannot be said, since a plan does not tell its kind
   * (003:4820-4824).
   */
  public Boolean youthClinicPlanTold() {
    Boolean amongPlans =
        Reported.any(
            Reported.listed(plans).stream()
                .map(plan -> Reported.same(plan.kind(), PlanKind.YOUTH_CLINIC_PLAN)));
    if (youthClinicPlan == null) {
      return amongPlans;
    }
    return youthClinicPlan != PlanState.NONE || Boolean.TRUE.equals(amongPlans);
  }
}
