package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.report;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** SKR's compilation is about every county, whole and in time. */
class NationalCompilationTest {

  private static final LocalDate DAY = LocalDate.of(2017, 12, 1);

  @Test
  void theCompilationIsAboutEveryCounty() {
    String whole =
        "'submittedOn': '2017-12-01', 'counties': 21, 'topics': ['USE_OF_FUNDS', 'LOCAL_NEEDS',"
            + " 'PLANS', 'INDICATORS']";
    assertThat(inTime(whole)).isTrue();
    assertThat(inTime(whole.replace("21", "20"))).isFalse();
    assertThat(inTime(whole.replace(", 'INDICATORS'", ""))).isFalse();
    assertThat(inTime(whole.replace("2017-12-01", "2017-12-02"))).isFalse();
    assertThat(inTime(whole.replace("'counties': 21,", ""))).isNull();
    NationalCompilation none = report("SKR", "\"obligations\": {}").nationalCompilation();
    assertThat(none.completeBy(DAY, 21)).isFalse();
    assertThat(none.missingTopics()).hasSize(4);
    assertThat(none.submittedOn()).isNull();
    assertThat(none.counties()).isNull();
  }

  private static Boolean inTime(String fields) {
    return compilation(fields.replace('\'', '"')).completeBy(DAY, 21);
  }

  @Test
  void theCompilationHasAllCountiesAndContents() {
    String topics = "\"topics\": [\"USE_OF_FUNDS\", \"LOCAL_NEEDS\", \"PLANS\", \"INDICATORS\"]";
    String whole = "\"submittedOn\": \"2016-12-15\", \"counties\": 21, " + topics;
    assertThat(compilation(whole).complete(21)).isTrue();
    assertThat(compilation(whole).complete(20)).isFalse();
    assertThat(compilation(whole).complete(22)).isFalse();
    assertThat(compilation(whole.replace("\"PLANS\", ", "")).complete(21)).isFalse();
    assertThat(compilation(whole.replace("\"PLANS\", ", "")).missingTopics())
        .containsExactly(CompilationTopic.PLANS);
    assertThat(compilation("\"counties\": 21, " + topics).complete(21)).isFalse();
    assertThat(compilation(topics).complete(21)).isFalse();
    assertThat(compilation("\"submittedOn\": \"2016-12-15\", " + topics).complete(21)).isNull();
    assertThat(report("SKR", "").nationalCompilation().complete(21)).isFalse();
    assertThat(report("SKR", "\"obligations\": {}").nationalCompilation().complete(21)).isFalse();
  }

  private static NationalCompilation compilation(String fields) {
    return report("SKR", "\"obligations\": {\"compilation\": {" + fields + "}}")
        .nationalCompilation();
  }
}
