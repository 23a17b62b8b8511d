package se.villkorskoll.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.Parameter;
import se.villkorskoll.ruleset.ParameterPlace;
import se.villkorskoll.ruleset.ParameterUnit;
import se.villkorskoll.ruleset.Parameters;

/** The values closest to a parameter's own, and parameters with one of them. */
class ParameterMutantsTest {

  private static final ParameterPlace PLACE = new ParameterPlace("2020/agreement.yaml", 7);

  private static List<String> changes(Object value, ParameterUnit unit) {
    Parameter parameter = new Parameter(LocalText.of("x", "x"), value, unit, "our own", null);
    return ParameterMutants.of("x", parameter, PLACE).stream()
        .map(one -> one.change().sv())
        .toList();
  }

  @Test
  void theSmallestStepDependsOnTheUnit() {
    assertThat(changes("2021-03-01", ParameterUnit.DATE))
        .containsExactly("x: 2021-03-01 blir 2021-02-28", "x: 2021-03-01 blir 2021-03-02");
    assertThat(changes(new BigDecimal("30"), ParameterUnit.DAYS))
        .containsExactly("x: 30 blir 29", "x: 30 blir 31");
    assertThat(changes(new BigDecimal("1000"), ParameterUnit.KRONOR))
        .containsExactly("x: 1000 blir 999", "x: 1000 blir 1001");
    assertThat(changes(new BigDecimal("0.50"), ParameterUnit.KRONOR))
        .containsExactly("x: 0.50 blir 0.49", "x: 0.50 blir 0.51");
    assertThat(changes(new BigDecimal("10"), ParameterUnit.PER_CENT))
        .containsExactly("x: 10 blir 9", "x: 10 blir 11");
    assertThat(changes(new BigDecimal("2.5"), ParameterUnit.PER_CENT))
        .containsExactly("x: 2.5 blir 2.4", "x: 2.5 blir 2.6");
  }

  @Test
  void eachCodeIsLeftOutButTheOnlyOne() {
    assertThat(changes(List.of("P1K", "P4K"), ParameterUnit.CODES))
        .containsExactly("x: P1K borttaget", "x: P4K borttaget");
    assertThat(changes(List.of("P1K"), ParameterUnit.CODES)).isEmpty();
  }

  @Test
  void aChangedParameterIsReadByItsUnitAndTheOthersStay() {
    Parameters own = TestRules.of2020().parameters();
    Parameters changed = own.with("repayment-by", "2021-04-01");
    assertThat(changed.date("repayment-by")).isEqualTo(LocalDate.of(2021, 4, 1));
    assertThat(changed.parameter("repayment-by").value()).isEqualTo("2021-04-01");
    assertThat(changed.date("use-by")).isEqualTo(own.date("use-by"));
    assertThat(own.date("repayment-by")).isEqualTo(LocalDate.of(2021, 3, 31));
    assertThatThrownBy(() -> own.with("repayment-by", BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> own.with("finns-inte", "2021-04-01"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
