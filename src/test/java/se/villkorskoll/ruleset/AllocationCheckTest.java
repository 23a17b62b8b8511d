package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.ruleset.ToldProblems.messages;
import static se.villkorskoll.ruleset.ToldProblems.only;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.villkorskoll.TestRules;

/** The amount of a part, its formula and the printed table have to tell the same. */
class AllocationCheckTest {

  private static final String AGREEMENT = "2020/agreement.yaml";
  private static final String TABLE = "2020/allocations.csv";
  private static final String VANSBRO = "2021,P1K,131634.63,002:15";

  /** 2020 with P1K raised from 200 to 250 million, as a new year would be begun. */
  private static String raised(String text) {
    return text.replaceFirst("amount: 200000000", "amount: 250000000")
        .replace("total: 1694000000", "total: 1744000000")
        .replace("P1K: 200 mkr", "P1K: 250 mkr");
  }

  @Test
  void aRaisedPartWhoseTableIsUnchangedIsRefusedRowByRow() {
    List<RuleProblem> problems =
        TestRules.problems(
            TestRules.changed(
                AGREEMENT,
                text ->
                    raised(text)
                        .replaceFirst("byPopulation: 200000000", "byPopulation: 250000000")));
    assertThat(problems).hasSize(15);
    List<String> lines = TestRules.FILES.text(TABLE).lines().toList();
    assertThat(problems)
        .allSatisfy(
            one -> {
              assertThat(one.file()).isEqualTo(TABLE);
              assertThat(lines.get(one.line() - 1)).contains(",P1K,");
            });
    assertThat(problems.get(0).message().sv())
        .isEqualTo(
            "2021 får 131634.63 kr av delen P1K enligt tabellen, men formeln ger 164543.29 kr.");
    assertThat(problems.get(0).help().sv()).contains("toNearest", "differs");
  }

  @Test
  void aRaisedPartWhoseFormulaIsUnchangedIsRefusedAtThePart() {
    RuleProblem problem =
        only(TestRules.problems(TestRules.changed(AGREEMENT, AllocationCheckTest::raised)));
    assertThat(problem.message().sv())
        .isEqualTo("Formeln för delen P1K fördelar 200000000.00 kr, men delen är 250000000.00 kr.");
    assertThat(TestRules.FILES.text(AGREEMENT).lines().toList().get(problem.line() - 1))
        .contains("code: P1K");
  }

  @ParameterizedTest
  @CsvSource({
    "'fixed: 5000000, byPopulation: 95000000', 'fixed: 5000000, byPopulation: 95000001', P3L",
    "'L01: 2000000, L12: 2000000, L14: 2000000', 'L01: 2000000, L12: 2000000', P5L"
  })
  void whatAFormulaSharesOutIsThePart(String right, String wrong, String part) {
    assertThat(
            messages(
                TestRules.problems(
                    TestRules.changed(AGREEMENT, text -> text.replace(right, wrong)))))
        .anySatisfy(text -> assertThat(text).startsWith("Formeln för delen " + part));
  }

  @ParameterizedTest
  @CsvSource({
    "L01: 2000000, 'L01: {notAvailable: okänt}', L01",
    "L01: 2000000, L99: 2000000, L99",
    "L01: 2000000, '\"0180\": 2000000', 0180"
  })
  void anAmountOfSomeRecipientsIsAnAmountOfOneThatGetsThePart(
      String right, String wrong, String code) {
    RuleProblem problem =
        only(TestRules.problems(TestRules.changed(AGREEMENT, text -> text.replace(right, wrong))));
    assertThat(problem.message().sv())
        .startsWith("Formeln för delen P5L har inget belopp för " + code);
    assertThat(TestRules.FILES.text(AGREEMENT).lines().toList().get(problem.line() - 1))
        .contains("code: P5L");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "131634.63 |      |                    | ",
        "131634.64 |      |                    | men formeln ger 131634.63 kr.",
        "131635.00 | 1    |                    | ",
        "132000.00 | 1000 |                    | ",
        "131000.00 | 1000 |                    | men formeln ger 131634.63 kr.",
        "131000.00 |      | avrundat nedåt (002:15) | ",
        "131000.00 |      | P: kommunens beslut | ",
        "131000.00 |      | avrundat nedåt     | har ingen källa.",
        "131634.63 |      | avrundat (002:15)  | Beloppet avviker inte från formeln",
        "131634.63 | 0    |                    | ska vara hela kronor",
        "131634.63 | en   |                    | ska vara hela kronor",
      })
  void aRowSaysHowItIsRoundedOrWhyItDiffers(
      String amount, String toNearest, String differs, String message) {
    RuleFiles files =
        TestRules.changed(
            TABLE,
            text ->
                text.replaceAll("(?m)$", ",,")
                    .replaceFirst(",,", ",toNearest,differs")
                    .replaceFirst(",,\\z", "")
                    .replace(
                        VANSBRO + ",,",
                        "2021,P1K,%s,002:15,%s,%s"
                            .formatted(
                                amount,
                                toNearest == null ? "" : toNearest,
                                differs == null ? "" : differs)));
    List<RuleProblem> problems = TestRules.problems(files);
    if (message == null) {
      assertThat(messages(problems)).isEmpty();
    } else {
      RuleProblem problem = only(problems);
      assertThat(problem.message().sv()).contains(message);
      assertThat(problem.file()).isEqualTo(TABLE);
      assertThat(problem.line()).isEqualTo(2);
    }
  }

  @Test
  void aTableOfAllRecipientsSumsToThePart() {
    var rows = new StringBuilder();
    for (int i = 1; i <= 25; i++) {
      String county = "%02d".formatted(i);
      if (TestRules.REGISTER.find("L" + county) != null && i != 20) {
        rows.append("L%s,P2L,7302744.00,002:10%n".formatted(county));
      }
    }
    assertThat(rows.toString().lines()).hasSize(20);
    // what is left of 150 million is Dalarna's printed amount and one öre too much
    RuleProblem problem =
        only(
            TestRules.problems(
                TestRules.changed(TABLE, text -> text + rows.toString().replace("\r", ""))));
    assertThat(problem.file()).isEqualTo(TABLE);
    assertThat(problem.message().sv())
        .isEqualTo(
            "Alla mottagares belopp av delen P2L summerar till 150000000.95 kr, men delen är 150000000.00 kr.");
    String right = rows.toString().replaceFirst("7302744.00", "7302743.05");
    assertThat(TestRules.problems(TestRules.changed(TABLE, text -> text + right))).isEmpty();
    String almost = rows.toString().replaceFirst("7302744.00", "7302743.15");
    assertThat(TestRules.problems(TestRules.changed(TABLE, text -> text + almost))).isEmpty();
  }

  @Test
  void aHeadingThatNothingReadsIsRefused() {
    byte[] table =
        TestRules.FILES
            .text(TABLE)
            .replaceAll("(?m)(.)$", "$1,")
            .replaceFirst("source,", "source,tonearest")
            .getBytes(StandardCharsets.UTF_8);
    RuleProblem problem = only(TestRules.problems(TestRules.FILES.with(TABLE, table)));
    assertThat(problem.message().sv())
        .isEqualTo(
            "Rubriken tonearest finns inte; de som finns är recipient, part, amount, source, toNearest, differs.");
  }
}
