package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.report;

import org.junit.jupiter.api.Test;

/** The units in which amounts are written as text. */
class MoneyUnitsTest {

  @Test
  void unitsAreMixedWhereAmountsAreWrittenInTwo() {
    String statements =
        "\"statements\": [{\"amount\": \"1 kr\"}, {\"amount\": 5, \"share\": \"5 %%\"}, {\"amount\": \"%s\"}]";
    assertThat(units(statements.formatted("2 kr")).mixed()).isFalse();
    MoneyUnits mixed = units(statements.formatted("2 tkr"));
    assertThat(mixed.mixed()).isTrue();
    assertThat(mixed.firstOther().pointer()).isEqualTo("/statements/2/amount");
    assertThat(mixed.units()).hasSize(2);
  }

  private static MoneyUnits units(String fields) {
    return report("2080", fields).moneyUnits();
  }
}
