package se.villkorskoll.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.FromJson.report;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What plans intend after a year: what is told decides, and what is not told is not known. */
class PlannedWorkTest {

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
}
