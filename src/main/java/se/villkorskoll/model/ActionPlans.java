package se.villkorskoll.model;

import java.util.List;
import java.util.Objects;

/**
 * The action plans of a report taken together: whether they are current, and whom they concern.
 *
 * @param plans action plans; null if not reported
 */
public record ActionPlans(List<Plan> plans) {

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
    if (plans.stream().anyMatch(plan -> Objects.equals(plan.currentIn(agreementYear), true))) {
      return true;
    }
    return outdated(agreementYear).size() == plans.size() ? false : null;
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

  /**
   * What the joint plans intend to reach and do after a year; a plan that does not tell its kind
   * may be joint.
   */
  public PlannedWork jointlyPlannedAfter(int agreementYear) {
    return PlannedWork.after(
        agreementYear, Reported.listed(plans).stream().filter(Plan::perhapsJoint).toList());
  }

  /**
   * Whether a joint plan is reckoned to cost something in a year; null where the amount is not
   * known, or there is no joint plan; one that does not tell its kind may be joint (003:4902-4904).
   */
  public Boolean jointCostTold(int year) {
    List<Plan> joint = Reported.listed(plans).stream().filter(Plan::perhapsJoint).toList();
    List<CostEstimate> estimates =
        joint.stream()
            .flatMap(plan -> Reported.listed(plan.costEstimates()).stream())
            .filter(one -> one.year() == year)
            .toList();
    if (estimates.stream().anyMatch(one -> Reported.isPositive(one.amount()))) {
      return true;
    }
    boolean unknown = joint.isEmpty() || estimates.stream().anyMatch(one -> one.amount() == null);
    return unknown ? null : false;
  }

  /** Whether a plan is for youth clinics; null where none is but one does not tell its kind. */
  public Boolean hasYouthClinicPlan() {
    if (Reported.listed(plans).stream()
        .anyMatch(plan -> plan.kind() == PlanKind.YOUTH_CLINIC_PLAN)) {
      return true;
    }
    return Reported.listed(plans).stream().anyMatch(plan -> plan.kind() == null) ? null : false;
  }
}
