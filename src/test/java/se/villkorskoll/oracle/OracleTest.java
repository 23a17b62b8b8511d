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

  /**
   * Compares on the reports of an agreement.
   *
   * @param part 1 for as many reports as of 2020, 10 for a tenth of them
   * @param rarity 100 where each condition is met and breached in at least one report of 100
   * @param withoutOracle how many conditions are judged by words only, which have no oracle
   * @param oneSided a condition that is never both: DQ-LOGIC-13 is for counties, whose activities
   *     were not asked for in 2019, and what is allotted by Storsthlm is in no source
   */
  @ParameterizedTest
  @CsvSource({
    "2020, 1, 100, 0, ''",
    "2019, 10, 250, 0, DQ-LOGIC-13",
    "2017, 10, 500, 34, ''",
    "2016, 10, 250, 9, ''",
    "2018, 10, 250, 0, ''",
    "2020-storsthlm, 10, 500, 5, STHLM2020-INV-04"
  })
  void theRulesAndTheOracleAgreeOnEveryReport(
      String agreement, int part, int rarity, int withoutOracle, String oneSided) {
    int reports = REPORTS / part;
    Comparison comparison = new Comparison(agreement);
    comparison.on(reports + reports / 8);
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.compared()).isGreaterThanOrEqualTo(reports);
    assertThat(comparison.rare(reports / rarity))
        .allMatch(one -> !oneSided.isEmpty() && one.startsWith(oneSided));
    assertThat(comparison.withoutOracle()).hasSize(withoutOracle);
  }
}
