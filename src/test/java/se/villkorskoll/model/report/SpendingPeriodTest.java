package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.account;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The days on which money was used, of the account and of its lines. */
class SpendingPeriodTest {

  @Test
  void spendingIsUndatedUnlessDatedLinesMakeUpTheWholeSum() {
    String lines =
        "\"spent\": 3, \"lines\": [{\"amount\": 1, \"date\": \"2020-05-01\"}, {\"amount\": 2%s}]";
    assertThat(account("\"spent\": 3").spendingPeriod().undated()).isTrue();
    assertThat(account(lines.formatted("")).spendingPeriod().undated()).isTrue();
    assertThat(account(lines.formatted(", \"date\": \"2020-06-01\"")).spendingPeriod().undated())
        .isFalse();
    assertThat(account("\"spent\": 0").spendingPeriod().undated()).isFalse();
    assertThat(account("").spendingPeriod().undated()).isFalse();
  }

  @Test
  void theFirstAndLastDayOfSpendingComeFromLinesAndStatements() {
    Account account =
        account(
            """
            "spentFrom": "2020-02-01", "spentTo": "2020-06-01",
            "lines": [{"date": "2020-01-15"}, {"date": "2020-07-01"}, {"amount": 1}]
            """);
    assertThat(account.spendingPeriod().first()).isEqualTo("2020-01-15");
    assertThat(account.spendingPeriod().last()).isEqualTo("2020-07-01");
    assertThat(account("").spendingPeriod().last()).isNull();
  }

  @Test
  void spendingIsOutsideBeforeTheFirstDayAndAfterTheLast() {
    LocalDate first = LocalDate.of(2020, 1, 1);
    LocalDate last = LocalDate.of(2020, 12, 31);
    String days = "\"spentFrom\": \"%s\", \"lines\": [{\"date\": \"%s\"}, {}]";
    assertThat(outside(days.formatted(first, last), first, last)).isFalse();
    assertThat(outside(days.formatted(first.minusDays(1), last), first, last)).isTrue();
    assertThat(outside(days.formatted(first, last.plusDays(1)), first, last)).isTrue();
    assertThat(outside("\"spentTo\": \"2021-01-01\"", first, last)).isTrue();
    assertThat(outside("", first, last)).isFalse();
  }

  private static boolean outside(String fields, LocalDate earliest, LocalDate latest) {
    return account(fields).spendingPeriod().outside(earliest, latest);
  }
}
