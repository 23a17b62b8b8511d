package se.villkorskoll.model.report;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.villkorskoll.model.shape.Reported;

/**
 * What some plans intend to reach and do: goals in the long and short term, interventions in each
 * focus area, and what they are reckoned to cost (003:528-535; 003:4722-4736; 003:4885).
 *
 * @param goals the goals; never null
 * @param activities the planned interventions; never null
 * @param costEstimates the cost estimates; never null
 */
public record PlannedWork(
    List<Goal> goals, List<PlannedActivity> activities, List<CostEstimate> costEstimates) {

  public PlannedWork {
    goals = List.copyOf(goals);
    activities = List.copyOf(activities);
    costEstimates = List.copyOf(costEstimates);
  }

  /** What some plans intend. */
  static PlannedWork of(List<Plan> plans) {
    return new PlannedWork(
        plans.stream().flatMap(plan -> Reported.listed(plan.goals()).stream()).toList(),
        plans.stream().flatMap(plan -> Reported.listed(plan.activities()).stream()).toList(),
        plans.stream().flatMap(plan -> Reported.listed(plan.costEstimates()).stream()).toList());
  }

  /**
   * What of this is intended after a year: the goals that are not to be reached before its end, and
   * the interventions and costs that are not of it or an earlier one. What tells no day is
   * intended.
   */
  PlannedWork after(int year) {
    return new PlannedWork(
        goals.stream()
            .filter(one -> one.targetDate() == null || one.targetDate().getYear() > year)
            .toList(),
        activities.stream().filter(one -> one.year() == null || one.year() > year).toList(),
        costEstimates.stream().filter(one -> one.year() > year).toList());
  }

  /** Whether there is any goal. */
  public boolean hasGoal() {
    return !goals.isEmpty();
  }

  /** Whether a goal lies so far ahead; null where none says so but one does not tell. */
  public Boolean has(Horizon horizon) {
    return Reported.any(goals.stream().map(goal -> Reported.same(goal.horizon(), horizon)));
  }

  /** Whether any goal is told to be a long-term one. */
  public boolean longTermGoalTold() {
    return Boolean.TRUE.equals(has(Horizon.LONG_TERM));
  }

  /** The years that the long-term goals concern, in order, each once. */
  public List<Integer> longTermYears() {
    return goals.stream()
        .filter(goal -> goal.horizon() == Horizon.LONG_TERM)
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
    return Reported.holds(
        longTermYears().stream().anyMatch(one -> one >= year),
        goals.stream().anyMatch(goal -> goal.horizon() == null));
  }

  /** Whether a goal is told as joint; null where none is but one does not tell (003:4854-4856). */
  public Boolean hasJointGoal() {
    return Reported.any(goals.stream().map(goal -> Reported.same(goal.owner(), GoalOwner.JOINT)));
  }

  /** Those of children and young people, adults and older people whom no goal names. */
  public List<TargetGroup> agesWithout() {
    return Stream.of(TargetGroup.CHILDREN_AND_YOUNG, TargetGroup.ADULTS, TargetGroup.OLDER_PEOPLE)
        .filter(
            group ->
                goals.stream()
                    .noneMatch(goal -> Reported.listed(goal.targetGroups()).contains(group)))
        .toList();
  }

  /** Whether the goals together name children and young people, adults and older people. */
  public boolean coversAllAges() {
    return agesWithout().isEmpty();
  }

  /**
   * Whether something is reckoned to cost more than nothing in a year; null where the amount is not
   * known.
   */
  public Boolean costEstimatedFor(int year) {
    return Reported.any(
        costEstimates.stream()
            .filter(one -> one.year() == year)
            .map(one -> one.amount() == null ? null : one.amount().signum() > 0));
  }

  /** The focus areas that neither a goal nor an intervention concerns. */
  public List<FocusArea> areasLeftOut() {
    return without(
        area ->
            goals.stream().anyMatch(goal -> goal.focusArea() == area)
                || activities.stream().anyMatch(one -> one.focusArea() == area));
  }

  /** Whether all focus areas are concerned; null where one is not but something tells no area. */
  public Boolean coversAreas() {
    return Reported.holds(areasLeftOut().isEmpty(), !areasTold());
  }

  /** The focus areas without a short-term goal or an intervention for a year (003:528-535). */
  public List<FocusArea> areasLeftOutOf(int year) {
    return without(
        area ->
            goals.stream().anyMatch(goal -> goal.focusArea() == area && shortTermIn(goal, year))
                && activities.stream()
                    .anyMatch(one -> one.focusArea() == area && Objects.equals(one.year(), year)));
  }

  private static boolean shortTermIn(Goal goal, int year) {
    return goal.horizon() == Horizon.SHORT_TERM && Objects.equals(goal.year(), year);
  }

  /**
   * Whether each focus area has a short-term goal and an intervention for a year; null where that
   * hangs on a goal or an intervention that does not tell its area, horizon or year.
   */
  public Boolean coversAreasIn(int year) {
    boolean told =
        areasTold()
            && goals.stream().allMatch(goal -> goal.horizon() != null && goal.year() != null)
            && activities.stream().allMatch(one -> one.year() != null);
    return Reported.holds(areasLeftOutOf(year).isEmpty(), !told);
  }

  /** The goals without indicator, by their ids. */
  public List<String> goalsWithoutIndicator() {
    return goals.stream().filter(goal -> !goal.hasIndicator()).map(Goal::id).toList();
  }

  /** The focus areas that a goal concerns but no intervention. */
  public List<FocusArea> areasWithoutActivity() {
    return without(
        area ->
            goals.stream().noneMatch(goal -> goal.focusArea() == area)
                || activities.stream().anyMatch(one -> one.focusArea() == area));
  }

  /**
   * Whether every goal has an indicator and every focus area with a goal an intervention; null
   * where an intervention that tells no area may be what is missing.
   */
  public Boolean equipped() {
    if (!goalsWithoutIndicator().isEmpty()) {
      return false;
    }
    boolean open = activities.stream().anyMatch(one -> one.focusArea() == null);
    return Reported.holds(areasWithoutActivity().isEmpty(), open);
  }

  /**
   * The focus areas without a short-term goal, a long-term goal or an indicator (003:4766-4776).
   */
  public List<FocusArea> areasNotPlanned() {
    return without(this::planned);
  }

  private boolean planned(FocusArea area) {
    List<Goal> own = goals.stream().filter(goal -> goal.focusArea() == area).toList();
    return own.stream().anyMatch(goal -> goal.horizon() == Horizon.SHORT_TERM)
        && own.stream().anyMatch(goal -> goal.horizon() == Horizon.LONG_TERM)
        && own.stream().anyMatch(Goal::hasIndicator);
  }

  /** Whether no focus area is {@link #areasNotPlanned}; null where goals do not tell enough. */
  public Boolean plannedInFull() {
    boolean open =
        goals.stream().anyMatch(goal -> goal.focusArea() == null || goal.horizon() == null);
    return Reported.holds(areasNotPlanned().isEmpty(), open);
  }

  private static List<FocusArea> without(Predicate<FocusArea> what) {
    return Stream.of(FocusArea.values()).filter(what.negate()).toList();
  }

  private boolean areasTold() {
    return goals.stream().allMatch(goal -> goal.focusArea() != null)
        && activities.stream().allMatch(one -> one.focusArea() != null);
  }
}
