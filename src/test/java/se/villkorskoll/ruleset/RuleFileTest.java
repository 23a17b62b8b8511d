package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.ruleset.ToldProblems.messages;
import static se.villkorskoll.ruleset.ToldProblems.only;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;

/**
 * What else a rule file may not hold: where it stops being a rule, and where something could hide.
 */
class RuleFileTest {

  private static final String BREACH = "findings.breach($a);";

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
        "package rules.y2020",
        "package",
        "import java.io.File",
        "import se.villkorskoll.model.report.Account",
        "import se.villkorskoll.model.*;",
        "import static java.lang.System.exit",
        "import function java.lang.System.exit",
        "import accumulate a.b.C c",
        "global se.villkorskoll.check.Findings findings"
      })
  void packageImportAndGlobalAreNotWrittenAnywhereAboveWhenOrBelowEnd(String line) {
    String rule = TestRules.head() + "    $a : Account()\nthen\n    " + BREACH + "\nend\n";
    String word = line.replaceFirst(" .*", "");
    for (String text :
        List.of(
            line + "\n" + rule,
            "\n    " + line + "\n\n" + rule,
            rule.replace("rule \"", line + "\nrule \""),
            rule.replace("    @severity", line + "\n    @severity"),
            rule.replace("\nwhen\n", "\n" + line + "\nwhen\n"),
            rule + line + "\n")) {
      RuleProblem problem = only(TestRules.problems(TestRules.withRuleText(text)));
      assertThat(problem.file()).isEqualTo(TestRules.RULE_PATH);
      assertThat(problem.message().sv()).isEqualTo(word + " skrivs inte i en regelfil.");
      assertThat(text.lines().toList().get(problem.line() - 1).strip()).isEqualTo(line);
    }
  }

  @Test
  void nothingHidesInAComment() {
    String hidden =
        TestRules.head()
            + "    $report : Report() /*\nthen\n    findings.breach(\"/gender/*/ then"
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

  /** The text of a rule without faults. */
  private static String whole() {
    return TestRules.head()
        + "    $a : Account(fundsSpent == true)\nthen\n    "
        + BREACH
        + "\nend\n";
  }

  @Test
  void aByteOrderMarkAndLineEndsOfWindowsArePassedOver() {
    for (String text :
        List.of(whole(), "\uFEFF" + whole(), "\uFEFF" + whole().replace("\n", "\r\n"))) {
      assertThat(TestRules.problems(TestRules.withRuleText(text))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@id(\"OK2020-USE-02\")   | @id(”OK2020-USE-02”)          | 3 | @id har typografiska citattecken: ”OK2020-USE-02”",
        "@title(\"Test\")         | @title(\"Test)              | 7 | Värdena i @title går inte att läsa: \"Test",
        "@title(\"Test\")         | @title(\"Te\\nst\")         | 7 | @title har ett omvänt snedstreck som inte står före ett citattecken: \"Te\\nst\"",
        "@title(\"Test\")         | @title(\"a\" \"b\")         | 7 | Värdena i @title går inte att läsa: \"a\" \"b\"",
        "@title(\"Test\")         | @title(\"Test\",)           | 7 | Värdena i @title går inte att läsa: \"Test\",",
        "@title(\"Test\")         | @title(System.exit(3))     | 7 | Värdena i @title går inte att läsa: System.exit(3)",
        "@title(\"Test\")         | @title(TEST)               | 7 | @title är skriven utan citattecken.",
        "@severity(WARNING)       | @severity(\"WARNING\")     | 4 | @severity är skriven med citattecken.",
      })
  void whatIsWrongWithAnAnnotationIsToldAtItsLine(
      String right, String wrong, int line, String message) {
    List<RuleProblem> problems =
        TestRules.problems(TestRules.withRuleText(whole().replace(right, wrong)));
    assertThat(problems)
        .anySatisfy(
            one -> {
              assertThat(one.line()).isEqualTo(line);
              assertThat(one.message().sv()).isEqualTo(message);
            });
  }

  @Test
  void aQuotationMarkInATextIsWrittenWithABackslash() {
    String text = whole().replace("@title(\"Test\")", "@title(\"Ett \\\"citat\\\", och (mer)\")");
    assertThat(TestRules.load(TestRules.withRuleText(text)).condition("OK2020-USE-02").title().sv())
        .isEqualTo("Ett \"citat\", och (mer)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$a : Account() @foo(new java.io.File(\"x\").mkdir())",
        "$a : Account(fundsSpent == true) @watch(fundsSpent)",
        "@foo $a : Account()",
      })
  void anAnnotationOnAPatternIsRefused(String when) {
    RuleProblem problem = only(TestRules.problems(TestRules.withRule(when, BREACH)));
    assertThat(problem.line()).isEqualTo(TestRules.WHEN_LINE);
  }

  @Test
  void aCommentInARuleThatIsIndentedByATabIsRefused() {
    String text =
        whole()
            .replace("rule \"", "\trule \"")
            .replace("$a : Account", "// hidden\n    $a : Account");
    assertThat(only(TestRules.problems(TestRules.withRuleText(text))).message().sv())
        .startsWith("Raden har ett tecken som inte hör hemma där: /");
  }

  @ParameterizedTest
  @CsvSource({
    "\u200b,U+200B ZERO WIDTH SPACE",
    "\u202e,U+202E RIGHT-TO-LEFT OVERRIDE",
    "\u00ad,U+00AD SOFT HYPHEN",
    "\ufffd,\ufffd (U+FFFD REPLACEMENT CHARACTER)"
  })
  void aCharacterThatDoesNotShowIsNamedWithItsLine(String character, String name) {
    String text = whole().replace("@help(\"Test.\")", "@help(\"Te" + character + "st.\")");
    RuleProblem problem = only(TestRules.problems(TestRules.withRuleText(text)));
    assertThat(problem.line()).isEqualTo(11);
    assertThat(problem.message().sv())
        .isEqualTo("Raden har ett tecken som inte hör hemma i en regel: " + name + ".");
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
        "@legalBasis(\"Överenskommelsen 2020, test\") | @due(\"no-such\")     | @legalBasis saknas.",
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
  void whatAnAnnotationHoldsIsBounded() {
    Map<String, String> wrong =
        Map.of(
            "@correction(\"a=b\", \"c=b\", \"d=b\", \"e=b\", \"f=b\")",
            "@correction har fler än 4 värden.",
            "@correction(\"a=b\", \"a=b\")",
            "@correction har samma värde två gånger.",
            "@needs(" + "\"x\", ".repeat(20) + "\"x\")",
            "@needs har fler än 20 värden.",
            "@due(\"" + "x".repeat(1_001) + "\")",
            "@due har en text på mer än 1000 tecken.",
            "@due(\"" + "{x}".repeat(13) + "\")",
            "@due har en text med fler än 12 platser för värden.");
    wrong.forEach(
        (annotation, message) ->
            assertThat(
                    messages(
                        TestRules.problems(
                            TestRules.withRuleText(
                                TestRules.head()
                                        .replace(
                                            "@title(\"Test\")",
                                            "@title(\"Test\")\n    " + annotation)
                                    + "    $a : Account()\nthen\n    "
                                    + BREACH
                                    + "\nend\n"))))
                .contains(message));
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
  void aFileTooLargeForARuleIsRefusedWhereItBecomesSo() {
    String text = TestRules.head() + "    $a : Account(part == \"\")\n".repeat(3_000);
    RuleProblem problem = only(TestRules.problems(TestRules.withRuleText(text)));
    assertThat(problem.message().sv()).startsWith("Filen är större än 64 kB");
    int before = text.lines().limit(problem.line() - 1).mapToInt(line -> line.length() + 1).sum();
    int line = text.lines().toList().get(problem.line() - 1).length() + 1;
    assertThat(64 * 1024).isBetween(before, before + line);
  }

  @Test
  void aFileThatIsNoRuleIsRefusedWhereItStopsBeingOne() {
    RuleProblem problem =
        only(TestRules.problems(TestRules.withRuleText("// Ett villkor.\n\nhej\n")));
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
  void aSecondNameOfTheRuleIsRefused() {
    String line = "rule \"OK2020-USE-02-test\"";
    String text =
        TestRules.head().replace(line + "\n", line + "\n\n" + line + "\n")
            + "    $a : Account()\nthen\n    "
            + BREACH
            + "\nend\n";
    RuleProblem problem = only(TestRules.problems(TestRules.withRuleText(text)));
    assertThat(problem.line()).isEqualTo(text.lines().toList().lastIndexOf(line) + 1);
    assertThat(problem.message().sv())
        .isEqualTo("Raden \"%s\" passar inte in här.".formatted(line));
  }

  @Test
  void blankLinesAmongAnnotationsAndBeforeWhenArePassedOver() {
    String text =
        TestRules.head().replace("    @title(", "\n    @title(").replace("when\n", "\n\nwhen\n")
            + "    $a : Acount()\nthen\n    "
            + BREACH
            + "\nend\n";
    RuleProblem problem = TestRules.problems(TestRules.withRuleText(text)).get(0);
    assertThat(text.lines().toList().get(problem.line() - 1)).contains("Acount");
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
}
