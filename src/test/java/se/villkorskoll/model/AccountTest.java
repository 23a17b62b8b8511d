package se.villkorskoll.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.FromJson.account;
import static se.villkorskoll.model.FromJson.report;

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
}
