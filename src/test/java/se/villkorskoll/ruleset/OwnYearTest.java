package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.villkorskoll.ruleset.ToldProblems.messages;
import static se.villkorskoll.ruleset.ToldProblems.only;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;

/** A rule belongs to the agreement in whose folder it lies, and no other year's judges a report. */
class OwnYearTest {

  private static final String RULE_OF_2017 = "2017/OK2017-REPAY-01-own-unused-funds-repaid.drl";

  /** The program's rules with 2021 as a copy of 2020 in which some texts are replaced. */
  private static RuleFiles copiedTo2021(Map<String, String> replaced) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String path : TestRules.FILES.paths()) {
      if (!path.startsWith("2021/")) {
        files.put(path, TestRules.FILES.bytes(path));
      }
      if (path.startsWith("2020/")) {
        String text = TestRules.FILES.text(path);
        String copy = path.replace("2020/", "2021/");
        for (Map.Entry<String, String> one : replaced.entrySet()) {
          text = text.replace(one.getKey(), one.getValue());
          copy = copy.replace(one.getKey(), one.getValue());
        }
        files.put(copy, text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return RuleFiles.of(files);
  }

  private static List<RuleProblem> problemsOf2021(RuleFiles files) {
    return catchThrowableOfType(
            RulesetRefused.class, () -> TestRules.loader(files).loadDraft("2021"))
        .problems();
  }

  @Test
  void aRuleOf2017InTheFolderOf2020IsRefused() {
    String path = "2020/OK2017-REPAY-01-x.drl";
    String text =
        TestRules.FILES
            .text(RULE_OF_2017)
            .replace("-own-unused-funds-repaid", "-x")
            .replace("national-repayment-by", "repayment-by")
            .replace("Överenskommelsen 2017, avsnitt 8 (003:5211-5213)", "Överenskommelsen 2020");
    RuleFiles files =
        TestRules.FILES
            .with(path, text.getBytes(StandardCharsets.UTF_8))
            .with(path.replace(".drl", ".yaml"), new byte[0]);
    RuleProblem problem = only(TestRules.problems(files));
    assertThat(problem.file()).isEqualTo(path);
    assertThat(text.lines().toList().get(problem.line() - 1)).startsWith("rule \"OK2017-REPAY-01");
    assertThat(problem.message().sv())
        .isEqualTo("Raden OK2017-REPAY-01 gäller 2017, inte överenskommelsen 2020.");
    assertThat(problem.help().sv()).contains("börjar på DQ-, OK2020-,");
  }

  @Test
  void aYearCopiedWithTheOldIdsIsRefusedForEachOfItsRulesAtOnce() {
    RuleFiles files =
        copiedTo2021(Map.of("id: \"2020\"", "id: \"2021\"", "year: 2020", "year: 2021"));
    List<RuleProblem> problems = problemsOf2021(files);
    List<String> rules = files.in("2021").stream().filter(path -> path.endsWith(".drl")).toList();
    assertThat(rules).hasSizeGreaterThan(20);
    for (String rule : rules) {
      List<RuleProblem> own = problems.stream().filter(one -> one.file().equals(rule)).toList();
      assertThat(messages(own))
          .anySatisfy(
              text -> assertThat(text).endsWith(" gäller 2020, inte överenskommelsen 2021."));
      assertThat(own).allSatisfy(one -> assertThat(one.line()).isPositive());
    }
    assertThat(messages(problems))
        .contains("@legalBasis nämner 2020, men villkoret gäller överenskommelsen 2021.")
        .contains("Raden OK2020-LOGIC-01 gäller 2020, inte överenskommelsen 2021.")
        .contains("Raden OK2020-AMT-02 gäller 2020, inte överenskommelsen 2021.");
  }

  @Test
  void aLegalBasisThatStillNamesTheOldYearIsRefusedWithItsLine() {
    RuleFiles files =
        copiedTo2021(
            Map.of(
                "id: \"2020\"", "id: \"2021\"",
                "year: 2020", "year: 2021",
                "OK2020-", "OK2021-"));
    String path = "2021/OK2021-REPAY-01-unspent-funds-repaid.drl";
    assertThat(problemsOf2021(files))
        .filteredOn(one -> one.file().equals(path))
        .filteredOn(one -> one.message().sv().startsWith("@legalBasis nämner 2020"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(files.text(path).lines().toList().get(one.line() - 1))
                  .contains("@legalBasis");
              assertThat(one.help().sv()).contains("otherYears: [2020]", "sources");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Överenskommelsen 2020, s. 17 (004:71)                | ",
        "004:2017-2019                                        | ",
        "Överenskommelsen 2020 (004:2010-2019)                | ",
        "Promemorian 2020-02-06, dnr S2019-2020               | ",
        "Avsnitt 3 överenskommelsen 2019, s. 17 (004:71)      | @legalBasis nämner 2019, men villkoret gäller överenskommelsen 2020.",
        "Överenskommelserna 2019-2020                         | @legalBasis nämner 2019, men villkoret gäller överenskommelsen 2020.",
        "Överenskommelserna 2020-2021                         | @legalBasis nämner 2021, men villkoret gäller överenskommelsen 2020.",
        "2019-års överenskommelse                             | @legalBasis nämner 2019, men villkoret gäller överenskommelsen 2020.",
        "Lagen (2017:30), SKR den 6 februari 2021, HSLF-FS 2019:4 | ",
        "Fördelningen 2019 (002:14)                           | @legalBasis nämner 2019, men villkoret gäller överenskommelsen 2020.",
        "överenskommelsen för 2021                            | @legalBasis nämner 2021, men villkoret gäller överenskommelsen 2020.",
        "Slutrapporten (003:4140)                             | @legalBasis anger källan 003, som inte är någon av överenskommelsens källor.",
      })
  void aLegalBasisNamesNoOtherYearAndNoOtherSource(String legalBasis, String message) {
    List<RuleProblem> problems =
        TestRules.problems(
            TestRules.changed(
                "2020/OK2020-USE-07-use-serves-the-purpose.drl",
                text -> text.replace("Överenskommelsen 2020 enligt 004:50", legalBasis)));
    if (message == null) {
      assertThat(messages(problems)).isEmpty();
    } else {
      assertThat(only(problems).message().sv()).isEqualTo(message);
    }
  }

  @Test
  void aYearThatASourceTellsOfMayBeNamed() {
    String rule = "2020/OK2020-USE-07-use-serves-the-purpose.drl";
    RuleFiles files =
        TestRules.changed(
            rule,
            text -> text.replace("Överenskommelsen 2020 enligt", "Överenskommelsen 2019 enligt"));
    String agreement = "2020/agreement.yaml";
    String told =
        files
            .text(agreement)
            .replace("ur överenskommelsen s. 17\"}", "ur 2020\", otherYears: [2019]}");
    assertThat(only(TestRules.problems(files)).file()).isEqualTo(rule);
    assertThat(TestRules.problems(files.with(agreement, told.getBytes(StandardCharsets.UTF_8))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OK2017-REPAY-01", "OK2019-UM-01", "STHLM2020-INV-01"})
  void noConditionOfAnotherAgreementIsCarriedAlong(String row) {
    RuleProblem problem =
        only(
            TestRules.problems(
                TestRules.changed(
                    "2020/OK2020-USE-07-use-serves-the-purpose.drl",
                    text ->
                        text.replace(
                            "    @severity",
                            "    @carries(\"%s\")\n    @severity".formatted(row)))));
    assertThat(problem.message().sv()).startsWith("Raden " + row + " gäller ");
  }

  @Test
  void aCommonConditionCarriesNoYearsRow() {
    String path = "common/DQ-LOGIC-01-activity-has-goal.drl";
    RuleProblem problem =
        only(
            TestRules.problems(
                TestRules.changed(
                    path,
                    text ->
                        text.replace(
                            "    @severity", "    @carries(\"OK2020-USE-02\")\n    @severity"))));
    assertThat(problem.file()).isEqualTo(path);
    assertThat(problem.message().sv())
        .isEqualTo("Raden OK2020-USE-02 gäller 2020, men ett gemensamt villkor gäller alla år.");
  }

  @Test
  void aRowWithoutARuleThatNoCatalogueHasNamesNoYear() {
    RuleFiles files =
        TestRules.changed(
            "2022/agreement.yaml",
            text -> text.replace("  - row: OK2021-AMT-01\n", "  - row: OK2017-NOSUCH-01\n"));
    RulesetRefused refused =
        catchThrowableOfType(RulesetRefused.class, () -> TestRules.loader(files).loadDraft("2022"));
    assertThat(only(refused.problems()).message().sv())
        .isEqualTo("Raden OK2017-NOSUCH-01 gäller 2017, inte överenskommelsen 2022.");
  }

  @Test
  void aRowWithoutARuleIsTheAgreementsOwnOrNamesItsYear() {
    String row = "  - row: OK2021-AMT-01\n";
    assertThat(TestRules.FILES.text("2022/agreement.yaml")).contains(row);
    RuleFiles files =
        TestRules.changed(
            "2022/agreement.yaml", text -> text.replace(row, "  - row: OK2017-REPAY-01\n"));
    RulesetRefused refused =
        catchThrowableOfType(RulesetRefused.class, () -> TestRules.loader(files).loadDraft("2022"));
    RuleProblem problem = only(refused.problems());
    assertThat(problem.message().sv())
        .isEqualTo("Raden OK2017-REPAY-01 gäller 2017, inte överenskommelsen 2022.");
    assertThat(files.text("2022/agreement.yaml").lines().toList().get(problem.line() - 1))
        .contains("OK2017-REPAY-01");
  }

  @Test
  void aLetterThatLooksLikeAnotherIsNamed() {
    String cyrillic = "\u041eK2020-USE-02";
    String text =
        TestRules.head().replace("OK2020-USE-02", cyrillic)
            + "    $a : Account()\nthen\n    findings.breach($a);\nend\n";
    String path = "2020/" + cyrillic + "-test.drl";
    RuleFiles files =
        TestRules.FILES
            .with(path, text.getBytes(StandardCharsets.UTF_8))
            .with(path.replace(".drl", ".yaml"), new byte[0]);
    assertThat(messages(TestRules.problems(files)))
        .containsExactly("Regelns namn har tecknet \u041e (U+041E CYRILLIC CAPITAL LETTER O).");
  }
}
