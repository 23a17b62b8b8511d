package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.report;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The deepened work for children and young people, the indicators and the costs of a county. */
class CountyWorkTest {

  private static final String ANALYSIS =
      "{\"id\": \"a\", \"kind\": \"CHILDREN_AND_YOUNG_ANALYSIS\", \"year\": 2017, \"ageTo\": %s}";
  private static final String PLAN = "{\"id\": \"p\", \"kind\": \"CHILDREN_AND_YOUNG_PLAN\"}";

  private static Report of(String analyses, String plans, String documents) {
    return report(
        "L20",
        "\"analyses\": [%s], \"plans\": [%s], \"documents\": [%s]"
            .formatted(analyses, plans, documents));
  }

  @Test
  void deepenedWorkIsCompleteWithAnAnalysisUpToTheAgeAndAPlan() {
    assertThat(of(ANALYSIS.formatted(24), PLAN, "").deepenedWork().complete(2017, 24)).isTrue();
    assertThat(of(ANALYSIS.formatted(23), PLAN, "").deepenedWork().missing(2017, 24))
        .containsExactly(AnalysisKind.CHILDREN_AND_YOUNG_ANALYSIS.label());
    assertThat(of(ANALYSIS.formatted(24), PLAN, "").deepenedWork().complete(2018, 24)).isFalse();
    assertThat(of("", "", "").deepenedWork().missing(2017, 24)).hasSize(2);
    assertThat(report("L20", "").deepenedWork().missing(2017, 24)).hasSize(2);
    assertThat(of("{\"id\": \"a\"}", "{\"id\": \"p\"}", "").deepenedWork().complete(2017, 24))
        .isTrue();
  }

  @Test
  void deepenedWorkIsSeparateInDocumentsOfItsOwn() {
    String joint =
        "{\"kind\": \"ACTION_PLAN\", \"reference\": \"1\"}, {\"kind\": \"JOINT_ANALYSIS\"}";
    String own = "{\"kind\": \"CHILDREN_AND_YOUNG_%s\", \"reference\": \"%s\"}";
    String analysis = ANALYSIS.formatted(24);
    assertThat(
            of(
                    analysis,
                    PLAN,
                    joint + "," + own.formatted("ANALYSIS", 2) + "," + own.formatted("PLAN", 2))
                .deepenedWork()
                .separate())
        .isTrue();
    assertThat(
            of(
                    analysis,
                    PLAN,
                    joint + "," + own.formatted("ANALYSIS", 2) + "," + own.formatted("PLAN", 1))
                .deepenedWork()
                .withoutOwnDocument())
        .containsExactly(DocumentKind.CHILDREN_AND_YOUNG_PLAN.label());
    assertThat(of(analysis, PLAN, "").deepenedWork().withoutOwnDocument()).hasSize(2);
    assertThat(of("", "", "").deepenedWork().separate()).isTrue();
    assertThat(of(analysis, PLAN, "{\"reference\": \"3\"}").deepenedWork().separate()).isTrue();
  }

  @Test
  void indicatorsOfTheEarlierPlanHaveAValueOrAReason() {
    String plan =
        "{\"id\": \"p\", \"kind\": \"JOINT_ACTION_PLAN\", %s \"goals\": [{\"id\": \"m\", \"indicators\": [{\"id\": \"i\", \"outcomes\": [%s]}]}]}";
    String before = "\"year\": 2017,";
    assertThat(development(plan.formatted(before, "{\"value\": 1}")).told()).isTrue();
    assertThat(development(plan.formatted(before, "{\"comment\": \"Mäts i vår\"}")).told())
        .isTrue();
    assertThat(
            development(plan.formatted(before, "{\"value\": {\"notAvailable\": \"Sekretess\"}}"))
                .told())
        .isTrue();
    assertThat(development(plan.formatted(before, "{\"comment\": \"-\"}")).missing())
        .containsExactly("i");
    assertThat(development(plan.formatted(before, "")).told()).isFalse();
    assertThat(development(plan.formatted("\"year\": 2018,", "")).told()).isFalse();
    assertThat(development(plan.formatted("", "")).told()).isNull();
    assertThat(development("").told()).isFalse();
  }

  private static IndicatorDevelopment development(String plans) {
    return of("", plans, "").indicatorDevelopment(2017);
  }

  @Test
  void theCostOfTheJointPlanIsMoreThanNothing() {
    String plan = "{\"id\": \"p\", \"kind\": \"%s\", \"costEstimates\": [{\"year\": 2018%s}]}";
    assertThat(cost(plan.formatted("JOINT_ACTION_PLAN", ", \"amount\": 0.01"))).isTrue();
    assertThat(cost(plan.formatted("JOINT_ACTION_PLAN", ", \"amount\": 0"))).isFalse();
    assertThat(cost(plan.formatted("JOINT_ACTION_PLAN", ""))).isNull();
    assertThat(cost(plan.formatted("OWN_ACTION_PLAN", ", \"amount\": 1"))).isNull();
    assertThat(cost("{\"id\": \"p\", \"kind\": \"JOINT_ACTION_PLAN\"}")).isFalse();
  }

  private static Boolean cost(String plans) {
    return of("", plans, "").actionPlans().jointCostTold(2018);
  }

  @Test
  void aPlanForYouthClinicsIsToldInEitherPlace() {
    String section = "\"youthClinics\": {\"plan\": \"%s\"}";
    assertThat(report("L20", section.formatted("MADE_EARLIER")).actionPlans().youthClinicPlanTold())
        .isTrue();
    assertThat(report("L20", section.formatted("NONE")).actionPlans().youthClinicPlanTold())
        .isFalse();
    assertThat(report("L20", "").actionPlans().youthClinicPlanTold()).isFalse();
    assertThat(
            of("", "{\"id\": \"p\", \"kind\": \"YOUTH_CLINIC_PLAN\"}", "")
                .actionPlans()
                .youthClinicPlanTold())
        .isTrue();
    assertThat(of("", "{\"id\": \"p\"}", "").actionPlans().youthClinicPlanTold()).isNull();
  }

  @Test
  void anAnalysisTellsItsDataItsKeyIndicatorsAndWhoTookPart() {
    Report report =
        of(
            "{\"id\": \"a\", \"sections\": [\"SCHOOL\", \"YOUTH_CLINICS\"], \"participants\": [{\"kind\": \"SCHOOL\"}],"
                + " \"keyIndicators\": [{\"name\": \"x\", \"value\": 1}, {\"name\": \"y\"}]}, {\"id\": \"b\"}",
            "",
            "");
    NeedsAnalysis told = report.analyses().get(0);
    NeedsAnalysis silent = report.analyses().get(1);
    assertThat(told.restsOn(Set.of("SCHOOL"))).isTrue();
    assertThat(told.sectionsLeftOut(Set.of("SCHOOL", "HEALTH_CARE")))
        .containsExactly(AnalysisSection.HEALTH_CARE.label());
    assertThat(silent.restsOn(Set.of("SCHOOL"))).isFalse();
    assertThat(told.coversYouthClinics()).isTrue();
    assertThat(silent.coversYouthClinics()).isFalse();
    assertThat(told.unansweredKeyIndicators(report)).containsExactly("y");
    assertThat(told.keyIndicatorCount()).isEqualTo(2);
    assertThat(told.startsFromKeyIndicators(report)).isFalse();
    assertThat(silent.startsFromKeyIndicators(report)).isFalse();
    assertThat(told.usersTookPart()).isFalse();
    assertThat(silent.usersTookPart()).isFalse();
  }

  @Test
  void aFigureIsGivenBySexOrExplained() {
    Report report =
        report(
            "R20",
            "\"statistics\": [{\"total\": 3, \"female\": 1, \"male\": 1, \"otherSex\": 1, \"genderComment\": \"Lika\"},"
                + " {\"total\": 3, \"female\": 1, \"male\": 1}, {\"total\": 3, \"female\": 1},"
                + " {\"exemptionReason\": \"Få\"}, {\"female\": 1, \"male\": {\"notAvailable\": \"Saknas\"}}]");
    List<Statistic> all = report.statistics();
    assertThat(all.stream().map(one -> one.givenBySex(report)))
        .containsExactly(true, true, false, true, true);
    assertThat(all.stream().map(Statistic::sexesDiffer))
        .containsExactly(false, true, false, false, false);
    assertThat(all.stream().map(Statistic::sumBySex)).containsExactly(3L, 2L, null, null, null);
    assertThat(all.get(0).genderCommented()).isTrue();
    assertThat(all.get(1).genderCommented()).isFalse();
  }
}
