package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.account;
import static se.villkorskoll.model.report.FromJson.report;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The derived values of an account: what is not reported is never taken for zero. */
class AccountTest {

  /** Carries DQ-COV-03 and DQ-COV-04: the shape of the report lets a recipient say so. */
  @Test
  void aQuestionCanBeAnsweredInPartAndACostBeForAllAges() {
    Account account =
        account(
            "\"allSpent\": \"PARTLY\", \"lines\": [{\"amount\": 1, \"ageGroup\": \"ALL_AGES\"}]");
    assertThat(account.allSpent()).isEqualTo(Answer.PARTLY);
    assertThat(account.lines()).extracting(CostLine::ageGroup).containsExactly(AgeGroup.ALL_AGES);
  }

  @Test
  void amountsArePreliminaryIfTheyAreEstimatesOrGivenBeforeTheAccountWasClosed() {
    assertThat(preliminary("2020-12-31", "\"unspent\": 1")).isTrue();
    assertThat(preliminary("2021-01-01", "\"unspent\": 1")).isFalse();
    assertThat(preliminary("2019-12-31", "\"unspent\": 1")).isFalse();
    assertThat(preliminary("2020-10-15", "\"unspent\": 0")).isFalse();
    assertThat(preliminary("2020-10-15", "")).isTrue();
    assertThat(preliminary("2020-10-15", "\"unspent\": 0, \"spentTo\": \"2020-10-15\"")).isFalse();
    assertThat(preliminary("2020-10-15", "\"unspent\": 0, \"spentTo\": \"2020-10-16\"")).isTrue();
    assertThat(preliminary("2021-03-01", "\"estimate\": true")).isTrue();
    assertThat(preliminary("2021-03-01", "\"lines\": [{\"estimate\": true}]")).isTrue();
  }

  private static boolean preliminary(String submittedOn, String fields) {
    return account(fields)
        .preliminary(
            report("2080", "\"submittedOn\": \"" + submittedOn + "\""),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2020, 12, 31));
  }

  @Test
  void theUseIsToldByAnActivityOrByLines() {
    String accounts = "\"accounts\": [{\"part\": \"P1K\", \"originYear\": 2020%s}]";
    String activity =
        ", \"activities\": [{\"id\": \"A1\", \"title\": \"%s\", \"financing\":"
            + " [{\"part\": \"P1K\", \"originYear\": 2020, \"amount\": 1}]}]";
    assertThat(useTold(accounts.formatted(""))).isFalse();
    assertThat(useTold(accounts.formatted(", \"lines\": []"))).isFalse();
    assertThat(useTold(accounts.formatted(", \"lines\": [{\"amount\": 1}]"))).isTrue();
    assertThat(useTold(accounts.formatted("") + activity.formatted("Mobilt team"))).isTrue();
    assertThat(useTold(accounts.formatted("") + activity.formatted("-"))).isFalse();
  }

  private static boolean useTold(String fields) {
    Report report = FromJson.report("2080", fields);
    return report.accounts().get(0).useToldIn(report);
  }

  @Test
  void theUseOfWhatIsSpentIsDescribedOnEveryLine() {
    String lines = "\"spent\": 1, \"lines\": [%s]";
    assertThat(account("").useDescribed()).isTrue();
    assertThat(account("\"spent\": 0").useDescribed()).isTrue();
    assertThat(account("\"spent\": 1").useDescribed()).isFalse();
    assertThat(account(lines.formatted("")).useDescribed()).isFalse();
    assertThat(account(lines.formatted("{\"description\": \"Utbildning\"}")).useDescribed())
        .isTrue();
    assertThat(account(lines.formatted("{\"description\": \"Utbildning\"}, {}")).useDescribed())
        .isFalse();
  }

  @Test
  void moneyOfEarlierYearsIsInQuestionWhereItIsLeftUsedLateOrMixed() {
    LocalDate useBy = LocalDate.of(2021, 12, 31);
    assertThat(account("\"unspent\": 1").carriedOverInQuestion(2021, useBy)).isTrue();
    assertThat(account("\"unspent\": 0").carriedOverInQuestion(2021, useBy)).isFalse();
    assertThat(account("\"spentTo\": \"2021-12-31\"").carriedOverInQuestion(2021, useBy)).isFalse();
    assertThat(account("\"spentTo\": \"2022-01-01\"").carriedOverInQuestion(2021, useBy)).isTrue();
    assertThat(account("\"carriedIn\": 1").carriedOverInQuestion(2020, useBy)).isTrue();
    assertThat(account("\"unspent\": 1").carriedOverInQuestion(2020, useBy)).isFalse();
  }
}
