package se.villkorskoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  private static final String WHOLE =
      "\"received\": 10, \"carriedIn\": 0, \"spent\": 6, \"passedOn\": 1, \"carriedOut\": 3";

  @Test
  void moreIsSpentThanThereWasOnlyWhereAllAmountsAreKnown() {
    String base = "\"received\": 10, \"carriedIn\": 1, \"spent\": ";
    assertThat(account(base + "11").overspent()).isFalse();
    assertThat(account(base + "11.01").overspent()).isTrue();
    assertThat(account("\"received\": 10, \"spent\": 11").overspent()).isNull();
    assertThat(account("\"received\": 10, \"carriedIn\": 1").overspent()).isNull();
  }

  @Test
  void theRemainderIsWhatIsNeitherSpentNorPassedOn() {
    assertThat(account(WHOLE).remainder()).isEqualByComparingTo("3");
    assertThat(account(WHOLE.replace("6", "16")).remainder()).isEqualByComparingTo("-7");
    assertThat(account("\"received\": 10, \"carriedIn\": 0, \"spent\": 6").remainder()).isNull();
  }

  @Test
  void whatIsLeftIsUntoldUnlessToldOrSpecifiedOrDenied() {
    assertThat(account(WHOLE).leavesUntold()).isTrue();
    assertThat(account(WHOLE + ", \"unspent\": 0").leavesUntold()).isFalse();
    assertThat(account(WHOLE + ", \"allSpent\": \"YES\"").leavesUntold()).isFalse();
    assertThat(account(WHOLE + ", \"lines\": [{\"amount\": 9}]").leavesUntold()).isFalse();
    assertThat(account(WHOLE + ", \"lines\": [{\"amount\": 6}]").leavesUntold()).isTrue();
    assertThat(account(WHOLE.replace("\"spent\": 6", "\"spent\": 9")).leavesUntold()).isFalse();
    assertThat(account("\"received\": 10, \"spent\": 6").leavesUntold()).isNull();
  }

  @Test
  void thatAllIsSpentIsContradictedOnceAndNotByAnAccountThatDoesNotBalance() {
    String yes = WHOLE + ", \"allSpent\": \"YES\"";
    assertThat(account(yes + ", \"unspent\": 3").allSpentContradicted()).isTrue();
    assertThat(account(yes + ", \"unspent\": 0").allSpentContradicted()).isFalse();
    assertThat(account(yes).allSpentContradicted()).isTrue();
    assertThat(account(yes + ", \"lines\": [{\"amount\": 9}]").allSpentContradicted()).isFalse();
    assertThat(account(WHOLE + ", \"unspent\": 3").allSpentContradicted()).isFalse();
    String used = yes.replace("\"spent\": 6", "\"spent\": 9");
    assertThat(account(used).allSpentContradicted()).isFalse();
    assertThat(account(used + ", \"unspent\": 3").allSpentContradicted()).isFalse();
    assertThat(
            account(used.replace(", \"carriedOut\": 3", ", \"unspent\": 3")).allSpentContradicted())
        .isTrue();
    assertThat(account("\"allSpent\": \"YES\", \"unspent\": 3").allSpentContradicted()).isTrue();
    assertThat(account("\"allSpent\": \"YES\", \"unspent\": 0").allSpentContradicted()).isNull();
  }

  @Test
  void aReasonIsStatedInWordsOrByACauseWithAName() {
    assertThat(account("\"unspentReason\": \"Pandemin\"").unspentReasonStated()).isTrue();
    assertThat(account("\"unspentReason\": \"-\"").unspentReasonStated()).isFalse();
    assertThat(account("\"unspentCause\": \"PANDEMIC\"").unspentReasonStated()).isTrue();
    assertThat(account("\"unspentCause\": \"OTHER\"").unspentReasonStated()).isFalse();
    assertThat(account("").unspentPlanStated()).isFalse();
    assertThat(account("\"unspentPlan\": \"2021\"").unspentPlanStated()).isTrue();
  }

  @Test
  void fundsAreKeptWhereTheyAreLeftAndNotRepaid() {
    String left = "\"unspent\": 3, \"repayments\": [{\"amount\": %s}]";
    assertThat(account(left.formatted("2.99")).fundsKept()).isTrue();
    assertThat(account(left.formatted("3")).fundsKept()).isFalse();
    assertThat(account("\"unspent\": 3, \"repayments\": [{}]").fundsKept()).isNull();
    assertThat(account("").fundsKept()).isNull();
    assertThat(account("\"unspent\": 3, \"allSpent\": \"YES\"").fundsKept()).isFalse();
  }

  @Test
  void theUnspentShareIsRoundedDownSoThatItReachesALimitOnlyWhenItDoes() {
    assertThat(account("\"unspent\": 9.99, \"received\": 99.91").unspentShare()).isEqualTo("9.99");
    assertThat(account("\"unspent\": 10, \"received\": 100").unspentShare()).isEqualTo("10.00");
    assertThat(account("\"unspent\": 10, \"received\": 0").unspentShare()).isNull();
    assertThat(account("\"received\": 100").unspentShare()).isNull();
  }

  @Test
  void theSpecificationDiffersUnlessAnotherConditionTellsIt() {
    String lines = ", \"lines\": [{\"amount\": %s, \"category\": \"STAFFING\"}]";
    String balanced = WHOLE + ", \"unspent\": 3" + lines;
    assertThat(account(balanced.formatted("6")).specificationDiffers()).isFalse();
    assertThat(account(balanced.formatted("5.99")).specificationDiffers()).isTrue();
    assertThat(account(WHOLE).specificationDiffers()).isNull();
    assertThat(account("\"spent\": 6, \"lines\": [{}]").specificationDiffers()).isNull();
    assertThat(
            account(balanced.replace("\"spent\": 6", "\"spent\": 5").formatted("6"))
                .specificationDiffers())
        .isFalse();
    for (String total :
        new String[] {"\"category\": \"STAFFING\"", "\"ageGroup\": \"ADULTS\"", "\"share\": 100"}) {
      String agreed = ", \"statedTotals\": [{" + total + ", \"amount\": ";
      String age = lines.replace("STAFFING\"", "STAFFING\", \"ageGroup\": \"ADULTS\"");
      assertThat(account(WHOLE + age.formatted("5") + agreed + "6}]").specificationDiffers())
          .as(total)
          .isFalse();
      assertThat(account(WHOLE + age.formatted("5") + agreed + "5}]").specificationDiffers())
          .as(total)
          .isTrue();
      assertThat(account(WHOLE + agreed + "5}]").specifiedSum())
          .as(total)
          .isEqualByComparingTo("5");
    }
  }

  @Test
  void aStatedSumIsOddWhereNoSumOfACategoryTellsTheSame() {
    String json =
        """
        "lines": [{"amount": 4, "category": "STAFFING", "ageGroup": "ADULTS"}, {"amount": 1}],
        "statedTotals": [{"category": "STAFFING", "amount": %s},
          {"ageGroup": "ADULTS", "amount": %s}, {"amount": %s}]
        """;
    assertThat(odd(json.formatted("4", "4", "5"))).containsExactly(null, false, false);
    assertThat(odd(json.formatted("4", "4.01", "5"))).containsExactly(null, true, false);
    assertThat(odd(json.formatted("4", "4", "4.99"))).containsExactly(null, false, true);
    assertThat(odd(json.formatted("3", "3", "4"))).containsExactly(null, false, false);
    assertThat(odd(json.formatted("4", "3", "4"))).containsExactly(null, true, false);
    assertThat(odd("\"lines\": [{}], \"statedTotals\": [{\"amount\": 1}]"))
        .containsExactly((Boolean) null);
    assertThat(odd("\"statedTotals\": [{\"ageGroup\": \"OTHER\"}]"))
        .containsExactly((Boolean) null);
  }

  private static List<Boolean> odd(String fields) {
    Account account = account(fields);
    List<Boolean> odd = new ArrayList<>();
    account.statedTotals().forEach(total -> odd.add(total.oddIn(account)));
    return odd;
  }

  @Test
  void moneyPassedOnIsFollowedToANamedReceiverWhoHasAccounted() {
    String to =
        "\"passedOn\": 3, \"forwardings\": [{\"receiver\": \"A\", \"accountedFor\": \"YES\", \"amount\":"
            + " %s}]";
    assertThat(unexplained("2080", to.formatted("3"))).isFalse();
    assertThat(unexplained("2080", to.formatted("2.99"))).isTrue();
    assertThat(unexplained("R20", to.formatted("2.99"))).isFalse();
    assertThat(unexplained("L20", to.formatted("2.99"))).isFalse();
    assertThat(unexplained("R20", to.formatted("3").replace("YES", "PARTLY"))).isTrue();
    assertThat(unexplained("R20", "\"passedOn\": 3")).isTrue();
    assertThat(unexplained("R20", "\"passedOn\": 0")).isFalse();
    assertThat(unexplained("2080", "")).isNull();
    assertThat(unexplained("2080", to.formatted("3").replace("\"passedOn\": 3, ", ""))).isNull();
    assertThat(account(to.formatted("2.99")).forwardingsSumUp()).isFalse();
    assertThat(account(to.formatted("3")).forwardingsSumUp()).isTrue();
    assertThat(account("\"passedOn\": 3").forwardingsSumUp()).isNull();
    assertThat(account(to.formatted("3")).forwardedAndAccountedFor()).isEqualByComparingTo("3");
  }

  private static Boolean unexplained(String recipient, String fields) {
    return account(fields).forwardingUnexplained(report(recipient, "2021-03-01"));
  }

  private static Report report(String recipient, String submittedOn) {
    String json =
        """
        {"agreement": "2020", "recipient": "%s", "submittedOn": "%s",
         "accounts": [{"part": "P1K", "originYear": 2020, "unspent": {"notAvailable": "Bokslutet"},
           "spent": "14, 2"}]}
        """
            .formatted(recipient, submittedOn);
    return DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), Report.SHAPE).value();
  }

  @Test
  void aReportExplainsAFigureThatIsNotAvailableOrCannotBeRead() {
    Report report = report("2080", "2021-03-01");
    assertThat(report.explains("/accounts/0/unspent")).isTrue();
    assertThat(report.explains("/accounts/0/spent")).isTrue();
    assertThat(report.explains("/accounts/0/received")).isFalse();
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
            report("2080", submittedOn), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
  }
}
