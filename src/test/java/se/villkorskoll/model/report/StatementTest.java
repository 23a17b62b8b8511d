package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.villkorskoll.document.DocumentReader;

/** Figures in running text against the accounts, and the costs of an activity. */
class StatementTest {

  private static final BigDecimal FIVE = new BigDecimal("5");

  private static Report report(String fields) {
    String json =
        """
        {"agreement": "2020", "recipient": "2080", "accounts": [
          {"part": "P1K", "originYear": 2020, "spent": 200.40, "lines": [
            {"amount": 100.40, "category": "METHODS"}, {"amount": 100, "category": "OTHER"}]},
          {"part": "P4K", "originYear": 2020, "spent": 0}], %s}
        """
            .formatted(fields);
    return DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), Report.SHAPE).value();
  }

  private static Boolean agrees(String statement) {
    Report report = report("\"statements\": [{" + statement + "}]");
    return report.statements().get(0).agreesWith(SpendingTable.of(report), FIVE);
  }

  private static Activity activity(String fields) {
    return report("\"activities\": [{\"id\": \"A1\", " + fields + "}]").activities().get(0);
  }

  @Test
  void anExactFigureIsRoundedToKronorOrToItsDecimalsAtMost() {
    String methods = "\"category\": \"METHODS\", ";
    assertThat(agrees(methods + "\"amount\": 100.40")).isTrue();
    assertThat(agrees(methods + "\"amount\": 100")).isTrue();
    assertThat(agrees(methods + "\"amount\": 100.50")).isFalse();
    assertThat(agrees(methods + "\"share\": 50.1")).isTrue();
    assertThat(agrees(methods + "\"share\": 50")).isTrue();
    assertThat(agrees(methods + "\"amount\": 100, \"share\": 51")).isFalse();
  }

  @Test
  void anApproximateFigureMayDiffer() {
    String methods = "\"category\": \"METHODS\", \"approximate\": true, ";
    assertThat(agrees(methods + "\"amount\": 105")).isTrue();
    assertThat(agrees(methods + "\"amount\": 106")).isFalse();
    assertThat(agrees(methods + "\"share\": 48")).isTrue();
    assertThat(agrees(methods + "\"share\": 47")).isFalse();
    assertThat(agrees("\"category\": \"STAFFING\", \"approximate\": true, \"amount\": 1"))
        .isFalse();
  }

  @Test
  void onlyTheNamedPartIsCompared() {
    assertThat(agrees("\"part\": \"P4K\", \"category\": \"METHODS\", \"amount\": 100")).isFalse();
    assertThat(agrees("\"part\": \"P4K\", \"category\": \"METHODS\", \"share\": 50")).isFalse();
    assertThat(agrees("\"category\": \"METHODS\"")).isNull();
    assertThat(agrees("\"amount\": 1")).isNull();
  }

  @Test
  void whatThePartsPayIsTheCostOrTheOwnShareOfIt() {
    String paid = "\"financing\": [{\"part\": \"P1K\", \"amount\": 50}], ";
    assertThat(activity(paid + "\"totalCost\": 50").costAgrees()).isTrue();
    assertThat(activity(paid + "\"totalCost\": 50.01").costAgrees()).isFalse();
    assertThat(activity(paid + "\"totalCost\": 150, \"ownShare\": 33.3").costAgrees()).isTrue();
    assertThat(activity(paid + "\"totalCost\": 150, \"ownShare\": 33.4").costAgrees()).isFalse();
    assertThat(activity(paid + "\"totalCost\": 0, \"ownShare\": 33").costAgrees()).isFalse();
    assertThat(activity(paid + "\"ownShare\": 33").costAgrees()).isNull();
    assertThat(activity("\"totalCost\": 50").costAgrees()).isNull();
    assertThat(activity("\"financing\": [], \"totalCost\": 50").costTold()).isFalse();
  }

  @Test
  void theMoneyOfTwoYearsIsOnePart() {
    String two =
        "\"totalCost\": 2, \"financing\": [{\"part\": \"P1K\", \"originYear\": 2020, \"amount\": 1},"
            + " {\"part\": \"%s\", \"originYear\": 2019, \"amount\": 1}]";
    assertThat(activity(two.formatted("P1K")).severalParts()).isFalse();
    assertThat(activity(two.formatted("P1K")).costTold()).isTrue();
    assertThat(activity(two.formatted("P4K")).severalParts()).isTrue();
    assertThat(activity(two.formatted("P4K")).costTold()).isFalse();
  }

  @Test
  void theSpentSumIsNotKnownWhereThatOfAnAccountIsNot() {
    assertThat(report("\"statements\": []").costs().spent()).isEqualByComparingTo("200.40");
    String json =
        "{\"agreement\": \"2020\", \"recipient\": \"2080\", \"accounts\": [{\"part\": \"P1K\","
            + " \"originYear\": 2020}]}";
    Report unknown =
        DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), Report.SHAPE).value();
    assertThat(unknown.costs().spent()).isNull();
  }
}
