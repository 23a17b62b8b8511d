package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.report;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What plans intend after a year: what is told decides, and what is not told is not known. */
class PlannedWorkTest {

  private static final String AREAS =
      "PROMOTION_AND_PREVENTION EARLY_ACCESSIBLE VULNERABLE_GROUPS PARTICIPATION_AND_RIGHTS";
  private static final String AREA = "\"focusArea\": \"%s\"";

  private static PlannedWork work(String goals, String activities) {
    String plan =
        "\"plans\": [{\"id\": \"p\", \"kind\": \"JOINT_ACTION_PLAN\", \"goals\": [%s], \"activities\": [%s]}]"
            .formatted(goals, activities);
    return report("L20", plan).actionPlans().jointlyPlannedAfter(2017);
  }

  private static String goal(String id, String fields) {
    return "{\"id\": \"%s\"%s}".formatted(id, fields.isEmpty() ? "" : ", " + fields);
  }

  @Test
  void aGoalToBeReachedWithinTheYearIsNotIntendedAfterIt() {
    assertThat(work(goal("m", "\"targetDate\": \"2017-12-31\""), "").hasGoal()).isFalse();
    assertThat(work(goal("m", "\"targetDate\": \"2018-01-01\""), "").hasGoal()).isTrue();
    assertThat(work(goal("m", ""), "").hasGoal()).isTrue();
    assertThat(report("L20", "").actionPlans().jointlyPlannedAfter(2017).hasGoal()).isFalse();
  }

  @Test
  void aPlanOfAnotherKindIsNotJointAndOneWithoutKindMayBe() {
    String other = "\"plans\": [{\"id\": \"p\", %s \"goals\": [{\"id\": \"m\"}]}]";
    assertThat(
            report("L20", other.formatted("\"kind\": \"OWN_ACTION_PLAN\","))
                .actionPlans()
                .jointlyPlannedAfter(2017)
                .hasGoal())
        .isFalse();
    assertThat(report("L20", other.formatted("")).actionPlans().jointlyPlannedAfter(2017).hasGoal())
        .isTrue();
  }

  @Test
  void horizonAndOwnerAreUnknownWhereOneGoalDoesNotTell() {
    String shortTerm = goal("a", "\"horizon\": \"SHORT_TERM\", \"owner\": \"OWN\"");
    assertThat(work(shortTerm, "").has(Horizon.SHORT_TERM)).isTrue();
    assertThat(work(shortTerm, "").has(Horizon.LONG_TERM)).isFalse();
    assertThat(work(shortTerm + "," + goal("b", ""), "").has(Horizon.LONG_TERM)).isNull();
    assertThat(work(shortTerm, "").hasJointGoal()).isFalse();
    assertThat(work(shortTerm + "," + goal("b", ""), "").hasJointGoal()).isNull();
    assertThat(work(goal("b", "\"owner\": \"JOINT\""), "").hasJointGoal()).isTrue();
  }

  @Test
  void areasAreCoveredByGoalsOrInterventionsOfLaterYears() {
    StringBuilder goals = new StringBuilder();
    for (FocusArea area : List.of(FocusArea.values()).subList(0, 4)) {
      goals.append(goal(area.name(), AREA.formatted(area))).append(',');
    }
    String four = goals.substring(0, goals.length() - 1);
    String last = AREA.formatted(FocusArea.LEADERSHIP_AND_ORGANISATION);
    assertThat(work(four, "").areasLeftOut())
        .containsExactly(FocusArea.LEADERSHIP_AND_ORGANISATION);
    assertThat(work(four, "").coversAreas()).isFalse();
    assertThat(work(four, goal("i", last + ", \"year\": 2018")).coversAreas()).isTrue();
    assertThat(work(four, goal("i", last + ", \"year\": 2017")).coversAreas()).isFalse();
    assertThat(work(four, goal("i", "")).coversAreas()).isNull();
    assertThat(work(four + "," + goal("m", ""), "").coversAreas()).isNull();
  }

  @Test
  void goalsNeedIndicatorsAndTheirAreasInterventions() {
    String area = AREA.formatted(FocusArea.VULNERABLE_GROUPS);
    String measured = goal("a", area + ", \"indicators\": [{\"id\": \"i\"}]");
    assertThat(work(goal("a", area), goal("i", area)).goalsWithoutIndicator()).containsExactly("a");
    assertThat(work(goal("a", area), goal("i", area)).equipped()).isFalse();
    assertThat(work(measured, goal("i", area)).equipped()).isTrue();
    assertThat(work(measured, "").areasWithoutActivity())
        .containsExactly(FocusArea.VULNERABLE_GROUPS);
    assertThat(work(measured, "").equipped()).isFalse();
    assertThat(work(measured, goal("i", "")).equipped()).isNull();
    assertThat(work(goal("m", "\"indicators\": [{\"id\": \"i\"}]"), "").equipped()).isTrue();
  }

  @Test
  void eachAreaIsPlannedInBothTermsWithAnIndicator() {
    StringBuilder all = new StringBuilder();
    for (FocusArea area : FocusArea.values()) {
      String fields = AREA.formatted(area) + ", \"horizon\": ";
      all.append(
              goal(
                  "S" + area,
                  fields + "\"SHORT_TERM\", \"indicators\": [{\"id\": \"" + area + "\"}]"))
          .append(',')
          .append(goal("L" + area, fields + "\"LONG_TERM\""))
          .append(',');
    }
    String goals = all.substring(0, all.length() - 1);
    assertThat(work(goals, "").plannedInFull()).isTrue();
    assertThat(work(goals.replace("LONG_TERM", "SHORT_TERM"), "").areasNotPlanned())
        .containsExactly(FocusArea.values());
    assertThat(work(goals.replace("LONG_TERM", "SHORT_TERM"), "").plannedInFull()).isFalse();
    assertThat(work(goals.replace("SHORT_TERM", "LONG_TERM"), "").plannedInFull()).isFalse();
    assertThat(
            work(
                    goals
                        .replace("indicators", "needs")
                        .replaceAll("\\{\"id\": \"[A-Z_]+\"}", "\"b\""),
                    "")
                .plannedInFull())
        .isFalse();
    assertThat(work(goal("m", ""), "").plannedInFull()).isNull();
    assertThat(work("", "").plannedInFull()).isFalse();
  }

  private static PlannedWork plan(String fields) {
    return report("L20", "\"plans\": [{\"id\": \"p\"" + fields + "}]").plans().get(0).planned();
  }

  private static PlannedWork ofGoal(String fields) {
    return plan(", \"goals\": [{\"id\": \"m\", " + fields + "}]");
  }

  @Test
  void aLongTermGoalConcernsAYear() {
    String longTerm = "\"horizon\": \"LONG_TERM\"";
    assertThat(ofGoal(longTerm + ", \"year\": 2021").longTermGoalFor(2021)).isTrue();
    assertThat(ofGoal(longTerm + ", \"year\": 2020").longTermGoalFor(2021)).isFalse();
    assertThat(ofGoal(longTerm).longTermGoalFor(2021)).isFalse();
    assertThat(ofGoal(longTerm).longTermGoalTold()).isTrue();
    assertThat(ofGoal("\"year\": 2021").longTermGoalFor(2021)).isNull();
    assertThat(ofGoal("\"horizon\": \"SHORT_TERM\", \"year\": 2022").longTermGoalFor(2021))
        .isFalse();
    assertThat(plan("").longTermGoalFor(2021)).isFalse();
    assertThat(plan("").longTermGoalTold()).isFalse();
    assertThat(ofGoal(longTerm + ", \"year\": 2021").longTermYears()).containsExactly(2021);
  }

  @Test
  void eachFocusAreaHasAShortTermGoalAndAnIntervention() {
    PlannedWork four = inAreas(AREAS, AREAS);
    assertThat(four.areasLeftOutOf(2017)).containsExactly(FocusArea.LEADERSHIP_AND_ORGANISATION);
    assertThat(four.coversAreasIn(2017)).isFalse();
    String five = AREAS + " LEADERSHIP_AND_ORGANISATION";
    assertThat(inAreas(five, five).coversAreasIn(2017)).isTrue();
    assertThat(inAreas(five, AREAS).coversAreasIn(2017)).isFalse();
    assertThat(inAreas(AREAS, five).coversAreasIn(2017)).isFalse();
    assertThat(inAreas(five, five).coversAreasIn(2018)).isFalse();
    assertThat(ofGoal("\"horizon\": \"SHORT_TERM\", \"year\": 2017").coversAreasIn(2017)).isNull();
    assertThat(plan("").coversAreasIn(2017)).isFalse();
  }

  private static PlannedWork inAreas(String goalAreas, String activityAreas) {
    var goals = new StringBuilder();
    for (String area : goalAreas.split(" ", -1)) {
      goals.append(
          "%s{\"id\": \"%s\", \"horizon\": \"SHORT_TERM\", \"year\": 2017, \"focusArea\": \"%s\"}"
              .formatted(goals.isEmpty() ? "" : ", ", area, area));
    }
    var activities = new StringBuilder();
    for (String area : activityAreas.split(" ", -1)) {
      activities.append(
          "%s{\"id\": \"%s\", \"year\": 2017, \"focusArea\": \"%s\"}"
              .formatted(activities.isEmpty() ? "" : ", ", area, area));
    }
    return plan(", \"goals\": [" + goals + "], \"activities\": [" + activities + "]");
  }

  @Test
  void aCostIsReckonedForAYear() {
    String cost = ", \"costEstimates\": [{\"year\": 2017, \"amount\": %s}]";
    assertThat(plan(cost.formatted("1")).costEstimatedFor(2017)).isTrue();
    assertThat(plan(cost.formatted("1")).costEstimatedFor(2018)).isFalse();
    assertThat(plan(cost.formatted("0")).costEstimatedFor(2017)).isFalse();
    assertThat(plan("").costEstimatedFor(2017)).isFalse();
    assertThat(plan(", \"costEstimates\": [{\"year\": 2017}]").costEstimatedFor(2017)).isNull();
    assertThat(plan(cost.formatted("1")).after(2016).costEstimates()).hasSize(1);
    assertThat(plan(cost.formatted("1")).after(2017).costEstimates()).isEmpty();
  }

  @Test
  void theGoalsNameAllAges() {
    PlannedWork all =
        ofGoal("\"targetGroups\": [\"CHILDREN_AND_YOUNG\", \"ADULTS\", \"OLDER_PEOPLE\"]");
    assertThat(all.coversAllAges()).isTrue();
    PlannedWork some = ofGoal("\"targetGroups\": [\"CHILDREN_AND_YOUNG\", \"ADULTS\"]");
    assertThat(some.agesWithout()).containsExactly(TargetGroup.OLDER_PEOPLE);
    assertThat(plan("").coversAllAges()).isFalse();
  }

  @Test
  void aGoalIsMeasurableAndFollowable() {
    Goal whole =
        plan(", \"goals\": [{\"id\": \"m\", \"followUp\": \"Varje år\", \"targetDate\": \"2017-12-31\", \"indicators\": [{\"id\": \"a\", \"unit\": \"%\", \"definition\": \"Andel\"}, {\"id\": \"b\", \"baseline\": 3}]}]")
            .goals()
            .get(0);
    assertThat(whole.measurable()).isTrue();
    assertThat(whole.followable()).isTrue();
    Goal bare =
        plan(", \"goals\": [{\"id\": \"m\", \"indicators\": [{\"id\": \"a\"}]}]").goals().get(0);
    assertThat(bare.measurable()).isFalse();
    assertThat(bare.followable()).isFalse();
    assertThat(ofGoal("\"followUp\": \"Varje år\"").goals().get(0).followable()).isFalse();
    assertThat(ofGoal("\"followUp\": \"Varje år\"").goals().get(0).measurable()).isFalse();
  }

  @Test
  void responsibilityIsWhoAndOnWhichLevel() {
    String who = "\"responsible\": \"Samordnaren\"";
    String level = "\"level\": \"COUNTY\"";
    assertThat(activity(who + ", " + level).responsibilityStated()).isTrue();
    assertThat(activity(who).responsibilityStated()).isFalse();
    assertThat(activity(level).responsibilityStated()).isFalse();
  }

  private static PlannedActivity activity(String fields) {
    return plan(", \"activities\": [{\"id\": \"i\", " + fields + "}]").activities().get(0);
  }
}
