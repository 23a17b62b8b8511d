package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.report;

import org.junit.jupiter.api.Test;

/** The availability of care, and of first-line care in particular. */
class CareAvailabilityTest {

  @Test
  void firstLineCareIsToldWhereTheWaitingTimesHaveIt() {
    assertThat(care("").firstLineTold()).isNull();
    assertThat(care("\"waitingTimes\": []").firstLineTold()).isFalse();
    assertThat(care("\"waitingTimes\": []").firstLine().pointer()).isEqualTo("/waitingTimes");
    CareAvailability told =
        care("\"waitingTimes\": [{\"measure\": \"FIRST_LINE\", \"share\": 57}]");
    assertThat(told.firstLineTold()).isTrue();
    assertThat(told.firstLine().pointer()).isEqualTo("/waitingTimes/0");
  }

  @Test
  void aMeasureIsMeasuredWhereItsWaitingTimeIsReported() {
    CareAvailability told = care("\"waitingTimes\": [{\"measure\": \"FIRST_LINE\"}]");
    assertThat(told.measured(WaitingMeasure.FIRST_LINE)).isTrue();
    assertThat(care("\"waitingTimes\": []").measured(WaitingMeasure.FIRST_LINE)).isFalse();
    assertThat(care("").measured(WaitingMeasure.FIRST_LINE)).isFalse();
  }

  @Test
  void aMeasureIsToldWhereItsFiguresCanBe() {
    String one = "\"waitingTimes\": [{\"measure\": \"TREATMENT\"%s}]";
    assertThat(care("").told(WaitingMeasure.TREATMENT)).isNull();
    assertThat(care("").included(WaitingMeasure.TREATMENT)).isNull();
    assertThat(care("\"waitingTimes\": []").told(WaitingMeasure.TREATMENT)).isFalse();
    assertThat(care("\"waitingTimes\": []").included(WaitingMeasure.TREATMENT)).isFalse();
    assertThat(care(one.formatted("")).included(WaitingMeasure.TREATMENT)).isTrue();
    assertThat(care(one.formatted("")).told(WaitingMeasure.TREATMENT)).isNull();
    assertThat(care(one.formatted(", \"share\": 80")).told(WaitingMeasure.TREATMENT)).isTrue();
    assertThat(care(one.formatted(", \"share\": 101")).told(WaitingMeasure.TREATMENT)).isFalse();
    assertThat(care(one.formatted("")).treatment().pointer()).isEqualTo("/waitingTimes/0");
    assertThat(care(one.formatted("")).investigation().pointer()).isEqualTo("/waitingTimes");
  }

  private static CareAvailability care(String fields) {
    return report("R20", fields).careAvailability();
  }
}
