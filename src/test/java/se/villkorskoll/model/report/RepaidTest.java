package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.account;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What was repaid: what may have been in time is, and what is not known is no zero. */
class RepaidTest {

  private static final LocalDate DAY = LocalDate.of(2021, 3, 31);

  @Test
  void whatReachedKammarkollegietInTimeIsCounted() {
    Account account =
        account(
            """
            "repayments": [
              {"amount": 1, "date": "2021-03-31", "to": "KAMMARKOLLEGIET"},
              {"amount": 10, "date": "2021-04-01", "to": "KAMMARKOLLEGIET"},
              {"amount": 100, "date": "2021-03-01", "to": "SKR"}], "unspent": 50
            """);
    assertThat(account.repaid().by(DAY)).isEqualByComparingTo("1");
    assertThat(account.repaid().after(DAY)).isEqualByComparingTo("10");
    assertThat(account.repaid().toAnybody()).isEqualByComparingTo("111");
    assertThat(account.repaid().outstanding()).isEqualByComparingTo("39");
  }

  @Test
  void whatMayHaveBeenInTimeIsCountedAndNotKnownWithoutAnAmount() {
    assertThat(
            account("\"repayments\": [{\"amount\": 1, \"to\": \"KAMMARKOLLEGIET\"}]")
                .repaid()
                .by(DAY))
        .isEqualByComparingTo("1");
    assertThat(
            account("\"repayments\": [{\"amount\": 1, \"date\": \"2021-03-01\"}]").repaid().by(DAY))
        .isEqualByComparingTo("1");
    assertThat(
            account("\"repayments\": [{\"amount\": 1, \"date\": \"2021-04-01\"}]").repaid().by(DAY))
        .isEqualByComparingTo("0");
    assertThat(
            account("\"repayments\": [{\"date\": \"2021-03-01\", \"to\": \"KAMMARKOLLEGIET\"}]")
                .repaid()
                .by(DAY))
        .isNull();
    assertThat(account("").repaid().by(DAY)).isEqualByComparingTo("0");
  }

  @Test
  void theLatestRepaymentInTimeIsTheOneToCorrect() {
    Repaid repaid =
        account(
                """
                "repayments": [
                  {"amount": 1, "date": "2021-03-31", "to": "KAMMARKOLLEGIET"},
                  {"amount": 10, "date": "2021-03-30", "to": "KAMMARKOLLEGIET"},
                  {"amount": 100, "date": "2021-04-01", "to": "KAMMARKOLLEGIET"}], "unspent": 50
                """)
            .repaid();
    assertThat(repaid.latestPlace(DAY)).isEqualTo("/repayments/0/amount");
    assertThat(repaid.latestNeeded(DAY)).isEqualByComparingTo("40");
    assertThat(repaid.latestPlace(DAY.minusYears(1))).isNull();
    assertThat(repaid.latestNeeded(DAY.minusYears(1))).isNull();
  }
}
