package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the answers to a question divide those who were asked. */
class AnswerCountTest {

  private static final int COUNTIES = 21;

  @Test
  void theGroupsPartitionTheRespondentsUnlessSeveralAnswersMayBeGiven() {
    assertThat(count(288, "", 131, 26, 131).partitions()).isTrue();
    assertThat(count(288, "", 212, 75).partitions()).isFalse();
    assertThat(count(288, "", 212, 75).groupSum()).isEqualTo(287);
    assertThat(count(15, ", \"severalAnswers\": true", 5, 10, 5).partitions()).isNull();
    assertThat(count(15, ", \"severalAnswers\": false", 5, 10, 5).partitions()).isFalse();
  }

  @Test
  void nothingIsToldOfNumbersThatAreNotKnown() {
    assertThat(read("\"respondents\": 3, \"groups\": [{\"label\": \"ja\"}]").partitions()).isNull();
    assertThat(read("\"respondents\": 3, \"groups\": [{\"label\": \"ja\"}]").explained(COUNTIES))
        .isNull();
    assertThat(read("\"groups\": []").partitions()).isNull();
    assertThat(read("\"groups\": []").explained(COUNTIES)).isNull();
    assertThat(read("\"respondents\": 3").partitions()).isFalse();
    assertThat(read("\"respondents\": 0").partitions()).isTrue();
  }

  @Test
  void whereAllCountiesOrRegionsWereAskedAllAreToldAsRespondents() {
    String counties = ", \"askedOf\": \"COUNTY\"";
    assertThat(count(21, counties, 16, 1, 4).explained(COUNTIES)).isTrue();
    assertThat(count(20, counties, 16, 4).explained(COUNTIES)).isFalse();
    assertThat(count(20, ", \"askedOf\": \"REGION\"", 20).explained(COUNTIES)).isFalse();
    assertThat(count(288, ", \"askedOf\": \"MUNICIPALITY\"", 288).explained(COUNTIES)).isTrue();
    assertThat(count(15, "", 3, 12).explained(COUNTIES)).isTrue();
    assertThat(count(15, "", 3, 11).explained(COUNTIES)).isTrue();
  }

  @Test
  void overlappingGroupsLeaveNobodyWithoutAnAnswer() {
    String several = ", \"severalAnswers\": true";
    assertThat(count(15, several, 5, 10, 5).explained(COUNTIES)).isTrue();
    assertThat(count(15, several, 15).explained(COUNTIES)).isTrue();
    assertThat(count(15, several, 16).explained(COUNTIES)).isFalse();
    assertThat(count(15, several, 5, 9).explained(COUNTIES)).isFalse();
  }

  private static AnswerCount count(int respondents, String more, int... counts) {
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i < counts.length; i++) {
      groups.append(i == 0 ? "" : ", ");
      groups.append("{\"label\": \"%d\", \"count\": %d}".formatted(i, counts[i]));
    }
    return read("\"respondents\": %d, \"groups\": [%s]%s".formatted(respondents, groups, more));
  }

  private static AnswerCount read(String fields) {
    return FromJson.read("{" + fields + "}", AnswerCount.SHAPE);
  }
}
