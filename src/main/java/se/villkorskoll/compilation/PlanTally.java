package se.villkorskoll.compilation;

import static se.villkorskoll.model.shape.Reported.listed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.compilation.SumTally.Figure;
import se.villkorskoll.model.report.Goal;
import se.villkorskoll.model.report.Horizon;
import se.villkorskoll.model.report.Indicator;
import se.villkorskoll.model.report.Plan;
import se.villkorskoll.model.report.PlanKind;

/** Adds up {@link PlanFigures}. */
final class PlanTally {

  static final String PLANS = "plans";
  static final String ANALYSES = "analyses";

  private final SumTally analyses = new SumTally();
  private final SumTally plans = new SumTally();
  private final Map<PlanKind, Integer> kinds = new EnumMap<>(PlanKind.class);
  private final SumTally goals = new SumTally();
  private final Map<Horizon, Integer> horizons = new EnumMap<>(Horizon.class);
  private int goalsWithIndicator;
  private final SumTally indicators = new SumTally();
  private int indicatorsWithResult;
  private boolean told;

  void add(OneReport one) {
    if (one.accepts(ANALYSES)) {
      add(one, analyses, ANALYSES, one.report().analyses());
    }
    if (one.accepts(PLANS)) {
      add(one, plans, PLANS, one.report().plans());
      List<Figure> goalCounts = new ArrayList<>();
      List<Figure> indicatorCounts = new ArrayList<>();
      for (Plan plan : listed(one.report().plans())) {
        if (plan.kind() != null) {
          kinds.merge(plan.kind(), 1, Integer::sum);
        }
        goalCounts.add(count(plan.goals(), plan.pointer() + "/goals"));
        for (Goal goal : listed(plan.goals())) {
          indicatorCounts.add(count(goal.indicators(), goal.pointer() + "/indicators"));
          add(goal);
        }
      }
      goals.add(one, goalCounts);
      indicators.add(one, indicatorCounts);
    }
  }

  private void add(OneReport one, SumTally sum, String section, List<?> told) {
    this.told |= told != null;
    if (told != null || one.asks(section)) {
      sum.add(one, List.of(count(told, "/" + section)));
    }
  }

  private void add(Goal goal) {
    if (goal.horizon() != null) {
      horizons.merge(goal.horizon(), 1, Integer::sum);
    }
    goalsWithIndicator += goal.hasIndicator() ? 1 : 0;
    indicatorsWithResult +=
        (int) listed(goal.indicators()).stream().filter(Indicator::hasResult).count();
  }

  private static Figure count(List<?> list, String pointer) {
    return Figure.of(list == null ? null : Long.valueOf(list.size()), pointer);
  }

  /** Whether anybody tells plans or analyses. */
  boolean told() {
    return told;
  }

  /**
   * The figures.
   *
   * @param withoutAnalyses how many of those who are asked for analyses have no report in the
   *     compilation
   * @param withoutPlans the same of plans
   */
  PlanFigures figures(int withoutAnalyses, int withoutPlans) {
    return new PlanFigures(
        analyses.sum(withoutAnalyses),
        plans.sum(withoutPlans),
        new EnumMap<>(kinds),
        goals.sum(0),
        new EnumMap<>(horizons),
        goalsWithIndicator,
        indicators.sum(0),
        indicatorsWithResult);
  }
}
