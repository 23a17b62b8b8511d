package se.villkorskoll.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules against a second reading of the conditions, on reports made at random. Every condition
 * of 2020 is compared, and of the other agreements those about numbers and days and those on the
 * data that all agreements share; each is met and breached often enough for a difference to show.
 */
class OracleTest {

  private static final int REPORTS = Integer.getInteger("villkorskoll.oracle.reports", 100_000);

  @ParameterizedTest
  @CsvSource({"2020, 1, 0", "2019, 10, 0"})
  void theRulesAndTheOracleAgreeOnEveryReport(String agreement, int part, int withoutOracle) {
    int reports = REPORTS / part;
    Comparison comparison = new Comparison(agreement);
    comparison.on(reports + reports / 20);
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.compared()).isGreaterThanOrEqualTo(reports);
    assertThat(comparison.rare(reports / 100)).as("met and breached in 1 of 100").isEmpty();
    assertThat(comparison.withoutOracle()).hasSize(withoutOracle);
  }
}
