package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.account;

import org.junit.jupiter.api.Test;

/** The balance of an account: what is not reported is never taken for zero. */
class BalanceTest {

  private static final String WHOLE =
      "\"received\": 10, \"carriedIn\": 0, \"spent\": 6, \"passedOn\": 1, \"carriedOut\": 3";

  @Test
  void theBalanceIsNotKnownWhereAnAmountIsNot() {
    String whole =
        "\"received\": 10, \"carriedIn\": 0, \"spent\": 6, \"passedOn\": 1, \"unspent\": 3,"
            + " \"carriedOut\": 3";
    assertThat(account(whole).balance().holds(2020)).isTrue();
    assertThat(account(whole.replace("\"spent\": 6", "\"spent\": 6.01")).balance().holds(2020))
        .isFalse();
    for (String field :
        new String[] {"received", "carriedIn", "spent", "passedOn", "unspent", "carriedOut"}) {
      assertThat(
              account(
                      whole
                          .replace("\"" + field + "\"", "\"spentFrom\"")
                          .replaceAll("\"spentFrom\": \\d+", "\"allSpent\": \"NO\""))
                  .balance()
                  .holds(2020))
          .as(field)
          .isNull();
    }
  }

  @Test
  void whatIsLeftIsRepaidOrCarriedOutButMoneyOfTheYearMayWait() {
    String left =
        "\"received\": 10, \"carriedIn\": 0, \"spent\": 6, \"passedOn\": 1, \"unspent\": 3,"
            + " \"carriedOut\": ";
    assertThat(account(left + "2.99").balance().holds(2020)).isTrue();
    assertThat(account(left + "2.99").balance().holds(2021)).isFalse();
    assertThat(account(left + "3").balance().holds(2021)).isTrue();
    assertThat(account(left + "3.01").balance().holds(2020)).isFalse();
  }

  @Test
  void moreIsSpentThanThereWasOnlyWhereAllAmountsAreKnown() {
    String base = "\"received\": 10, \"carriedIn\": 1, \"spent\": ";
    assertThat(account(base + "11").balance().overspent()).isFalse();
    assertThat(account(base + "11.01").balance().overspent()).isTrue();
    assertThat(account("\"received\": 10, \"spent\": 11").balance().overspent()).isNull();
    assertThat(account("\"received\": 10, \"carriedIn\": 1").balance().overspent()).isNull();
  }

  @Test
  void theRemainderIsWhatIsNeitherSpentNorPassedOn() {
    assertThat(account(WHOLE).balance().remainder()).isEqualByComparingTo("3");
    assertThat(account(WHOLE.replace("6", "16")).balance().remainder()).isEqualByComparingTo("-7");
    assertThat(account("\"received\": 10, \"carriedIn\": 0, \"spent\": 6").balance().remainder())
        .isNull();
  }
}
