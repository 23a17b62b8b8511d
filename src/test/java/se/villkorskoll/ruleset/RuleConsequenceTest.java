package se.villkorskoll.ruleset;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.ruleset.ToldProblems.messages;
import static se.villkorskoll.ruleset.ToldProblems.only;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;

/** What the {@code then} of a rule may not do. */
class RuleConsequenceTest {

  private static final String BREACH = "findings.breach(drools.getRule(), $a.pointer());";

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
        "findings.breachOrUnknown($a.balance().holds(2020), drools.getRule(), $a.pointer());",
        "findings.breachOrUnknown(true, drools.getRule(), $a.pointer());",
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
  @ValueSource(
      strings = {
        "$a.part()",
        "$a.unspentReason()",
        "$a.parentPointer()",
        "$a",
        "$a.unspentPlace()",
      })
  void aTextOfTheReportNeverBecomesAPlace(String place) {
    List<RuleProblem> problems =
        TestRules.problems(
            TestRules.withRule(
                "$a : Account()", "findings.breach(drools.getRule(), " + place + ");"));
    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0).line()).isEqualTo(TestRules.WHEN_LINE + 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$a",
        "$a.toString()",
        "$a.hashCode()",
        "$a.unspentPlace()",
        "$a.part",
        "$a.repaid()",
        "$a.balance()",
        "$a.lines()"
      })
  void aWholeFactAndWhatEveryObjectHasAreNoValues(String value) {
    assertThat(
            TestRules.problems(
                TestRules.withRule(
                    "$a : Account()",
                    "findings.breach(drools.getRule(), $a.pointer(), \"x\", " + value + ");")))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.line()).isEqualTo(TestRules.WHEN_LINE + 2));
  }

  @Test
  void moreValuesThanAnyoneReadsAreRefused() {
    String values =
        IntStream.range(0, 13)
            .mapToObj(i -> ", \"v" + (char) ('a' + i) + "\", $a.part()")
            .collect(joining());
    RuleProblem problem =
        only(
            TestRules.problems(
                TestRules.withRule(
                    "$a : Account()",
                    "findings.breach(drools.getRule(), $a.pointer()" + values + ");")));
    assertThat(problem.message().sv()).isEqualTo("Fler än 12 värden anges.");
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
}
