package se.villkorskoll.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What some plans intend to reach and do after a year: the goals that are not to be reached before
 * its end, and the interventions that are not of it or an earlier one (003:4722-4736; 003:4885).
 *
 * @param goals the goals; never null
 * @param activities the planned interventions; never null
 */
public record PlannedWork(List<Goal> goals, List<PlannedActivity> activities) {

  public PlannedWork {
    goals = List.copyOf(goals);
    activities = List.copyOf(activities);
  }

  /** What some plans intend after a year; a goal or intervention that tells no day is intended. */
  static PlannedWork after(int year, List<Plan> plans) {
    return new PlannedWork(
        plans.stream()
            .flatMap(plan -> Reported.listed(plan.goals()).stream())
            .filter(one -> one.targetDate() == null || one.targetDate().getYear() > year)
            .toList(),
        plans.stream()
            .flatMap(plan -> Reported.listed(plan.activities()).stream())
            .filter(one -> one.year() == null || one.year() > year)
            .toList());
  }

  /** Whether there is any goal. */
  public boolean hasGoal() {
    return !goals.isEmpty();
  }

  /** Whether a goal lies so far ahead; null where none says so but one does not tell. */
  public Boolean has(Horizon horizon) {
    if (goals.stream().anyMatch(goal -> goal.horizon() == horizon)) {
      return true;
    }
    return goals.stream().anyMatch(goal -> goal.horizon() == null) ? null : false;
  }

  /** Whether a goal is told as joint; null where none is but one does not tell (003:4854-4856). */
  public Boolean hasJointGoal() {
    if (goals.stream().anyMatch(goal -> goal.owner() == GoalOwner.JOINT)) {
      return true;
    }
    return goals.stream().anyMatch(goal -> goal.owner() == null) ? null : false;
  }

  /** The focus areas that neither a goal nor an intervention concerns. */
  public List<FocusArea> areasLeftOut() {
    Set<FocusArea> left = EnumSet.allOf(FocusArea.class);
    areas().forEach(left::remove);
    return List.copyOf(left);
  }

  /** Whether all focus areas are concerned; null where one is not but something tells no area. */
  public Boolean coversAreas() {
    if (areasLeftOut().isEmpty()) {
      return true;
    }
    boolean told =
        goals.stream().allMatch(goal -> goal.focusArea() != null)
            && activities.stream().allMatch(activity -> activity.focusArea() != null);
    return told ? false : null;
  }

  /** The goals without indicator, by their ids. */
  public List<String> goalsWithoutIndicator() {
    return goals.stream().filter(goal -> !goal.hasIndicator()).map(Goal::id).toList();
  }

  /** The focus areas that a goal concerns but no intervention. */
  public List<FocusArea> areasWithoutActivity() {
    Set<FocusArea> left = EnumSet.noneOf(FocusArea.class);
    goals.stream()
        .filter(goal -> goal.focusArea() != null)
        .forEach(goal -> left.add(goal.focusArea()));
    activities.forEach(activity -> left.remove(activity.focusArea()));
    return List.copyOf(left);
  }

  /**
   * Whether every goal has an indicator and every focus area with a goal an intervention; null
   * where an intervention that tells no area may be what is missing.
   */
  public Boolean equipped() {
    if (!goalsWithoutIndicator().isEmpty()) {
      return false;
    }
    if (areasWithoutActivity().isEmpty()) {
      return true;
    }
    return activities.stream().anyMatch(activity -> activity.focusArea() == null) ? null : false;
  }

  /**
   * The focus areas without a short-term goal, a long-term goal or an indicator (003:4766-4776).
   */
  public List<FocusArea> areasNotPlanned() {
    return Stream.of(FocusArea.values()).filter(area -> !planned(area)).toList();
  }

  private boolean planned(FocusArea area) {
    List<Goal> own = goals.stream().filter(goal -> goal.focusArea() == area).toList();
    return own.stream().anyMatch(goal -> goal.horizon() == Horizon.SHORT_TERM)
        && own.stream().anyMatch(goal -> goal.horizon() == Horizon.LONG_TERM)
        && own.stream().anyMatch(Goal::hasIndicator);
  }

  /** Whether no focus area is {@link #areasNotPlanned}; null where goals do not tell enough. */
  public Boolean plannedInFull() {
    if (areasNotPlanned().isEmpty()) {
      return true;
    }
    boolean told =
        goals.stream().allMatch(goal -> goal.focusArea() != null && goal.horizon() != null);
    return told ? false : null;
  }

  private Stream<FocusArea> areas() {
    return Stream.concat(
            goals.stream().map(Goal::focusArea),
            activities.stream().map(PlannedActivity::focusArea))
        .filter(area -> area != null);
  }
}
