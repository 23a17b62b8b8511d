package se.villkorskoll.model.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.document.DocumentReader;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.Report;

class PathTest {

  private static final String REPORT =
      """
      {"agreement": "2020", "recipient": "2080", "accounts": [
        {"part": "P1K", "originYear": 2020, "unspent": 0, "spent": 5, "repayments": [{"amount": 1}, {}]},
        {"part": "P4K", "originYear": 2020},
        {"part": "P1K", "originYear": 2019, "unspent": 3}]}
      """;

  private static Path.Resolution resolve(String path, Map<String, List<Located>> expected)
      throws Path.Malformed {
    Report report =
        DocumentReader.json(REPORT.getBytes(StandardCharsets.UTF_8), Report.SHAPE).value();
    return Path.parse(path, Report.SHAPE).resolve(report, 2020, expected);
  }

  private static List<String> missing(String path) throws Path.Malformed {
    return resolve(path, Map.of()).missing().stream().map(Path.Missing::pointer).toList();
  }

  @Test
  void everyElementWithoutTheValueIsMissing() throws Path.Malformed {
    assertThat(missing("accounts[].unspent")).containsExactly("/accounts/1/unspent");
    assertThat(resolve("accounts[].unspent", Map.of()).selected()).isEqualTo(3);
  }

  @Test
  void selectionsNarrowTheElements() throws Path.Malformed {
    assertThat(missing("accounts[due].spent")).containsExactly("/accounts/1/spent");
    assertThat(missing("accounts[earlierYears].spent")).containsExactly("/accounts/2/spent");
    assertThat(missing("accounts[due][fundsSpent].received"))
        .containsExactly("/accounts/0/received");
    assertThat(resolve("accounts[fundsUnspent].part", Map.of()).selected()).isEqualTo(1);
  }

  @Test
  void aListBelowASectionThatIsNotReportedHasNoElements() throws Path.Malformed {
    assertThat(missing("accounts[].repayments[].amount"))
        .containsExactly("/accounts/0/repayments/1/amount");
  }

  @Test
  void aSectionThatIsNotReportedIsMissingItself() throws Path.Malformed {
    assertThat(missing("plans[].goals[].text")).containsExactly("/plans");
    assertThat(missing("gender.genderEquality")).containsExactly("/gender");
  }

  @Test
  void aStepThatMayBePassedOverIsNotMissed() throws Path.Malformed {
    assertThat(missing("gender?.genderEquality")).isEmpty();
    assertThat(resolve("plans?[].goals[].text", Map.of()).selected()).isZero();
    assertThat(missing("accounts[].unspent?")).isEmpty();
    assertThat(missing("accounts?[].unspent")).containsExactly("/accounts/1/unspent");
  }

  @Test
  void anElementThatIsAskedForAndNotThereIsMissingAtItsSection() throws Path.Malformed {
    Map<String, List<Located>> expected =
        Map.of("accounts", List.of(Account.expected("P7R", 2020)));
    assertThat(resolve("accounts[due].unspent", expected).missing())
        .extracting(Path.Missing::pointer)
        .containsExactly("/accounts/1/unspent", "/accounts");
    assertThat(resolve("accounts[].unspent", expected).missing()).hasSize(1);
    assertThat(resolve("accounts[due][fundsSpent].unspent", expected).missing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "accounts",
        "accounts[",
        "accounts[].",
        "accounts[].x",
        "accounts[x].part",
        "recipient[]",
        "recipient.x",
        "accounts[].part.x",
        "account s[]"
      })
  void whatIsNoPathIsRefused(String text) {
    assertThatThrownBy(() -> Path.parse(text, Report.SHAPE)).isInstanceOf(Path.Malformed.class);
  }

  @Test
  void aPlaceIsToldInWords() {
    Report report =
        DocumentReader.json(REPORT.getBytes(StandardCharsets.UTF_8), Report.SHAPE).value();
    assertThat(Place.of(report, Report.SHAPE, "/accounts/2/unspent").sv())
        .isEqualTo("Redovisade delar > P1K 2019 > Ej förbrukat belopp (kr)");
    assertThat(Place.of(report, Report.SHAPE, "/accounts/0/repayments/1").en())
        .isEqualTo("Accounts > P1K 2020 > Repayments > no. 2");
    assertThat(Place.of(report, Report.SHAPE, "/accounts").sv()).isEqualTo("Redovisade delar");
    assertThat(Place.of(report, Report.SHAPE, "").sv()).isEmpty();
    assertThat(Place.of(report, Report.SHAPE, "/gender/genderEquality").sv())
        .isEqualTo("Jämställdhet och jämlikhet > Så belyses jämställdhetsperspektivet");
  }
}
