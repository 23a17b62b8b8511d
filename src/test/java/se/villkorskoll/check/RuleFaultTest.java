package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why a rule could not be run is told in words. */
class RuleFaultTest {

  @Test
  void theDeepestCauseDecides() {
    Map.of(
            new BudgetExceeded(), RuleFault.TOO_MUCH_WORK,
            new StackOverflowError(), RuleFault.TOO_DEEP,
            new NullPointerException(), RuleFault.MISSING_VALUE,
            new ArithmeticException(), RuleFault.IMPOSSIBLE_CALCULATION,
            new ClassCastException(), RuleFault.DIFFERENT_KINDS,
            new NoSuchMethodError(), RuleFault.OTHER_PROGRAM,
            new IllegalArgumentException(), RuleFault.UNKNOWN)
        .forEach(
            (thrown, fault) -> {
              assertThat(RuleFault.of(thrown)).isEqualTo(fault);
              var wrapped = new IllegalStateException(new RuntimeException(thrown));
              assertThat(RuleFault.of(wrapped)).isEqualTo(fault);
            });
  }

  @Test
  void noNameOfAClassIsTold() {
    assertThat(Arrays.stream(RuleFault.values()).map(RuleFault::reason))
        .doesNotHaveDuplicates()
        .allSatisfy(
            reason -> {
              assertThat(reason.sv()).doesNotContainPattern("[A-Z]|Exception|Error").isNotBlank();
              assertThat(reason.en()).doesNotContainPattern("[A-Z]|Exception|Error").isNotBlank();
            });
  }
}
