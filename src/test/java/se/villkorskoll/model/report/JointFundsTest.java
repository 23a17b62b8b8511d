package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.report;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who accounts for the joint funds of a county, and SKR's compilation of all counties. */
class JointFundsTest {

  private static final List<String> STORSTHLM = List.of("Storsthlm");
  private static final String HOLDER = "\"holder\": {\"name\": \"Storsthlm\"}";
  private static final String ACCOUNT =
      "\"accounts\": [{\"part\": \"P3L\", \"originYear\": 2020, \"spent\": 0%s}]";

  private static JointFunds funds(String... fields) {
    return report("L01", String.join(", ", fields)).jointFunds();
  }

  @Test
  void useAndDistributionAreToldByTheHolder() {
    JointFunds whole = funds(HOLDER, ACCOUNT.formatted(", \"passedOn\": 5"));
    assertThat(whole.accountedFor(STORSTHLM, List.of("P3L"))).isTrue();
    assertThat(whole.accountedFor(List.of("Region Stockholm"), List.of("P3L"))).isFalse();
    assertThat(whole.accountedFor(STORSTHLM, List.of("P3L", "P5L"))).isFalse();
    assertThat(whole.untold(List.of("P5L", "P3L", "P1L"))).containsExactly("P1L", "P5L");
    assertThat(funds(HOLDER, ACCOUNT.formatted("")).untold(List.of("P3L"))).containsExactly("P3L");
    assertThat(funds(ACCOUNT.formatted(", \"passedOn\": 5")).accountedFor(STORSTHLM, List.of()))
        .isFalse();
    assertThat(funds(HOLDER).untold(List.of("P3L"))).containsExactly("P3L");
  }

  @Test
  void allDecisionsAreAnsweredByYes() {
    String answers =
        "\"answers\": [{\"question\": \"a\", \"answer\": \"YES\"}, {\"question\": \"b\", \"answer\": \"NO\"}]";
    assertThat(funds(answers).decided(List.of("a"))).isTrue();
    assertThat(funds(answers).decided(List.of("a", "b"))).isFalse();
    assertThat(funds().decided(List.of("a"))).isFalse();
  }
}
