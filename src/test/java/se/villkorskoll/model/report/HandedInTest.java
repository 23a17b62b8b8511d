package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.report;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The analysis and the plan, handed in with the report. */
class HandedInTest {

  private static final LocalDate FROM = LocalDate.of(2016, 1, 1);
  private static final LocalDate BY = LocalDate.of(2016, 10, 31);

  private static HandedIn handedIn(String fields) {
    return report("L20", fields).handedIn();
  }

  @Test
  void aDocumentOrItsSectionWillDo() {
    assertThat(handedIn("").jointAnalysis()).isFalse();
    assertThat(handedIn("").actionPlan()).isFalse();
    HandedIn documents =
        handedIn("\"documents\": [{\"kind\": \"JOINT_ANALYSIS\"}, {\"kind\": \"ACTION_PLAN\"}]");
    assertThat(documents.jointAnalysis()).isTrue();
    assertThat(documents.actionPlan()).isTrue();
    assertThat(handedIn("\"plans\": [], \"documents\": [{\"kind\": \"ACTION_PLAN\"}]").actionPlan())
        .isFalse();
    HandedIn sections =
        handedIn(
            "\"analyses\": [{\"id\": \"a\", \"kind\": \"JOINT_ANALYSIS\"}], \"plans\": [{\"id\": \"p\"}]");
    assertThat(sections.jointAnalysis()).isTrue();
    assertThat(sections.actionPlan()).isTrue();
    assertThat(handedIn("\"analyses\": [{\"id\": \"a\"}]").jointAnalysis()).isFalse();
  }

  @Test
  void theReportsDayIsTheirs() {
    String both =
        "\"documents\": [{\"kind\": \"JOINT_ANALYSIS\"}, {\"kind\": \"ACTION_PLAN\"}], \"submittedOn\": \"%s\"";
    assertThat(handedIn(both.formatted("2016-10-31")).jointAnalysisBetween(FROM, BY)).isTrue();
    assertThat(handedIn(both.formatted("2016-10-31")).actionPlanBetween(FROM, BY)).isTrue();
    assertThat(handedIn(both.formatted("2016-11-01")).jointAnalysisBetween(FROM, BY)).isFalse();
    assertThat(handedIn(both.formatted("2016-11-01")).actionPlanBetween(FROM, BY)).isFalse();
    assertThat(handedIn("\"submittedOn\": \"2016-10-31\"").actionPlanBetween(FROM, BY)).isFalse();
    assertThat(handedIn("\"submittedOn\": \"2016-10-31\"").jointAnalysisBetween(FROM, BY))
        .isFalse();
  }
}
