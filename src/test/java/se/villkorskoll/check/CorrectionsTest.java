package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.Finding;

/** For how many findings a correction is looked for; which it is stands in the scenarios. */
class CorrectionsTest {

  private static final int LATE = 30;

  /** How many of thirty cost lines that are dated too late have a correction, among so many. */
  private static long corrected(int lines) {
    String all =
        IntStream.range(0, lines)
            .mapToObj(i -> i < LATE ? "2021-01-05" : "2020-05-05")
            .map("{\"amount\": 10, \"date\": \"%s\"}"::formatted)
            .collect(Collectors.joining(", "));
    String report =
        """
        {"agreement": "2020", "recipient": "2080",
         "accounts": [{"part": "P1K", "originYear": 2020, "spent": %d, "lines": [%s]}]}
        """
            .formatted(10 * lines, all);
    return Checker.check(
            TestRules.report(report.getBytes(StandardCharsets.UTF_8)),
            TestRules.of2020(),
            LocalDate.of(2021, 4, 15))
        .findings()
        .stream()
        .filter(one -> one.condition().id().equals("OK2020-USE-01"))
        .map(Finding::correction)
        .filter(one -> one != null)
        .count();
  }

  @Test
  void thereAreTwentyAtMostAndFewerInALargeReport() {
    assertThat(corrected(LATE)).isEqualTo(20);
    assertThat(corrected(19_000)).isBetween(5L, 10L);
  }
}
