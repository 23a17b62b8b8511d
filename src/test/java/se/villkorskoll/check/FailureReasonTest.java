package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why a rule could not be run is told in words. */
class FailureReasonTest {

  @Test
  void theDeepestCauseDecides() {
    Map.of(
            new BudgetExceeded(), FailureReason.TOO_MUCH_WORK,
            new StackOverflowError(), FailureReason.TOO_DEEP,
            new NullPointerException(), FailureReason.MISSING_VALUE,
            new ArithmeticException(), FailureReason.IMPOSSIBLE_CALCULATION,
            new ClassCastException(), FailureReason.DIFFERENT_KINDS,
            new NoSuchMethodError(), FailureReason.OTHER_PROGRAM,
            new IllegalArgumentException(), FailureReason.UNKNOWN)
        .forEach(
            (thrown, fault) -> {
              assertThat(FailureReason.of(thrown)).isEqualTo(fault);
              var wrapped = new IllegalStateException(new RuntimeException(thrown));
              assertThat(FailureReason.of(wrapped)).isEqualTo(fault);
            });
  }

  @Test
  void noNameOfAClassIsTold() {
    assertThat(Arrays.stream(FailureReason.values()).map(FailureReason::reason))
        .doesNotHaveDuplicates()
        .allSatisfy(
            reason -> {
              assertThat(reason.sv()).doesNotContainPattern("[A-Z]|Exception|Error").isNotBlank();
              assertThat(reason.en()).doesNotContainPattern("[A-Z]|Exception|Error").isNotBlank();
            });
  }
}
