package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.villkorskoll.document.DocumentReader;

/** The shares stated beside totals, against the sums and against each other. */
class StatedSharesTest {

  private static Account account(String totals, String lines) {
    String json =
        "{\"part\": \"P1K\", \"originYear\": 2020, \"statedTotals\": [%s], \"lines\": [%s]}"
            .formatted(totals, lines);
    return DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), Account.SHAPE).value();
  }

  private static Boolean agrees(Account account, int total) {
    return account.statedTotals().get(total).shareAgrees(account);
  }

  private static Boolean whole(String totals, String lines) {
    Account account = account(totals, lines);
    return account.statedTotals().get(0).sharesSumToWhole(account);
  }

  @Test
  void aShareIsRoundedHalfUpToItsOwnDecimals() {
    String lines = "{\"amount\": 1, \"category\": \"METHODS\"}, {\"amount\": 7}";
    String total = "{\"category\": \"METHODS\", \"amount\": 1, \"share\": %s}";
    assertThat(agrees(account(total.formatted("12.5"), lines), 0)).isTrue();
    assertThat(agrees(account(total.formatted("13"), lines), 0)).isTrue();
    assertThat(agrees(account(total.formatted("12"), lines), 0)).isFalse();
  }

  @Test
  void theStatedSumOfTheColumnIsTheBase() {
    Account account =
        account(
            """
            {"category": "METHODS", "ageGroup": "ADULTS", "amount": 5, "share": 50},
            {"ageGroup": "ADULTS", "amount": 10, "share": 25}, {"amount": 40, "share": 100},
            {"ageGroup": "ALL_AGES", "amount": 30, "share": 100}
            """,
            "{\"amount\": 7}");
    assertThat(agrees(account, 0)).isTrue();
    assertThat(agrees(account, 1)).isTrue();
    assertThat(agrees(account, 2)).isTrue();
    assertThat(agrees(account, 3)).isTrue();
    assertThat(StatedShares.ofLines(account)).isFalse();
    assertThat(StatedShares.byCategory(account)).isFalse();
  }

  @Test
  void aShareIsNotKnownWithoutItsBase() {
    String total =
        "{\"category\": \"METHODS\", \"ageGroup\": \"ADULTS\", \"amount\": 5, \"share\": 50}";
    assertThat(agrees(account(total, "{\"amount\": 10}"), 0)).isNull();
    assertThat(agrees(account(total, "{\"ageGroup\": \"ADULTS\"}"), 0)).isNull();
    assertThat(agrees(account(total, ""), 0)).isNull();
    assertThat(StatedShares.ofAgeGroups(account(total, ""))).isTrue();
    assertThat(agrees(account("{\"category\": \"METHODS\", \"amount\": 5}", ""), 0)).isNull();
  }

  @Test
  void sharesSumToTheWholeGiveOrTakeTheirRounding() {
    String totals =
        "{\"category\": \"METHODS\", \"share\": 50}, {\"category\": \"OTHER\", \"share\": %s}";
    String lines = "{\"amount\": 1, \"category\": \"METHODS\"}";
    assertThat(whole(totals.formatted("50"), lines)).isTrue();
    assertThat(whole(totals.formatted("51"), lines)).isTrue();
    assertThat(whole(totals.formatted("49.4"), lines)).isFalse();
    assertThat(whole(totals.formatted("49.5"), lines)).isTrue();
    assertThat(whole(totals.formatted("52"), lines)).isFalse();
  }

  @Test
  void sharesOfLessThanTheWholeAreNotJudged() {
    String one = "{\"category\": \"METHODS\", \"share\": 50}";
    assertThat(whole(one, "{\"amount\": 1, \"category\": \"OTHER\"}")).isNull();
    assertThat(whole(one, "{\"amount\": 1}")).isNull();
    assertThat(whole(one + ", {\"category\": \"OTHER\"}", "")).isNull();
    assertThat(whole("{\"share\": 50}", "")).isNull();
    assertThat(
            whole(
                "{\"category\": \"METHODS\", \"amount\": 1, \"share\": 100}",
                "{\"amount\": 1, \"category\": \"METHODS\"}"))
        .isNull();
  }

  @Test
  void whatAShareIsOfIsWorkedOutOnceByTheAccount() {
    Account account =
        account(
            """
            {"category": "METHODS", "amount": 5, "share": 50},
            {"category": "METHODS", "ageGroup": "ADULTS", "amount": 5, "share": 50},
            {"ageGroup": "ADULTS", "amount": 10}, {"category": "OTHER", "amount": 5}
            """,
            "{\"amount\": 7}, {\"amount\": 8}");
    assertThat(account.statedTotals())
        .extracting(StatedTotal::whole)
        .containsExactly(new BigDecimal("15.00"), new BigDecimal("10.00"), null, null);
  }
}
