package se.villkorskoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.villkorskoll.document.DocumentReader;

/** The derived values of an account: what is not reported is never taken for zero. */
class AccountTest {

  private static final LocalDate DAY = LocalDate.of(2021, 3, 31);

  private static Account account(String fields) {
    String json =
        "{\"part\": \"P1K\", \"originYear\": 2020" + (fields.isEmpty() ? "" : ", " + fields) + "}";
    return DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), Account.SHAPE).value();
  }

  @Test
  void repaidByCountsWhatReachedKammarkollegietInTime() {
    Account account =
        account(
            """
            "repayments": [
              {"amount": 1, "date": "2021-03-31", "to": "KAMMARKOLLEGIET"},
              {"amount": 10, "date": "2021-04-01", "to": "KAMMARKOLLEGIET"},
              {"amount": 100, "date": "2021-03-01", "to": "SKR"}], "unspent": 50
            """);
    assertThat(account.repaidBy(DAY)).isEqualByComparingTo("1");
    assertThat(account.repaidAfter(DAY)).isEqualByComparingTo("10");
    assertThat(account.repaid()).isEqualByComparingTo("111");
    assertThat(account.outstanding()).isEqualByComparingTo("39");
  }

  @Test
  void repaidByCountsWhatMayHaveBeenInTimeAndIsNotKnownWithoutAnAmount() {
    assertThat(
            account("\"repayments\": [{\"amount\": 1, \"to\": \"KAMMARKOLLEGIET\"}]").repaidBy(DAY))
        .isEqualByComparingTo("1");
    assertThat(account("\"repayments\": [{\"amount\": 1, \"date\": \"2021-03-01\"}]").repaidBy(DAY))
        .isEqualByComparingTo("1");
    assertThat(account("\"repayments\": [{\"amount\": 1, \"date\": \"2021-04-01\"}]").repaidBy(DAY))
        .isEqualByComparingTo("0");
    assertThat(
            account("\"repayments\": [{\"date\": \"2021-03-01\", \"to\": \"KAMMARKOLLEGIET\"}]")
                .repaidBy(DAY))
        .isNull();
    assertThat(account("").repaidBy(DAY)).isEqualByComparingTo("0");
  }

  @Test
  void theBalanceIsNotKnownWhereAnAmountIsNot() {
    String whole =
        "\"received\": 10, \"carriedIn\": 0, \"spent\": 6, \"passedOn\": 1, \"unspent\": 3,"
            + " \"carriedOut\": 3";
    assertThat(account(whole).balances(2020)).isTrue();
    assertThat(account(whole.replace("\"spent\": 6", "\"spent\": 6.01")).balances(2020)).isFalse();
    for (String field :
        new String[] {"received", "carriedIn", "spent", "passedOn", "unspent", "carriedOut"}) {
      assertThat(
              account(
                      whole
                          .replace("\"" + field + "\"", "\"spentFrom\"")
                          .replaceAll("\"spentFrom\": \\d+", "\"allSpent\": \"NO\""))
                  .balances(2020))
          .as(field)
          .isNull();
    }
  }

  @Test
  void whatIsLeftIsRepaidOrCarriedOutButMoneyOfTheYearMayWait() {
    String left =
        "\"received\": 10, \"carriedIn\": 0, \"spent\": 6, \"passedOn\": 1, \"unspent\": 3,"
            + " \"carriedOut\": ";
    assertThat(account(left + "2.99").balances(2020)).isTrue();
    assertThat(account(left + "2.99").balances(2021)).isFalse();
    assertThat(account(left + "3").balances(2021)).isTrue();
    assertThat(account(left + "3.01").balances(2020)).isFalse();
  }

  @Test
  void spendingIsUndatedUnlessDatedLinesMakeUpTheWholeSum() {
    String lines =
        "\"spent\": 3, \"lines\": [{\"amount\": 1, \"date\": \"2020-05-01\"}, {\"amount\": 2%s}]";
    assertThat(account("\"spent\": 3").spendingUndated()).isTrue();
    assertThat(account(lines.formatted("")).spendingUndated()).isTrue();
    assertThat(account(lines.formatted(", \"date\": \"2020-06-01\"")).spendingUndated()).isFalse();
    assertThat(account("\"spent\": 0").spendingUndated()).isFalse();
    assertThat(account("").spendingUndated()).isFalse();
  }

  @Test
  void theFirstAndLastDayOfSpendingComeFromLinesAndStatements() {
    Account account =
        account(
            """
            "spentFrom": "2020-02-01", "spentTo": "2020-06-01",
            "lines": [{"date": "2020-01-15"}, {"date": "2020-07-01"}, {"amount": 1}]
            """);
    assertThat(account.firstSpentOn()).isEqualTo("2020-01-15");
    assertThat(account.lastSpentOn()).isEqualTo("2020-07-01");
    assertThat(account("").lastSpentOn()).isNull();
  }

  /** Carries DQ-COV-03 and DQ-COV-04: the shape of the report lets a recipient say so. */
  @Test
  void aQuestionCanBeAnsweredInPartAndACostBeForAllAges() {
    Account account =
        account(
            "\"allSpent\": \"PARTLY\", \"lines\": [{\"amount\": 1, \"ageGroup\": \"ALL_AGES\"}]");
    assertThat(account.allSpent()).isEqualTo(Answer.PARTLY);
    assertThat(account.lines()).extracting(CostLine::ageGroup).containsExactly(AgeGroup.ALL_AGES);
  }
}
