package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.account;

import org.junit.jupiter.api.Test;

/** What is left and what is told of it: silence is neither a yes nor a no. */
class RemainingFundsTest {

  private static final String WHOLE =
      "\"received\": 10, \"carriedIn\": 0, \"spent\": 6, \"passedOn\": 1, \"carriedOut\": 3";

  @Test
  void whatIsLeftIsUntoldUnlessToldOrSpecifiedOrDenied() {
    assertThat(account(WHOLE).remainingFunds().untold()).isTrue();
    assertThat(account(WHOLE + ", \"unspent\": 0").remainingFunds().untold()).isFalse();
    assertThat(account(WHOLE + ", \"allSpent\": \"YES\"").remainingFunds().untold()).isFalse();
    assertThat(account(WHOLE + ", \"lines\": [{\"amount\": 9}]").remainingFunds().untold())
        .isFalse();
    assertThat(account(WHOLE + ", \"lines\": [{\"amount\": 6}]").remainingFunds().untold())
        .isTrue();
    assertThat(account(WHOLE.replace("\"spent\": 6", "\"spent\": 9")).remainingFunds().untold())
        .isFalse();
    assertThat(account("\"received\": 10, \"spent\": 6").remainingFunds().untold()).isNull();
  }

  @Test
  void thatAllIsSpentIsContradictedOnceAndNotByAnAccountThatDoesNotBalance() {
    String yes = WHOLE + ", \"allSpent\": \"YES\"";
    assertThat(account(yes + ", \"unspent\": 3").remainingFunds().allSpentContradicted()).isTrue();
    assertThat(account(yes + ", \"unspent\": 0").remainingFunds().allSpentContradicted()).isFalse();
    assertThat(account(yes).remainingFunds().allSpentContradicted()).isTrue();
    assertThat(
            account(yes + ", \"lines\": [{\"amount\": 9}]").remainingFunds().allSpentContradicted())
        .isFalse();
    assertThat(account(WHOLE + ", \"unspent\": 3").remainingFunds().allSpentContradicted())
        .isFalse();
    String used = yes.replace("\"spent\": 6", "\"spent\": 9");
    assertThat(account(used).remainingFunds().allSpentContradicted()).isFalse();
    assertThat(account(used + ", \"unspent\": 3").remainingFunds().allSpentContradicted())
        .isFalse();
    assertThat(
            account(used.replace(", \"carriedOut\": 3", ", \"unspent\": 3"))
                .remainingFunds()
                .allSpentContradicted())
        .isTrue();
    assertThat(
            account("\"allSpent\": \"YES\", \"unspent\": 3")
                .remainingFunds()
                .allSpentContradicted())
        .isTrue();
    assertThat(
            account("\"allSpent\": \"YES\", \"unspent\": 0")
                .remainingFunds()
                .allSpentContradicted())
        .isNull();
  }

  @Test
  void aReasonIsStatedInWordsOrByACauseWithAName() {
    assertThat(account("\"unspentReason\": \"Pandemin\"").remainingFunds().reasonStated()).isTrue();
    assertThat(account("\"unspentReason\": \"-\"").remainingFunds().reasonStated()).isFalse();
    assertThat(account("\"unspentCause\": \"PANDEMIC\"").remainingFunds().reasonStated()).isTrue();
    assertThat(account("\"unspentCause\": \"OTHER\"").remainingFunds().reasonStated()).isFalse();
    assertThat(account("").remainingFunds().planStated()).isFalse();
    assertThat(account("\"unspentPlan\": \"2021\"").remainingFunds().planStated()).isTrue();
  }

  @Test
  void fundsAreKeptWhereTheyAreLeftAndNotRepaid() {
    String left = "\"unspent\": 3, \"repayments\": [{\"amount\": %s}]";
    assertThat(account(left.formatted("2.99")).remainingFunds().kept()).isTrue();
    assertThat(account(left.formatted("3")).remainingFunds().kept()).isFalse();
    assertThat(account("\"unspent\": 3, \"repayments\": [{}]").remainingFunds().kept()).isNull();
    assertThat(account("").remainingFunds().kept()).isNull();
    assertThat(account("\"unspent\": 3, \"allSpent\": \"YES\"").remainingFunds().kept()).isFalse();
  }

  @Test
  void theUnspentShareIsRoundedDownSoThatItReachesALimitOnlyWhenItDoes() {
    assertThat(account("\"unspent\": 9.99, \"received\": 99.91").remainingFunds().share())
        .isEqualTo("9.99");
    assertThat(account("\"unspent\": 10, \"received\": 100").remainingFunds().share())
        .isEqualTo("10.00");
    assertThat(account("\"unspent\": 10, \"received\": 0").remainingFunds().share()).isNull();
    assertThat(account("\"received\": 100").remainingFunds().share()).isNull();
  }

  @Test
  void theQuestionIfAllIsSpentIsAnsweredAndANoHasAnAmount() {
    assertThat(answered("\"unspent\": 5")).isFalse();
    assertThat(answered("\"allSpent\": \"YES\"")).isTrue();
    assertThat(answered("\"allSpent\": \"NO\"")).isNull();
    assertThat(answered("\"allSpent\": \"NO\", \"unspent\": 0")).isFalse();
    assertThat(answered("\"allSpent\": \"PARTLY\", \"unspent\": 0.01")).isTrue();
  }

  private static Boolean answered(String fields) {
    return FromJson.account(fields).remainingFunds().answered();
  }
}
