package se.villkorskoll.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.FromJson.report;

import org.junit.jupiter.api.Test;

/** What a plan promises: what is not told is not known, unless it would change nothing. */
class PlanContentsTest {

  private static final String AREAS =
      "PROMOTION_AND_PREVENTION EARLY_ACCESSIBLE VULNERABLE_GROUPS PARTICIPATION_AND_RIGHTS";

  private static PlanContents plan(String fields) {
    return report("L20", "\"plans\": [{\"id\": \"p\"" + fields + "}]").plans().get(0).contents();
  }

  private static PlanContents goal(String fields) {
    return plan(", \"goals\": [{\"id\": \"m\", " + fields + "}]");
  }

  @Test
  void aLongTermGoalConcernsAYear() {
    String longTerm = "\"horizon\": \"LONG_TERM\"";
    assertThat(goal(longTerm + ", \"year\": 2021").longTermGoalFor(2021)).isTrue();
    assertThat(goal(longTerm + ", \"year\": 2020").longTermGoalFor(2021)).isFalse();
    assertThat(goal(longTerm).longTermGoalFor(2021)).isFalse();
    assertThat(goal(longTerm).longTermGoalTold()).isTrue();
    assertThat(goal("\"year\": 2021").longTermGoalFor(2021)).isNull();
    assertThat(goal("\"horizon\": \"SHORT_TERM\", \"year\": 2022").longTermGoalFor(2021)).isFalse();
    assertThat(plan("").longTermGoalFor(2021)).isFalse();
    assertThat(plan("").longTermGoalTold()).isFalse();
    assertThat(goal(longTerm + ", \"year\": 2021").longTermYears()).containsExactly(2021);
  }

  @Test
  void eachFocusAreaHasAShortTermGoalAndAnIntervention() {
    PlanContents four = contents(AREAS, AREAS);
    assertThat(four.areasWithout(2017)).containsExactly(FocusArea.LEADERSHIP_AND_ORGANISATION);
    assertThat(four.coversAreasIn(2017)).isFalse();
    String five = AREAS + " LEADERSHIP_AND_ORGANISATION";
    assertThat(contents(five, five).coversAreasIn(2017)).isTrue();
    assertThat(contents(five, AREAS).coversAreasIn(2017)).isFalse();
    assertThat(contents(AREAS, five).coversAreasIn(2017)).isFalse();
    assertThat(contents(five, five).coversAreasIn(2018)).isFalse();
    assertThat(goal("\"horizon\": \"SHORT_TERM\", \"year\": 2017").coversAreasIn(2017)).isNull();
    assertThat(plan("").coversAreasIn(2017)).isFalse();
  }

  private static PlanContents contents(String goalAreas, String activityAreas) {
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
  }

  @Test
  void theGoalsNameAllAges() {
    PlanContents all =
        goal("\"targetGroups\": [\"CHILDREN_AND_YOUNG\", \"ADULTS\", \"OLDER_PEOPLE\"]");
    assertThat(all.coversAllAges()).isTrue();
    PlanContents some = goal("\"targetGroups\": [\"CHILDREN_AND_YOUNG\", \"ADULTS\"]");
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
    assertThat(goal("\"followUp\": \"Varje år\"").goals().get(0).followable()).isFalse();
    assertThat(goal("\"followUp\": \"Varje år\"").goals().get(0).measurable()).isFalse();
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
