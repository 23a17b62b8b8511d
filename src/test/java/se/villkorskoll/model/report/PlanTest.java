package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.villkorskoll.document.DocumentReader;
import se.villkorskoll.model.shape.Shape;

/** The derived values of plans, their goals and interventions: what is not told is not there. */
class PlanTest {

  private static final LocalDate DAY = LocalDate.of(2021, 3, 26);

  private static <T> T read(String fields, Shape<T> shape) {
    return DocumentReader.json(("{" + fields + "}").getBytes(StandardCharsets.UTF_8), shape)
        .value();
  }

  private static Plan plan(String fields) {
    return read("\"id\": \"p\"" + (fields.isEmpty() ? "" : ", " + fields), Plan.SHAPE);
  }

  private static Goal goal(String fields) {
    return read("\"id\": \"m\"" + (fields.isEmpty() ? "" : ", " + fields), Goal.SHAPE);
  }

  private static PlannedActivity activity(String fields) {
    return read("\"id\": \"i\"" + (fields.isEmpty() ? "" : ", " + fields), PlannedActivity.SHAPE);
  }

  @Test
  void goalsAreCountedAndNoneIsZero() {
    assertThat(plan("").goalCount()).isZero();
    assertThat(plan("\"goals\": [{\"id\": \"a\"}, {\"id\": \"b\"}]").goalCount()).isEqualTo(2);
  }

  @Test
  void aPlanIsAnchoredByTheDayOfSubmissionWithBodyAndDay() {
    String decision = "\"decidedBy\": \"Regionfullmäktige\", \"decidedOn\": \"2021-03-26\"";
    assertThat(plan(decision).anchoredBy(DAY)).isTrue();
    assertThat(plan(decision).anchoredBy(DAY.minusDays(1))).isFalse();
    assertThat(plan(decision).anchoredBy(null)).isTrue();
    assertThat(plan("\"decidedBy\": \"Regionfullmäktige\"").anchoredBy(DAY)).isFalse();
    assertThat(plan("\"decidedOn\": \"2021-03-26\"").anchoredBy(DAY)).isFalse();
    assertThat(plan("\"decidedBy\": \"-\", \"decidedOn\": \"2021-03-26\"").anchoredBy(DAY))
        .isFalse();
    assertThat(plan("").decided()).isFalse();
  }

  @Test
  void anActorTakesPartWhereItIsNamed() {
    assertThat(plan("\"actors\": [\"SCHOOL\"]").involves(ActorKind.SCHOOL)).isTrue();
    assertThat(plan("\"actors\": [\"REGION\"]").involves(ActorKind.SCHOOL)).isFalse();
    assertThat(plan("").involves(ActorKind.SCHOOL)).isFalse();
  }

  @Test
  void theScopeTakesAMunicipalityIdsAndWhetherThePlanBinds() {
    String binding = "\"binding\": \"BINDING\"";
    assertThat(plan("\"boundParties\": [\"2080\", \"R20\"], " + binding).scopeStated()).isTrue();
    assertThat(plan("\"boundParties\": [\"2080\"]").scopeStated()).isFalse();
    assertThat(plan("\"boundParties\": [\"R20\"], " + binding).scopeStated()).isFalse();
    assertThat(plan("\"boundParties\": [\"2080\", \"Norr\"], " + binding).scopeStated()).isFalse();
    assertThat(plan("\"boundParties\": [\"2080\", \"L20\"], " + binding).scopeStated()).isFalse();
    assertThat(plan("\"boundParties\": [], " + binding).scopeStated()).isFalse();
    assertThat(plan(binding).scopeStated()).isFalse();
  }

  @Test
  void aPlanIsCurrentUntilItsLastYearAndMayBeWhereItTellsNone() {
    assertThat(plan("\"year\": 2017, \"endYear\": 2020").currentIn(2020)).isTrue();
    assertThat(plan("\"year\": 2017, \"endYear\": 2019").currentIn(2020)).isFalse();
    assertThat(plan("\"endYear\": 2019, \"revisedYear\": 2020").currentIn(2020)).isTrue();
    assertThat(plan("\"year\": 2021").currentIn(2020)).isTrue();
    assertThat(plan("\"year\": 2017").currentIn(2020)).isNull();
    assertThat(plan("").currentIn(2020)).isNull();
  }

  @Test
  void needsAreReflectedWhereAGoalNamesEachOfThem() {
    String needs = "\"needs\": [{\"id\": \"B1\"}, {\"id\": \"B2\"}]";
    Plan half =
        plan(needs + ", \"goals\": [{\"id\": \"a\", \"needs\": [\"B2\"]}, {\"id\": \"b\"}]");
    assertThat(half.needsWithoutGoal()).containsExactly("B1");
    assertThat(half.reflectsNeeds()).isFalse();
    assertThat(
            plan(needs + ", \"goals\": [{\"id\": \"a\", \"needs\": [\"B1\", \"B2\"]}]")
                .reflectsNeeds())
        .isTrue();
    assertThat(plan(needs).needsWithoutGoal()).containsExactly("B1", "B2");
    assertThat(plan("\"needs\": []").needsWithoutGoal()).isNull();
    assertThat(plan("").needsWithoutGoal()).isNull();
    assertThat(plan("").reflectsNeeds()).isFalse();
  }

  @Test
  void genderIsAnalysedAndReflectedWhereItIsAtLeastInPart() {
    assertThat(plan("").genderAnalysed()).isNull();
    assertThat(plan("\"genderInAnalysis\": \"NO\"").genderAnalysed()).isFalse();
    assertThat(plan("\"genderInAnalysis\": \"PARTLY\"").genderAnalysed()).isTrue();
    String element = "[{\"id\": \"a\"}, {\"id\": \"b\", \"genderPerspective\": \"%s\"}]";
    assertThat(plan("\"goals\": " + element.formatted("PARTLY")).genderReflected()).isTrue();
    assertThat(plan("\"activities\": " + element.formatted("YES")).genderReflected()).isTrue();
    assertThat(plan("\"goals\": " + element.formatted("NO")).genderReflected()).isFalse();
    assertThat(plan("").genderReflected()).isFalse();
  }

  @Test
  void indicatorsAreNamedByTextOrId() {
    assertThat(
            goal("\"indicators\": [{\"id\": \"a\", \"text\": \"Andel\"}, {\"id\": \"b\"}]")
                .indicatorTexts())
        .containsExactly("Andel", "b");
    assertThat(goal("").indicatorTexts()).isEmpty();
  }

  @Test
  void aResultIsMissedWhereThereIsFollowUpOrTheGoalIsDue() {
    String indicators =
        """
        "indicators": [
          {"id": "none"},
          {"id": "words", "outcomes": [{"comment": "Genomfört"}]},
          {"id": "zero", "outcomes": [{"comment": "Sköts upp"}, {"value": 0}]}]
        """;
    assertThat(goal(indicators).indicatorsWithoutResult(2020)).containsExactly("words");
    assertThat(goal(indicators + ", \"targetDate\": \"2021-01-01\"").indicatorsWithoutResult(2020))
        .containsExactly("words");
    Goal due = goal(indicators + ", \"targetDate\": \"2020-12-31\"");
    assertThat(due.indicatorsWithoutResult(2020)).containsExactly("none", "words");
    assertThat(due.resultsStated(2020)).isFalse();
    assertThat(goal("\"indicators\": [{\"id\": \"none\"}]").resultsStated(2020)).isTrue();
    assertThat(goal("").resultsStated(2020)).isTrue();
  }

  @Test
  void anInterventionTellsWhoAndWhatKnowledge() {
    assertThat(activity("\"responsible\": \"Samordnare\"").responsibleStated()).isTrue();
    assertThat(activity("\"responsible\": \"-\"").responsibleStated()).isFalse();
    assertThat(activity("").responsibleStated()).isFalse();
    assertThat(activity("\"knowledgeBase\": \"Riktlinje\"").knowledgeBaseStated()).isTrue();
    assertThat(activity("").knowledgeBaseStated()).isFalse();
  }

  @Test
  void theImplementationIsPlannedWithAllOfWhenWhereAndHow() {
    String whole = "\"when\": \"2020\", \"where\": \"Länet\", \"how\": \"I team\"";
    assertThat(activity(whole).implementationPlanned()).isTrue();
    for (String field : new String[] {"2020", "Länet", "I team"}) {
      assertThat(activity(whole.replace(field, "-")).implementationPlanned()).as(field).isFalse();
    }
    assertThat(activity("").implementationPlanned()).isFalse();
  }

  @Test
  void thoseWhoTakePartAreNamedAndTheOthersAreLeftOut() {
    Plan school = plan("\"actors\": [\"SCHOOL\"]");
    assertThat(school.involvesAll(Set.of("SCHOOL"))).isTrue();
    assertThat(school.involvesAll(Set.of("SCHOOL", "USER_ORGANISATION"))).isFalse();
    assertThat(school.actorsLeftOut(Set.of("SCHOOL", "USER_ORGANISATION")))
        .containsExactly(ActorKind.USER_ORGANISATION.label());
    assertThat(plan("").involvesAll(Set.of("SCHOOL"))).isFalse();
  }

  @Test
  void aPlanThatTellsNoKindMayBeOfAny() {
    assertThat(plan("").perhaps(PlanKind.YOUTH_CLINIC_PLAN)).isTrue();
    assertThat(plan("").joint()).isFalse();
    Plan joint = plan("\"kind\": \"JOINT_ACTION_PLAN\"");
    assertThat(joint.perhaps(PlanKind.YOUTH_CLINIC_PLAN)).isFalse();
    assertThat(joint.perhaps(PlanKind.JOINT_ACTION_PLAN)).isTrue();
    assertThat(joint.joint()).isTrue();
  }

  @Test
  void aPlanHasInterventionsWhereOneIsTold() {
    assertThat(plan("").hasActivity()).isFalse();
    assertThat(plan("\"activities\": [{\"id\": \"i\"}]").hasActivity()).isTrue();
  }
}
