package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.account;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the use is specified, against the amounts of the account and the stated sums. */
class SpecificationTest {

  private static final String WHOLE =
      "\"received\": 10, \"carriedIn\": 0, \"spent\": 6, \"passedOn\": 1, \"carriedOut\": 3";

  @Test
  void theSpecificationDiffersUnlessAnotherConditionTellsIt() {
    String lines = ", \"lines\": [{\"amount\": %s, \"category\": \"STAFFING\"}]";
    String balanced = WHOLE + ", \"unspent\": 3" + lines;
    assertThat(account(balanced.formatted("6")).specification().differs()).isFalse();
    assertThat(account(balanced.formatted("5.99")).specification().differs()).isTrue();
    assertThat(account(WHOLE).specification().differs()).isNull();
    assertThat(account("\"spent\": 6, \"lines\": [{}]").specification().differs()).isNull();
    assertThat(
            account(balanced.replace("\"spent\": 6", "\"spent\": 5").formatted("6"))
                .specification()
                .differs())
        .isFalse();
    for (String total :
        new String[] {"\"category\": \"STAFFING\"", "\"ageGroup\": \"ADULTS\"", "\"share\": 100"}) {
      String agreed = ", \"statedTotals\": [{" + total + ", \"amount\": ";
      String age = lines.replace("STAFFING\"", "STAFFING\", \"ageGroup\": \"ADULTS\"");
      assertThat(account(WHOLE + age.formatted("5") + agreed + "6}]").specification().differs())
          .as(total)
          .isFalse();
      assertThat(account(WHOLE + age.formatted("5") + agreed + "5}]").specification().differs())
          .as(total)
          .isTrue();
      assertThat(account(WHOLE + agreed + "5}]").specification().sum())
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
  void allThatIsSpentIsDividedByAgeGroup() {
    String line = "{\"amount\": %s, \"ageGroup\": \"ADULTS\"}";
    String lines = "\"spent\": 6, \"lines\": [%s]";
    assertThat(divided("\"spent\": 6")).isFalse();
    assertThat(divided("\"spent\": 0")).isNull();
    assertThat(divided(lines.formatted(line.formatted("6")))).isTrue();
    assertThat(divided(lines.formatted(line.formatted("5.99")))).isTrue();
    assertThat(divided(lines.formatted(line.formatted("6") + ", {\"amount\": 0}"))).isTrue();
    assertThat(divided(lines.formatted(line.formatted("5") + ", {\"amount\": 1}"))).isFalse();
    assertThat(divided("\"spent\": 6, \"lines\": []")).isFalse();
    assertThat(divided(lines.formatted("{\"amount\": 6}"))).isFalse();
    assertThat(divided(lines.formatted("{\"ageGroup\": \"ADULTS\"}"))).isNull();
    String totals = "\"spent\": 6, \"lines\": [{\"amount\": 6}], \"statedTotals\": [%s]";
    assertThat(divided(totals.formatted(line.formatted("6")))).isTrue();
    assertThat(divided(totals.formatted(line.formatted("5")))).isFalse();
    assertThat(divided(totals.formatted("{\"ageGroup\": \"ADULTS\"}"))).isNull();
    assertThat(divided(totals.formatted("{\"amount\": 6}"))).isFalse();
    String both = "\"spent\": 6, \"lines\": [%s], \"statedTotals\": [%s]";
    assertThat(divided(both.formatted(line.formatted("6"), line.formatted("5")))).isTrue();
  }

  @Test
  void aSumOfAnAgeGroupIsHeldAgainstLinesThatTellTheirs() {
    String totals = "\"statedTotals\": [{\"ageGroup\": \"ADULTS\", \"amount\": 5}%s]";
    assertThat(odd(totals.formatted(""))).containsExactly(false);
    assertThat(odd("\"lines\": [{\"amount\": 6}], " + totals.formatted(""))).containsExactly(false);
    assertThat(odd(totals.formatted(", {\"category\": \"STAFFING\", \"amount\": 5}")))
        .containsExactly(false, null);
    assertThat(odd(totals.formatted(", {\"category\": \"STAFFING\", \"amount\": 6}")))
        .containsExactly(true, null);
  }

  private static Boolean divided(String fields) {
    return account(fields).specification().dividedByAge();
  }
}
