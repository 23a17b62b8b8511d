package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.villkorskoll.ruleset.ToldProblems.messages;
import static se.villkorskoll.ruleset.ToldProblems.only;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.villkorskoll.TestRules;

/**
 * Each way in which an agreement and its tables can be wrong, and the line that it is told with.
 */
class FaultyAgreementTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "total: 1694000000 | total: 1694000001 | Delarna summerar till 1694000000.00 kr",
        "{prefix: DQ-SUM} | {prefix: DQ-SUMMA} | Inget gemensamt villkor börjar på DQ-SUMMA.",
        "knowledge: SUMMARY | knowledge: WELL | /knowledge: Här står WELL.",
        "sections: [accounts, activities, participation, plans, youthClinics] | sections: [accounts, konton] | Avsnittet konton finns inte.",
        "unit: DATE | unit: YEAR | Parametern",
        "value: 2021-03-31 | value: 2021-02-30 | Parametern",
        "title: {sv: alla delar, en: all parts} | rubrik: x | /parameters/all-parts/rubrik: Fältet \"rubrik\" finns inte.",
        "source: \"001:238-250\" | unit: CODES | /parameters/all-parts",
        "id: \"2020\" | id: \"2021\" | Överenskommelsen heter 2021 men ligger i mappen 2020.",
        "id: \"2020\" | id: 2020 | /id: Här står 2020.",
      })
  void aFaultyAgreementIsRefusedWithItsLine(String right, String wrong, String message) {
    List<RuleProblem> problems =
        TestRules.problems(
            TestRules.changed(
                "2020/agreement.yaml", text -> text.replaceFirst(Pattern.quote(right), wrong)));
    assertThat(messages(problems)).anySatisfy(text -> assertThat(text).startsWith(message));
    assertThat(problems).allSatisfy(one -> assertThat(one.file()).isEqualTo("2020/agreement.yaml"));
    assertThat(problems).extracting(RuleProblem::line).contains(lineOf(right, wrong));
  }

  private static int lineOf(String right, String wrong) {
    List<String> lines = TestRules.FILES.text("2020/agreement.yaml").lines().toList();
    int line = 0;
    while (!lines.get(line).contains(right)) {
      line++;
    }
    // a value that does not fit its unit is told at the parameter's name
    boolean valueAndUnit = wrong.equals("unit: YEAR") || wrong.equals("value: 2021-02-30");
    while (valueAndUnit && !lines.get(line).endsWith("report-by:")) {
      line--;
    }
    return line + 1;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P7R: 50 mkr}, sum: 50 mkr                       | ",
        "P7R: 50 mkr}, sum: 51 mkr                       | Beloppen i raden OK2020-AMT-08 summerar till",
        "P7R: 51 mkr}, sum: 51 mkr, toNearest: 3 mkr     | ",
        "P7R: 50 mkr}, toNearest: 3 mkr                  | Delen P7R är 50000000.00 kr, men",
        "P7R: 50 mkr}, toNearest: 0                      | ",
      })
  void amountsArePrintedRoundedAndWithASum(String amounts, String message) {
    String fields = ("    amounts: {" + amounts).replace(", ", "\n    ");
    List<RuleProblem> problems =
        TestRules.problems(
            TestRules.changed(
                "2020/agreement.yaml", text -> text.replace("    amounts: {P7R: 50 mkr}", fields)));
    if (message == null) {
      assertThat(messages(problems)).isEmpty();
    } else {
      assertThat(only(problems).message().sv()).startsWith(message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P7R: 51 mkr | Delen P7R är 50000000.00 kr, men 51000000.00 kr enligt raden OK2020-AMT-08.",
        "P7R: 50 mkr, P7X: 1 mkr | Raden OK2020-AMT-08 nämner delen P7X, som inte finns.",
        "P1R: 300 mkr | Beloppet för delen P7R står inte i någon rad under withoutRule.",
      })
  void anAmountOtherThanThePrintedOneIsRefused(String amounts, String message) {
    RuleProblem problem =
        only(
            TestRules.problems(
                TestRules.changed(
                    "2020/agreement.yaml", text -> text.replace("P7R: 50 mkr", amounts))));
    assertThat(problem.message().sv()).isEqualTo(message);
    assertThat(problem.line()).isPositive();
  }

  @Test
  void aParameterThatNoRuleUsesIsRefused() {
    RuleProblem problem =
        only(
            TestRules.problems(
                TestRules.changed(
                    "2020/agreement.yaml",
                    text ->
                        text
                            + "  unused:\n    title: {sv: a, en: a}\n    value: 1\n    unit: COUNT\n    source: x\n")));
    assertThat(problem.message().sv()).isEqualTo("Ingen regel använder parametern unused.");
    assertThat(problem.line()).isPositive();
  }

  @Test
  void aParameterThatIsCommonAlreadyIsToldWithBothItsPlaces() {
    String added =
        "  unspent-share-from:\n    title: {sv: a, en: a}\n    value: 5\n    unit: PER_CENT\n    source: x\n";
    RuleFiles files = TestRules.changed("2020/agreement.yaml", text -> text + added);
    RuleProblem problem = only(TestRules.problems(files));
    assertThat(problem.file()).isEqualTo("2020/agreement.yaml");
    assertThat(files.text(problem.file()).lines().toList().get(problem.line() - 1))
        .isEqualTo("  unspent-share-from:");
    List<String> common = files.text("common/parameters.yaml").lines().toList();
    assertThat(problem.message().sv())
        .isEqualTo(
            "Parametern unspent-share-from finns redan i common/parameters.yaml, rad %d."
                .formatted(common.indexOf("  unspent-share-from:") + 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020/agreement.yaml  | inhabitants: 10319473 | inhabitants: 0   | delas efter befolkning",
        "2020/agreement.yaml  | value: [P5L]          | value: [XXX]     | Delen XXX i parametern",
        "2020/agreement.yaml  | value: 2021-03-31     | value: *day      | Namnet efter *",
        "2020/allocations.csv | 2021,P1K,             | 2021,P1K         | celler",
      })
  void dataThatNoRuleCouldUseIsRefused(String file, String right, String wrong, String message) {
    assertThat(
            messages(
                TestRules.problems(TestRules.changed(file, text -> text.replace(right, wrong)))))
        .anySatisfy(text -> assertThat(text).contains(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OK2020-LOGIC-01: DQ-LOGIC-99 | Villkoret DQ-LOGIC-99, som ska bära raden OK2020-LOGIC-01, finns inte i överenskommelsen.",
        "OK2020-LOGIC-99: DQ-LOGIC-01 | Raden OK2020-LOGIC-99 finns inte i katalogen.",
        "OK2020-USE-01: DQ-LOGIC-01   | Raden OK2020-USE-01 har redan regeln OK2020-USE-01-funds-used-in-2020.",
      })
  void aRowLaidOnAConditionIsThereAndTheConditionToo(String carried, String message) {
    String own = "OK2020-LOGIC-01: DQ-LOGIC-01";
    RuleProblem problem =
        only(
            TestRules.problems(
                TestRules.changed("2020/agreement.yaml", text -> text.replace(own, carried))));
    assertThat(problem.message().sv()).isEqualTo(message);
    assertThat(problem.file()).isEqualTo("2020/agreement.yaml");
    assertThat(TestRules.FILES.text("2020/agreement.yaml").lines().toList().get(problem.line() - 1))
        .endsWith(own);
  }

  @Test
  void aTableWithoutRowsAndARuleInAFolderBelowAreRefused() {
    assertThat(
            messages(
                TestRules.problems(
                    TestRules.changed(
                        "2020/allocations.csv", text -> text.lines().findFirst().orElseThrow()))))
        .containsExactly("Tabellen har inga rader.");
    assertThat(
            messages(
                TestRules.problems(TestRules.FILES.with("2020/below/rule.drl", new byte[] {'x'}))))
        .containsExactly("Filen ligger i en undermapp, där inget läses.");
  }

  @Test
  void aRowNeitherCarriedNorListedStopsEverythingButDrafts() throws RulesetRefused {
    String rule = "2020/OK2020-REPORT-02-final-report-in-time";
    RuleFiles files = TestRules.without(rule + ".drl", rule + ".yaml");
    assertThat(TestRules.loader(files).loadDraft("2020").condition("OK2020-REPORT-02")).isNull();
    assertThatThrownBy(() -> TestRules.loader(files).load("2020"))
        .isInstanceOfSatisfying(
            RulesetRefused.class,
            refused -> {
              assertThat(refused.problems()).hasSize(1);
              RuleProblem problem = refused.problems().get(0);
              assertThat(problem.file()).isEqualTo("2020/agreement.yaml");
              assertThat(problem.line()).isPositive();
              assertThat(problem.message().sv()).startsWith("OK2020-REPORT-02: ");
              assertThat(problem.help().sv()).contains("withoutRule");
            });
  }
}
