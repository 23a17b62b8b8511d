package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.villkorskoll.document.DocumentReader;

/** What money was spent on: lines are added up to the öre, and what is not told adds nothing. */
class CostsTest {

  private static final Set<String> METHODS = Set.of("METHODS");
  private static final Set<String> NONE = Set.of();
  private static final BigDecimal TEN = new BigDecimal("10");
  private static final BigDecimal THOUSAND = new BigDecimal("1000");

  private static Account account(String fields) {
    String json = "{\"part\": \"P1K\", \"originYear\": 2020, " + fields + "}";
    return DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), Account.SHAPE).value();
  }

  private static CostLine line(String fields) {
    return account("\"lines\": [{" + fields + "}]").lines().get(0);
  }

  @Test
  void aShareIsOverItsLimitOnlyPastIt() {
    String spent = "\"spent\": 1000, \"lines\": [{\"amount\": %s, \"category\": \"METHODS\"}]";
    assertThat(account(spent.formatted("100")).costs().over(METHODS, TEN)).isFalse();
    assertThat(account(spent.formatted("100.01")).costs().over(METHODS, TEN)).isTrue();
    assertThat(account(spent.formatted("100.06")).costs().shareOn(METHODS)).isEqualTo("10.01");
  }

  @Test
  void aLineWithoutAmountOrCategoryAddsNothing() {
    Costs costs =
        account(
                """
                "spent": 30, "lines": [{"amount": 10, "category": "METHODS"}, {"amount": 10},
                  {"category": "METHODS"}]
                """)
            .costs();
    assertThat(costs.on(METHODS)).isEqualByComparingTo("10");
    assertThat(costs.any(METHODS)).isTrue();
    assertThat(costs.any(Set.of("OTHER"))).isFalse();
  }

  @Test
  void aShareOfNothingOrOfAnUnknownSumIsNotKnown() {
    String lines = "\"lines\": [{\"amount\": 10, \"category\": \"METHODS\"}]";
    assertThat(account(lines).costs().over(METHODS, TEN)).isNull();
    assertThat(account(lines).costs().shareOn(METHODS)).isNull();
    assertThat(account("\"spent\": 0, " + lines).costs().over(METHODS, TEN)).isNull();
  }

  @Test
  void aLineOfZeroKronorIsNone() {
    assertThat(
            account("\"lines\": [{\"amount\": 0, \"category\": \"METHODS\"}]").costs().any(METHODS))
        .isFalse();
  }

  @Test
  void largeItemsThatSayNothingAreUnspecified() {
    String spent = "\"spent\": 5000, \"lines\": [{\"amount\": %s}]";
    assertThat(account(spent.formatted("500")).costs().unspecified(TEN, THOUSAND, NONE))
        .isEqualByComparingTo("0");
    assertThat(account(spent.formatted("500.01")).costs().unspecified(TEN, THOUSAND, NONE))
        .isEqualByComparingTo("500.01");
    String large = "\"lines\": [{\"amount\": %s}]";
    assertThat(account(large.formatted("999.99")).costs().leavesUnspecified(TEN, THOUSAND, NONE))
        .isFalse();
    assertThat(account(large.formatted("1000")).costs().leavesUnspecified(TEN, THOUSAND, NONE))
        .isTrue();
  }

  @Test
  void withoutLinesTheWholeSumIsUnspecified() {
    assertThat(account("\"spent\": 5").costs().unspecified(TEN, THOUSAND, NONE))
        .isEqualByComparingTo("5");
    assertThat(account("\"spent\": 0").costs().leavesUnspecified(TEN, THOUSAND, NONE)).isFalse();
    assertThat(account("\"passedOn\": 5").costs().leavesUnspecified(TEN, THOUSAND, NONE)).isFalse();
  }

  @Test
  void roundAmountsAreCountedAmongThoseThatAreNotEstimates() {
    Costs costs =
        account(
                """
                "lines": [{"amount": 1000}, {"amount": 2000}, {"amount": 0}, {}, {"amount": 1500},
                  {"amount": 3000, "estimate": true}]
                """)
            .costs();
    assertThat(costs.exactAmounts()).isEqualTo(3);
    assertThat(costs.roundAmounts(THOUSAND)).isEqualTo(2);
    assertThat(costs.mostlyRound(THOUSAND, new BigDecimal("66"))).isTrue();
    assertThat(costs.mostlyRound(THOUSAND, new BigDecimal("67"))).isFalse();
    assertThat(account("\"lines\": []").costs().mostlyRound(THOUSAND, TEN)).isFalse();
  }

  @Test
  void aLineSaysSomethingInWordsOrByItsActivity() {
    assertThat(line("\"description\": \"-\"").specified()).isFalse();
    assertThat(line("\"description\": \"-----\"").textLength()).isZero();
    assertThat(line("\"description\": \" Kurs \"").textLength()).isEqualTo(4);
    assertThat(line("\"activities\": [\"A1\"]").specified()).isTrue();
    assertThat(line("\"activities\": [\"A1\", \"A1\"]").severalActivities()).isFalse();
    assertThat(line("\"activities\": [\"A1\", \"A2\"]").severalActivities()).isTrue();
    assertThat(line("").severalActivities()).isFalse();
  }

  @Test
  void aDescriptionWithoutWordsOfItsOwnOnlyRepeats() {
    Set<String> phrases = Set.of("insatser enligt överenskommelsen", "psykisk hälsa");
    assertThat(line("\"description\": \"Psykisk hälsa, INSATSER 2020!\"").saysOnly(phrases))
        .isTrue();
    assertThat(line("\"description\": \"Insatser för psykisk hälsa\"").saysOnly(phrases)).isFalse();
    assertThat(line("\"description\": \"2020\"").saysOnly(phrases)).isFalse();
    assertThat(line("").saysOnly(phrases)).isFalse();
  }

  @Test
  void aLineIsAtLeastAShareFromTheShareOn() {
    BigDecimal whole = new BigDecimal("40");
    BigDecimal quarter = new BigDecimal("25");
    assertThat(line("\"amount\": 10").isAtLeast(whole, quarter)).isTrue();
    assertThat(line("\"amount\": 9.99").isAtLeast(whole, quarter)).isFalse();
    assertThat(line("").isAtLeast(whole, quarter)).isNull();
    assertThat(line("\"amount\": 10").isAtLeast(null, quarter)).isNull();
  }
}
