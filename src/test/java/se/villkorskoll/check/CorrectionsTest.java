package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.result.CheckResult;

/** When a correction is looked for, and where; which it is stands in the scenarios. */
class CorrectionsTest {

  private static final LocalDate AS_OF = LocalDate.of(2021, 4, 15);

  private static CheckResult check(String fields) {
    String report = "{\"agreement\": \"2020\", \"recipient\": \"2080\", " + fields + "}";
    return Checker.check(
        TestRules.report(report.getBytes(StandardCharsets.UTF_8)), TestRules.of2020(), AS_OF);
  }

  /** How many of ten accounts that do not balance have a correction, beside so many activities. */
  private static long corrected(int activities) {
    String accounts =
        IntStream.rangeClosed(2016, 2020)
            .boxed()
            .flatMap(year -> Stream.of("P1K", "P4K").map(part -> account(part, year)))
            .collect(Collectors.joining(", "));
    String all =
        IntStream.range(0, activities)
            .mapToObj("{\"id\": \"A%d\", \"title\": \"x\"}"::formatted)
            .collect(Collectors.joining(", "));
    return check("\"accounts\": [" + accounts + "], \"activities\": [" + all + "]")
        .findings()
        .stream()
        .filter(one -> one.condition().id().equals("DQ-BAL-01"))
        .filter(one -> one.correction() != null)
        .count();
  }

  private static String account(String part, int year) {
    return """
    {"part": "%s", "originYear": %d, "received": 100, "carriedIn": 0, "spent": 90, "passedOn": 0,
     "unspent": 0, "repayments": [], "carriedOut": 0}
    """
        .formatted(part, year);
  }

  @Test
  void aLargeReportHasFewer() {
    assertThat(corrected(10)).isEqualTo(10);
    assertThat(corrected(19_990)).isBetween(1L, 9L);
  }

  @Test
  void aRepaymentThatIsStillToComeDoesNotHideTheOneToCorrect() {
    String account =
        """
        "accounts": [{"part": "P1K", "originYear": 2020, "received": 1150872.72, "carriedIn": 0,
          "spent": 1090872.72, "passedOn": 0, "unspent": 60000, "carriedOut": 0, "repayments": [%s]}]
        """;
    String made = "{\"amount\": 40000, \"date\": \"2021-03-24\", \"to\": \"KAMMARKOLLEGIET\"}";
    String toCome = "{\"amount\": 20000, \"date\": \"2021-05-01\", \"to\": \"KAMMARKOLLEGIET\"}";
    assertThat(corrections(check(account.formatted(made + ", " + toCome))))
        .containsExactly("/accounts/0/repayments/0/amount");
    assertThat(corrections(check(account.formatted(toCome + ", " + made))))
        .containsExactly("/accounts/0/repayments/1/amount");
  }

  private static Stream<String> corrections(CheckResult result) {
    return result.findings().stream()
        .filter(one -> one.condition().id().equals("OK2020-REPAY-01"))
        .filter(one -> one.correction() != null)
        .map(one -> one.correction().pointer());
  }
}
