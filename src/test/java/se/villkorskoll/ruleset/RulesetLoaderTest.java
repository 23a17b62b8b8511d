package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;
import se.villkorskoll.check.Checker;
import se.villkorskoll.model.Verdict;

/**
 * Each way in which a rules folder can be wrong, and the file, line and advice that it is told
 * with.
 */
class RulesetLoaderTest {

  private static final String BREACH = "findings.breach(drools.getRule(), $a.pointer());";

  private static List<String> messages(List<RuleProblem> problems) {
    return problems.stream().map(one -> one.message().sv()).toList();
  }

  private static RuleProblem only(List<RuleProblem> problems) {
    assertThat(problems).as(messages(problems).toString()).hasSize(1);
    return problems.get(0);
  }

  /**
   * A rule with one constraint on an account, which must be refused at the line of the constraint.
   */
  private static RuleProblem refusedConstraint(String constraint) {
    RuleProblem problem =
        only(TestRules.problems(TestRules.withRule("$a : Account(" + constraint + ")", BREACH)));
    assertThat(problem.file()).isEqualTo(TestRules.RULE_PATH);
    assertThat(problem.line()).isEqualTo(TestRules.WHEN_LINE);
    return problem;
  }

  @Test
  void theProgramsOwnRulesLoadAndTheRuleOfTheseTestsWould() {
    assertThat(TestRules.of2020().conditions()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(TestRules.problems(TestRules.withRule("$a : Account(fundsSpent == true)", BREACH)))
        .isEmpty();
  }

  @Test
  void anUnknownAgreementIsRefusedAndNotReplacedByAnother() {
    assertThatThrownBy(() -> TestRules.loader(TestRules.FILES).load("1999"))
        .isInstanceOfSatisfying(
            RulesetRefused.class,
            e -> {
              assertThat(only(e.problems()).message().sv()).contains("1999 finns inte");
              assertThat(only(e.problems()).help().sv()).contains("2020");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unspent > 5",
        "part == \"P1K\"",
        "spent == 1.5",
        "spent > params.decimal(\"x\") || unspent == 0",
        "part matches \"P.*\"",
        "originYear in (2019, 2020)",
      })
  void aLiteralInAConditionIsRefused(String constraint) {
    List<RuleProblem> problems =
        TestRules.problems(TestRules.withRule("$a : Account(" + constraint + ")", BREACH));
    assertThat(messages(problems)).anySatisfy(text -> assertThat(text).contains("står i regeln"));
    assertThat(problems).allSatisfy(one -> assertThat(one.line()).isEqualTo(TestRules.WHEN_LINE));
  }

  @Test
  void anUnknownFieldIsRefusedWithThoseThatThereAre() {
    RuleProblem problem = refusedConstraint("unspend == unspent");
    assertThat(problem.message().sv()).isEqualTo("unspend finns inte på Account.");
    assertThat(problem.help().sv()).contains("unspent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "received > params.date(\"report-by\")",
        "part > params.integer(\"agreement-year\")",
        "part == params.integer(\"agreement-year\")",
        "originYear == received",
        "spentTo > received",
        "part > unspentPlan",
        "allSpent == fundsSpent",
        "fundsSpent == null",
      })
  void comparingDifferentTypesIsRefused(String constraint) {
    assertThat(refusedConstraint(constraint).message().sv()).contains("jämför");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "part memberOf params.date(\"report-by\")",
        "spent memberOf params.codes(\"all-parts\")",
        "part contains part"
      })
  void aCollectionOperatorOnTheWrongTypeIsRefused(String constraint) {
    assertThat(refusedConstraint(constraint).message().sv()).contains("går inte att jämföra så");
  }

  @ParameterizedTest
  @ValueSource(strings = {"spent", "!fundsSpent", "-spent == spent", "spent + unspent == received"})
  void whatIsNoPlainComparisonIsRefused(String constraint) {
    refusedConstraint(constraint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$r : received - spent", "$r : (spent)", "$r : repaidBy(spentTo)"})
  void aBindingOfMoreThanAFieldIsRefused(String constraint) {
    assertThat(refusedConstraint(constraint).message().sv()).contains("har mer än ett värde");
  }

  @Test
  void anUnknownParameterIsRefusedWithThoseThatThereAre() {
    RuleProblem problem = refusedConstraint("spentTo > params.date(\"report-bye\")");
    assertThat(problem.message().sv()).isEqualTo("Parametern report-bye finns inte.");
    assertThat(problem.help().sv()).contains("report-by,");
  }

  @Test
  void aParameterAskedForInTheWrongUnitIsRefused() {
    assertThat(refusedConstraint("spent > params.decimal(\"report-by\")").help().sv())
        .isEqualTo("Skriv params.date(\"report-by\").");
  }

  @Test
  void anUnknownCodeIsRefused() {
    assertThat(refusedConstraint("allSpent == Answer.MAYBE").help().sv())
        .contains("YES, PARTLY, NO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eval(true)",
        "$a : Account() from params.codes(\"all-parts\")",
        "($a : Account() or $a : Account())",
        "forall(Account())",
        "accumulate(Account($s : spent), init(int i = 0;), action(i++;), result(i))",
        "accumulate(Account($s : spent); $t : max($s))",
        "$a : Account() over window:length(3)",
      })
  void elementsThatRunCodeOrHideMatchesAreRefused(String when) {
    List<RuleProblem> problems =
        TestRules.problems(
            TestRules.withRule(when, "findings.breach(drools.getRule(), \"/accounts\");"));
    assertThat(problems).isNotEmpty();
    assertThat(problems).allSatisfy(one -> assertThat(one.file()).isEqualTo(TestRules.RULE_PATH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"String()", "Object()", "java.io.File()", "Answer()", "Locale()"})
  void aPatternOnSomethingThatIsNeverThereIsRefused(String pattern) {
    assertThat(
            messages(
                TestRules.problems(
                    TestRules.withRule(
                        pattern, "findings.breach(drools.getRule(), \"/accounts\");"))))
        .anySatisfy(text -> assertThat(text).contains("Regeln kan inte handla om"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit(1);",
        "findings.breach(drools.getRule(), $a.pointer()); findings.breach(drools.getRule(), $a.pointer());",
        "findings.breach(drools.getRule(), $a.pointer(), \"x\", new java.io.File(\"x\").delete());",
        "findings.breach(drools.getRule(), $a.pointer(), \"x\", $a.getClass().getName());",
        "findings.breach(drools.getRule(), $a.pointer(), \"x\", \"text\");",
        "findings.breach(drools.getRule(), $a.pointer(), \"x\");",
        "findings.breach(drools.getRule(), $a.pointer(), \"x\", $a.nope());",
        "findings.breach(drools.getRule(), $b.pointer());",
        "findings.breach(null, $a.pointer());",
        "findings.breach(drools.getRule(), \"/nowhere\");",
        "findings.judgement(drools.getRule(), $a.pointer());",
        "insert($a);",
        "/* nothing */",
        "findings.breach(drools.getRule(), $a.pointer()); // done",
        "if (true) { findings.breach(drools.getRule(), $a.pointer()); }",
      })
  void aConsequenceOtherThanOneRecordingCallIsRefused(String then) {
    List<RuleProblem> problems =
        TestRules.problems(TestRules.withRule("$a : Account(fundsSpent == true)", then));
    assertThat(problems).isNotEmpty();
    assertThat(problems)
        .allSatisfy(
            one -> {
              assertThat(one.file()).isEqualTo(TestRules.RULE_PATH);
              assertThat(one.line()).isEqualTo(TestRules.WHEN_LINE + 2);
            });
  }

  @Test
  void aPlaceWithoutAValueIsRefused() {
    RuleProblem problem =
        only(
            TestRules.problems(
                TestRules.withRuleText(
                    TestRules.head().replace("@message(\"Test.\")", "@message(\"Del {part}.\")")
                        + "    $a : Account()\nthen\n    "
                        + BREACH
                        + "\nend\n")));
    assertThat(problem.message().sv()).contains("{part}");
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 14, 3_000})
  void tooDeepNestingIsRefusedAtOnce(int depth) {
    String when =
        "$a : Account(" + "(".repeat(depth) + "fundsSpent == true" + ")".repeat(depth) + ")";
    List<RuleProblem> problems =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> TestRules.problems(TestRules.withRule(when, BREACH)));
    assertThat(messages(problems))
        .anySatisfy(text -> assertThat(text).contains("nästlade djupare"));
    assertThat(problems.get(0).line()).isEqualTo(TestRules.WHEN_LINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salience 10",
        "dialect \"mvel\"",
        "no-loop true",
        "enabled(true)",
        "extends \"x\"",
        "@foo(1)",
        "function void f() {}"
      })
  void attributesAndOtherDeclarationsAreRefused(String line) {
    List<RuleProblem> problems =
        TestRules.problems(
            TestRules.withRuleText(
                TestRules.head().replace("when\n", line + "\nwhen\n")
                    + "    $a : Account()\nthen\n    "
                    + BREACH
                    + "\nend\n"));
    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0).file()).isEqualTo(TestRules.RULE_PATH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.io.File",
        "import se.villkorskoll.ruleset.RuleFiles",
        "import se.villkorskoll.model.*",
        "import static java.lang.System.exit",
        "import function java.lang.System.exit",
        "import accumulate a.b.C c"
      })
  void onlyTheModelIsImported(String line) {
    List<RuleProblem> problems =
        TestRules.problems(
            TestRules.withRuleText(
                TestRules.head().replace("import se.villkorskoll.model.Answer", line)
                    + "    $a : Account()\nthen\n    "
                    + BREACH
                    + "\nend\n"));
    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0).file()).isEqualTo(TestRules.RULE_PATH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$report.recipientKind().getDeclaringClass().getName()",
        "$report.recipient().getClass().getName()",
        "$report.recipient().repeat($report.recipient().length())",
        "$report.submittedOn().getChronology().getId()",
        "$report.accounts().size()",
      })
  void onlyWhatTheModelSaysIsReachedNotTheTypesOfJava(String value) {
    assertThat(
            messages(
                TestRules.problems(
                    TestRules.withRule(
                        "$report : Report()",
                        "findings.breach(drools.getRule(), $report.pointer(), \"x\", "
                            + value
                            + ");"))))
        .anySatisfy(text -> assertThat(text).contains("finns inte på"));
  }

  @Test
  void nothingHidesInAComment() {
    String hidden =
        TestRules.head()
            + "    $report : Report() /*\nthen\n    findings.breach(drools.getRule(), \"/gender/*/ then"
            + " Runtime.getRuntime().halt(77); //\");\nend\n";
    RuleProblem problem = only(TestRules.problems(TestRules.withRuleText(hidden)));
    assertThat(problem.line()).isEqualTo(TestRules.WHEN_LINE);
    assertThat(problem.message().sv()).contains("ett tecken som inte hör hemma");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$a : Account(fundsSpent == true) // and more",
        "$a : Account(fundsSpent == true) /* and more */",
        "$a : Account(part == 'P1K')",
        "$a : Account(part == \"P1K)",
        "$a : Account(fundsSpent == true)\r$b : Account()",
        "$a : Account(fundsSpent == true)\u2028",
      })
  void everyReaderOfARuleSeesTheSameTokens(String when) {
    assertThat(messages(TestRules.problems(TestRules.withRule(when, BREACH))))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).containsAnyOf("hör hemma", "står i regeln"));
  }

  @ParameterizedTest
  @CsvSource({
    "part == \"P1K\",params.codes",
    "originYear == 2020,agreement-year",
    "spent > 1.5,params.decimal"
  })
  void theAdviceOnALiteralFitsItsType(String constraint, String advice) {
    assertThat(TestRules.problems(TestRules.withRule("$a : Account(" + constraint + ")", BREACH)))
        .allSatisfy(one -> assertThat(one.help().sv()).contains(advice));
  }

  @Test
  void aUnicodeEscapeIsRefused() {
    assertThat(
            messages(
                TestRules.problems(
                    TestRules.withRule("$a : Account(f\\u0075ndsSpent == true)", BREACH))))
        .anySatisfy(text -> assertThat(text).contains("ett tecken som inte hör hemma"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@severity(WARNING)    | @severity(ERROR, WARNING) | @severity har flera värden.",
        "@severity(WARNING)    | @severity(FATAL)      | FATAL finns inte för @severity.",
        "@appliesTo(MUNICIPALITY, REGION, COUNTY) | @appliesTo(KOMMUN) | KOMMUN finns inte för @appliesTo.",
        "@title(\"Test\")      | @title(\"\")          | @title saknas.",
        "@helpEn(\"Test.\")    | @helpEn()             | @helpEn saknas.",
        "@legalBasis(\"Test\") | @due(\"no-such\")     | @legalBasis saknas.",
        "@help(\"Test.\")      | @hjalp(\"Test.\")     | @help saknas.",
        "@title(\"Test\")      | @needs(\"accounts.unspent\") | Fältet accounts i sökvägen accounts.unspent är en lista: skriv accounts[].",
        "@title(\"Test\")      | @needs(\"accounts[].unspend\") | Fältet unspend i sökvägen accounts[].unspend finns inte",
        "@title(\"Test\")      | @needs(\"accounts[late].unspent\") | Urvalet [late] i sökvägen accounts[late].unspent finns inte",
        "@title(\"Test\")      | @compare(\"a\")       | @compare har inte två namn.",
      })
  void aFaultyAnnotationIsRefused(String right, String wrong, String message) {
    assertThat(
            messages(
                TestRules.problems(
                    TestRules.withRuleText(
                        TestRules.head().replace(right, wrong)
                            + "    $a : Account()\nthen\n    "
                            + BREACH
                            + "\nend\n"))))
        .anySatisfy(text -> assertThat(text).startsWith(message));
  }

  @Test
  void aDueDateThatIsNoDateIsRefused() {
    assertThat(
            messages(
                TestRules.problems(
                    TestRules.withRuleText(
                        TestRules.head()
                                .replace(
                                    "@title(\"Test\")", "@title(\"Test\")\n    @due(\"all-parts\")")
                            + "    $a : Account()\nthen\n    "
                            + BREACH
                            + "\nend\n"))))
        .contains("Parametern all-parts finns inte eller är inget datum.");
  }

  @Test
  void aFileThatIsNoRuleIsRefusedWhereItStopsBeingOne() {
    RuleProblem problem =
        only(TestRules.problems(TestRules.withRuleText("package rules.y2020\n\nhej\n")));
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.message().sv()).isEqualTo("Raden \"hej\" passar inte in här.");
  }

  @Test
  void twoRulesInAFileAreRefused() {
    String rule = TestRules.head() + "    $a : Account()\nthen\n    " + BREACH + "\nend\n";
    assertThat(
            TestRules.problems(TestRules.withRuleText(rule + rule.substring(rule.indexOf("// ")))))
        .isNotEmpty();
  }

  @Test
  void fileRuleAndIdMustAgree() {
    List<RuleProblem> problems =
        TestRules.problems(
            TestRules.withRuleText(
                TestRules.head()
                        .replace("rule \"OK2020-USE-02-test\"", "rule \"OK2020-USE-03-test\"")
                    + "    $a : Account()\nthen\n    "
                    + BREACH
                    + "\nend\n"));
    assertThat(messages(problems))
        .contains("Regeln och filen heter inte likadant.")
        .anySatisfy(text -> assertThat(text).contains("börjar inte med villkorets beteckning"));
  }

  @Test
  void twoRulesOfOneConditionAreRefused() {
    String text =
        TestRules.head().replace("OK2020-USE-02", "OK2020-USE-01")
            + "    $a : Account()\nthen\n    "
            + BREACH
            + "\nend\n";
    RuleFiles files =
        TestRules.FILES
            .with("2020/OK2020-USE-01-test.drl", text.getBytes(StandardCharsets.UTF_8))
            .with("2020/OK2020-USE-01-test.yaml", new byte[0]);
    assertThat(only(TestRules.problems(files)).message().sv())
        .contains("OK2020-USE-01 finns redan");
  }

  @Test
  void aConditionThatIsNotInTheCatalogueIsRefused() {
    assertThat(
            messages(
                TestRules.problems(
                    TestRules.FILES
                        .with(
                            "2020/OK2020-NEW-01-test.drl",
                            (TestRules.head().replace("OK2020-USE-02", "OK2020-NEW-01")
                                    + "    $a : Account()\nthen\n    "
                                    + BREACH
                                    + "\nend\n")
                                .getBytes(StandardCharsets.UTF_8))
                        .with("2020/OK2020-NEW-01-test.yaml", new byte[0]))))
        .containsExactly("Raden OK2020-NEW-01 finns inte i katalogen.");
  }

  @Test
  void aRuleWithoutScenariosAndScenariosWithoutARuleAreRefused() {
    assertThat(
            only(TestRules.problems(
                    TestRules.without("common/DQ-USE-01-funds-have-activities.yaml")))
                .file())
        .isEqualTo("common/DQ-USE-01-funds-have-activities.yaml");
    assertThat(
            messages(
                TestRules.problems(
                    TestRules.without("2020/OK2020-GENDER-01-perspective-highlighted.drl"))))
        .contains("Filen har scenarier, men regeln med samma namn saknas.");
  }

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
    List<RuleProblem> problems =
        TestRules.problems(
            TestRules.changed(
                "2020/agreement.yaml",
                text ->
                    text.replace(
                        "    amounts: {P7R: 50 mkr}", inBlock("    amounts: {" + amounts))));
    if (message == null) {
      assertThat(messages(problems)).isEmpty();
    } else {
      assertThat(only(problems).message().sv()).startsWith(message);
    }
  }

  /** Each further field on a line of its own. */
  private static String inBlock(String fields) {
    return fields.replace(", ", "\n    ");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020/agreement.yaml  | inhabitants: 10319473 | inhabitants: 0   | delas efter befolkning",
        "2020/agreement.yaml  | value: [P5L]          | value: [XXX]     | Delen XXX i parametern",
        "2020/agreement.yaml  | value: 2021-03-31     | value: *day      | alias",
        "2020/allocations.csv | 2021,P1K,             | 2021,P1K         | celler",
      })
  void dataThatNoRuleCouldUseIsRefused(String file, String right, String wrong, String message) {
    assertThat(
            messages(
                TestRules.problems(TestRules.changed(file, text -> text.replace(right, wrong)))))
        .anySatisfy(text -> assertThat(text).contains(message));
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
  void theVersionFollowsTheContentAndNotTheScenarios() {
    String version = TestRules.of2020().version();
    assertThat(version).hasSize(64);
    assertThat(
            TestRules.load(
                    TestRules.changed(
                        "common/DQ-USE-01-funds-have-activities.yaml", text -> text + "\n# x\n"))
                .version())
        .isEqualTo(version);
    assertThat(
            TestRules.load(
                    TestRules.changed(
                        "common/DQ-USE-01-funds-have-activities.drl", text -> text + "\n"))
                .version())
        .isNotEqualTo(version);
    assertThat(
            TestRules.load(
                    TestRules.changed(
                        "2020/allocations.csv", text -> text.replace("002:15", "002:16")))
                .version())
        .isNotEqualTo(version);
  }

  @Test
  void aTamperedFileOfKeptClassesIsNotUsed(@TempDir Path kept) throws Exception {
    RulesetLoader loader =
        new RulesetLoader(TestRules.FILES, KeptClasses.in(kept), TestRules.REGISTER);
    loader.load("2020");
    Path file;
    try (var files = Files.list(kept)) {
      file = files.filter(one -> one.toString().endsWith(".classes")).findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(file);
    byte[] tampered = whole.clone();
    tampered[tampered.length / 2] ^= 1;
    Files.write(file, tampered);
    Ruleset again = loader.load("2020");
    assertThat(Checker.check(TestRules.municipality(), again, LocalDate.of(2021, 4, 15)).verdict())
        .isEqualTo(Verdict.NEEDS_JUDGEMENT);
    assertThat(Files.readAllBytes(file)).isNotEqualTo(tampered);
  }

  @Test
  void aDroppedRulesetLeavesNothingBehind() throws Exception {
    WeakReference<ClassLoader> loader = loadCheckAndDrop();
    for (int i = 0; i < 50 && loader.get() != null; i++) {
      System.gc();
      byte[][] pressure = new byte[64][];
      for (int j = 0; j < pressure.length; j++) {
        pressure[j] = new byte[1 << 20];
      }
      assertThat(pressure.length).isEqualTo(64);
    }
    assertThat(loader.get()).isNull();
  }

  private static WeakReference<ClassLoader> loadCheckAndDrop() throws Exception {
    Ruleset ruleset = TestRules.loader(TestRules.FILES).load("2020");
    Checker.check(TestRules.municipality(), ruleset, LocalDate.of(2021, 4, 15));
    ruleset.rules().alone(ruleset.conditions().get(0).name());
    Object rule = ruleset.rules().all().getKiePackages().iterator().next();
    assertThat(rule).isNotNull();
    return new WeakReference<>(ruleset.rules().loader());
  }
}
