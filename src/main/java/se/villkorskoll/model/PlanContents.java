package se.villkorskoll.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a plan promises: goals in the long and short term, interventions in each focus area, and
 * what they are reckoned to cost (003:528-535).
 *
 * @param goals goals; null if not reported
 * @param activities planned interventions; null if not reported
 * @param costEstimates cost estimates; null if not reported
 */
public record PlanContents(
    List<Goal> goals, List<PlannedActivity> activities, List<CostEstimate> costEstimates) {

  public PlanContents {
    goals = List.copyOf(Reported.listed(goals));
    activities = List.copyOf(Reported.listed(activities));
    costEstimates = List.copyOf(Reported.listed(costEstimates));
  }

  /** Whether any goal is told to be a long-term one. */
  public boolean longTermGoalTold() {
    return goals.stream().anyMatch(one -> one.horizon() == Horizon.LONG_TERM);
  }

  /** The years that the long-term goals concern, in order, each once. */
  public List<Integer> longTermYears() {
    return goals.stream()
        .filter(one -> one.horizon() == Horizon.LONG_TERM)
        .map(Goal::year)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Whether a long-term goal concerns a year or a later one; null where none does, and a goal tells
   * no horizon.
   */
  public Boolean longTermGoalFor(int year) {
    if (longTermYears().stream().anyMatch(one -> one >= year)) {
      return true;
    }
    return goals.stream().anyMatch(one -> one.horizon() == null) ? null : false;
  }

  /** The focus areas without a short-term goal or an intervention for a year. */
  public List<FocusArea> areasWithout(int year) {
    return Stream.of(FocusArea.values())
        .filter(
            area ->
                goals.stream().noneMatch(one -> one.focusArea() == area && shortTermIn(one, year))
                    || activities.stream()
                        .noneMatch(
                            one -> one.focusArea() == area && Objects.equals(one.year(), year)))
        .toList();
  }

  private static boolean shortTermIn(Goal goal, int year) {
    return goal.horizon() == Horizon.SHORT_TERM && Objects.equals(goal.year(), year);
  }

  /**
   * Whether each focus area has a short-term goal and an intervention for a year; null where that
   * hangs on a goal or an intervention that does not tell its area, horizon or year.
   */
  public Boolean coversAreasIn(int year) {
    if (areasWithout(year).isEmpty()) {
      return true;
    }
    boolean open =
        goals.stream()
                .anyMatch(
                    one -> one.horizon() == null || one.focusArea() == null || one.year() == null)
            || activities.stream().anyMatch(one -> one.focusArea() == null || one.year() == null);
    return open ? null : false;
  }

  /** Whether a cost is reckoned for a year. */
  public boolean costEstimatedFor(int year) {
    return costEstimates.stream()
        .anyMatch(one -> one.year() == year && Reported.isPositive(one.amount()));
  }

  /** Those of children and young people, adults and older people whom no goal names. */
  public List<TargetGroup> agesWithout() {
    return Stream.of(TargetGroup.CHILDREN_AND_YOUNG, TargetGroup.ADULTS, TargetGroup.OLDER_PEOPLE)
        .filter(
            group ->
                goals.stream()
                    .noneMatch(one -> Reported.listed(one.targetGroups()).contains(group)))
        .toList();
  }

  /** Whether the goals together name children and young people, adults and older people. */
  public boolean coversAllAges() {
    return agesWithout().isEmpty();
  }
}
