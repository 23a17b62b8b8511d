package se.villkorskoll.ruleset;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.ruleset.ToldProblems.messages;
import static se.villkorskoll.ruleset.ToldProblems.only;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;

/** What the {@code then} of a rule may not do, and which values its texts may name. */
class RuleConsequenceTest {

  private static final String BREACH = "findings.breach($a);";

  /** The line of the message of a rule with these texts before it. */
  private static final int MESSAGE_LINE =
      (int)
              TestRules.head()
                  .substring(0, TestRules.head().indexOf("@message("))
                  .chars()
                  .filter(c -> c == '\n')
                  .count()
          + 1;

  /** The rules with one more whose message is this, after these annotations. */
  private static RuleFiles saying(String message, String when, String then, String... values) {
    String lines = String.join("", List.of(values).stream().map(one -> one + "\n    ").toList());
    return TestRules.withRuleText(
        TestRules.head().replace("@message(\"Test.\")", lines + "@message(\"" + message + "\")")
            + "    "
            + when
            + "\nthen\n    "
            + then
            + "\nend\n");
  }

  private static RuleProblem problem(String message, String when, String then, String... values) {
    return only(TestRules.problems(saying(message, when, then, values)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit(1);",
        "findings.breach($a); findings.breach($a);",
        "findings.breach($a, new java.io.File(\"x\").delete());",
        "findings.breach($a, $a.getClass().getName());",
        "findings.breach($a, \"text\");",
        "findings.breach($a.nope);",
        "findings.breach($b);",
        "findings.breach(drools, $a);",
        "findings.breach(drools.getRule(), $a.pointer());",
        "findings.breach();",
        "findings.record($a);",
        "findings.breach(null);",
        "findings.breach(\"/nowhere\");",
        "findings.breach($a, $a);",
        "findings.judgement($a);",
        "findings.breachOrUnknown();",
        "findings.breachOrUnknown($a.estimate, $a);",
        "findings.breachOrUnknown(true, $a);",
        "insert($a);",
        "/* nothing */",
        "findings.breach($a); // done",
        "if (true) { findings.breach($a); }",
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$a.part",
        "$a.unspentReason",
        "$a.parentPointer",
        "$a.pointer",
        "$a.repaid",
        "$part",
      })
  void onlySomethingReportedIsThePlace(String place) {
    List<RuleProblem> problems =
        TestRules.problems(
            TestRules.withRule("$a : Account($part : part)", "findings.breach(" + place + ");"));
    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0).line()).isEqualTo(TestRules.WHEN_LINE + 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a}", "{repaid}", "{balance}", "{lines}", "{a.repaid}", "{p}"})
  void aWholeFactIsNoValue(String place) {
    assertThat(TestRules.problems(saying(place, "$a : Account($p : repaid)", BREACH)))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.line()).isEqualTo(MESSAGE_LINE));
  }

  @ParameterizedTest
  @CsvSource({
    "{prat}, Menade du {part}?",
    "{spnet}, Menade du {spent}?",
    "{repayment-buy}, Menade du {repayment-by}?",
    "{toString}, @value(toString",
    "{hashCode}, @value(hashCode",
  })
  void aPlaceThatIsNothingIsRefusedWithWhatWasProbablyMeant(String place, String help) {
    RuleProblem problem = problem("Del " + place, "$a : Account()", BREACH);
    assertThat(problem.message().sv()).isEqualTo(place + " är inget som regeln har.");
    assertThat(problem.help().sv()).contains(help);
    assertThat(problem.line()).isEqualTo(MESSAGE_LINE);
  }

  @Test
  void aFieldOfTwoFactsIsRefusedUntilItsOwnerIsSaid() {
    String when = "$a : Account()\n    $line : CostLine(parentPointer == $a.pointer)";
    String then = "findings.breach($line, $a);";
    RuleProblem problem = problem("{unspent}: {pointer}", when, then);
    assertThat(problem.message().sv())
        .isEqualTo("{pointer} kan vara $line.pointer och $a.pointer.");
    assertThat(problem.help().sv()).contains("{line.pointer}");
    assertThat(TestRules.problems(saying("{unspent}: {line.pointer}", when, then))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "@value(kept = \"balance.kept\"); ",
        "@value(x = \"repaid.by(repayment-by)\", y = \"$a.balance.kept\"); {x} {y}",
        "@value(x = \"repaid.by(params.date(\\\"repayment-by\\\"))\"); {x}",
        "@value(x = \"repayment-by\"); {x}",
      })
  void aValueHasTheLanguageOfWhenAndParametersByTheirNames(String value, String message) {
    String text = message == null ? "{kept}" : message;
    assertThat(TestRules.problems(saying(text, "$a : Account()", BREACH, value))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "@value(x = \"repaid.by(repayment-buy)\"); Parametern repayment-buy finns inte.",
        "@value(x = \"repaid.bye(repayment-by)\"); bye finns inte på Repaid.",
        "@value(x = \"repaid\"); {x} är Repaid, inte ett värde som kan visas.",
        "@value(x = \"part == null\"); passar inte in här",
        "@value(x = \"new File\"); passar inte in här",
        "@value(x = \"$b.part\"); $b är inte bundet ovanför.",
        "@value(\"x\"); @value ger inget värde ett namn",
        "@value(x = part); @value ger inget värde ett namn",
        "@value(); @value ger inget värde ett namn",
        "@value(q = \"part\"); {q} är redan namnet på något annat.",
        "@value(unused = \"part\"); Ingen text nämner {unused}.",
      })
  void whatIsNoValueIsRefusedOnItsLine(String value, String message) {
    String names = value.startsWith("@value(x") ? "{x} {q}" : "{q}";
    List<RuleProblem> problems =
        TestRules.problems(saying(names, "$a : Account($q : part)", BREACH, value));
    assertThat(messages(problems)).anySatisfy(one -> assertThat(one).contains(message));
    assertThat(problems).extracting(RuleProblem::line).contains(MESSAGE_LINE);
  }

  @Test
  void whatIsComparedAndCorrectedIsNamedLikeWhatATextNames() {
    RuleProblem problem =
        problem("Test.", "$a : Account()", BREACH, "@compare(\"spent\", \"unspnt\")");
    assertThat(problem.message().sv()).isEqualTo("{unspnt} är inget som regeln har.");
    assertThat(problem.help().sv()).contains("Menade du {unspent}?");
    assertThat(problem.line()).isEqualTo(MESSAGE_LINE);
  }

  @Test
  void moreValuesThanAnyoneReadsAreRefused() {
    String values =
        IntStream.range(0, 13)
            .mapToObj(i -> "v" + (char) ('a' + i))
            .collect(joining("} {", "{", "}"));
    String named =
        IntStream.range(0, 13)
            .mapToObj(i -> "v" + (char) ('a' + i) + " = \"part\"")
            .collect(joining(", ", "@value(", ")"));
    // one text has at most twelve places, so that the thirteenth is in another
    RuleProblem problem =
        only(
            TestRules.problems(
                TestRules.withRuleText(
                    TestRules.head()
                            .replace(
                                "@message(\"Test.\")",
                                named.replace("va = \"part\", ", "va = \"spent\", ")
                                    + "\n    @message(\""
                                    + values.substring(5)
                                    + "\")")
                            .replace("@help(\"Test.\")", "@help(\"{va}\")")
                        + "    $a : Account()\nthen\n    "
                        + BREACH
                        + "\nend\n")));
    assertThat(problem.message().sv()).isEqualTo("Texterna nämner fler än 12 värden.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recipientKind.getDeclaringClass().getName()",
        "recipient.getClass().getName()",
        "recipient.repeat(recipient.length())",
        "submittedOn.getChronology().getId()",
        "accounts.size()",
      })
  void onlyWhatTheModelSaysIsReachedNotTheTypesOfJava(String value) {
    assertThat(
            messages(
                TestRules.problems(
                    saying(
                        "{x}",
                        "$report : Report()",
                        "findings.breach($report);",
                        "@value(x = \"" + value + "\")"))))
        .anySatisfy(text -> assertThat(text).contains("finns inte på"));
  }
}
