package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.report;

import org.junit.jupiter.api.Test;

/** The plans of a report taken together: what is not reported is not known. */
class ActionPlansTest {

  @Test
  void plansAreCurrentWhereOneIs() {
    String current = "{\"id\": \"a\", \"year\": 2020}";
    String outdated = "{\"id\": \"b\", \"year\": 2016, \"endYear\": 2018}";
    String perhaps = "{\"id\": \"c\", \"year\": 2016}";
    assertThat(plans("").current(2020)).isNull();
    assertThat(plans("\"plans\": []").current(2020)).isFalse();
    assertThat(plans("\"plans\": [" + outdated + "]").current(2020)).isFalse();
    assertThat(plans("\"plans\": [" + outdated + "," + perhaps + "]").current(2020)).isNull();
    ActionPlans mixed = plans("\"plans\": [" + current + "," + outdated + "," + perhaps + "]");
    assertThat(mixed.current(2020)).isTrue();
    assertThat(mixed.outdated(2020)).containsExactly("b");
    assertThat(plans("").outdated(2020)).isEmpty();
  }

  @Test
  void youngAdultsAreCoveredWhereANeedOrGoalOfAnyPlanNamesThem() {
    String named = "\"targetGroups\": [\"YOUNG_ADULTS\"]";
    String without = "{\"id\": \"a\", \"goals\": [{\"id\": \"m\"}]}";
    assertThat(plans("\"plans\": [" + without + "]").youngAdultsCovered()).isFalse();
    assertThat(
            plans(
                    "\"plans\": [%s, {\"id\": \"b\", \"needs\": [{\"id\": \"B\", %s}]}]"
                        .formatted(without, named))
                .youngAdultsCovered())
        .isTrue();
    assertThat(
            plans("\"plans\": [{\"id\": \"b\", \"goals\": [{\"id\": \"m\", %s}]}]".formatted(named))
                .youngAdultsCovered())
        .isTrue();
    assertThat(plans("\"plans\": [{\"id\": \"b\"}]").youngAdultsCovered()).isNull();
    assertThat(plans("").youngAdultsCovered()).isNull();
  }

  private static ActionPlans plans(String fields) {
    return report("L20", fields).actionPlans();
  }
}
