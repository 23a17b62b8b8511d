package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.Outcome;

/** What is read from that which a rule hands over, also where no lint has seen the rule. */
class EvidenceTest {

  private static final Parameters PARAMETERS = TestRules.of2020().parameters();
  private static final Report REPORT = TestRules.municipality().asOf(LocalDate.of(2021, 4, 15));
  private static final Account ACCOUNT = REPORT.accounts().get(0);

  private static RuleText rule(String message, String when, String then, String... values)
      throws MalformedRule {
    String lines = String.join("", List.of(values).stream().map(one -> one + "\n    ").toList());
    return RuleText.read(
        TestRules.RULE_PATH,
        TestRules.head().replace("@message(\"Test.\")", lines + "@message(\"" + message + "\")")
            + when
            + "\nthen\n"
            + then
            + "\nend\n");
  }

  private static Evidence evidence(RuleText rule) throws MalformedRule {
    List<RuleProblem> problems = new ArrayList<>();
    Condition condition = ConditionReader.read(rule, problems);
    assertThat(problems).isEmpty();
    return Evidence.of(RuleTree.of(rule), condition, PARAMETERS);
  }

  @Test
  void valuesComeInTheOrderOfTheTextsAndNamedOnesAmongThemselvesAsWritten() throws MalformedRule {
    RuleText rule =
        rule(
            "{late} {part} {repayment-by} {q} {early} {a.originYear}",
            "$a : Account($q : unspent)",
            "findings.breach($a);",
            "@value(early = \"repaid.by(repayment-by)\")",
            "@value(late = \"$a.repaid.after(params.date(\\\"repayment-by\\\"))\")");
    assertThat(RuleTree.of(rule).handedOver()).containsExactly("$a", "$q");
    Evidence.Found found =
        evidence(rule).found(new Object[] {ACCOUNT, new BigDecimal("7.00")}, PARAMETERS);
    LocalDate by = PARAMETERS.date("repayment-by");
    assertThat(found.pointer()).isEqualTo("/accounts/0");
    assertThat(found.outcome()).isEqualTo(Outcome.BREACHED);
    assertThat(List.copyOf(found.values().keySet()))
        .containsExactly("early", "part", "repayment-by", "q", "late", "a.originYear");
    assertThat(found.values())
        .containsEntry("early", ACCOUNT.repaid().by(by))
        .containsEntry("part", ACCOUNT.part())
        .containsEntry("repayment-by", by)
        .containsEntry("q", new BigDecimal("7.00"))
        .containsEntry("late", ACCOUNT.repaid().after(by))
        .containsEntry("a.originYear", ACCOUNT.originYear());
  }

  @Test
  void aSectionIsThePlaceAndTheFactsFollowIt() throws MalformedRule {
    RuleText rule =
        rule(
            "{recipient}",
            "$report : Report()",
            "findings.breachOrJudgement($report.heldByAssociation, \"/gender\", $report);");
    Evidence.Found found = evidence(rule).found(new Object[] {REPORT}, PARAMETERS);
    assertThat(found.pointer()).isEqualTo("/gender");
    assertThat(found.outcome())
        .isEqualTo(REPORT.heldByAssociation() ? Outcome.NEEDS_JUDGEMENT : Outcome.BREACHED);
    assertThat(found.values()).containsOnlyKeys("recipient").containsValue(REPORT.recipient());
  }

  @Test
  void nothingButBindingsIsCompiledOfWhatARuleRecords() throws MalformedRule {
    RuleText rule =
        rule(
            "{x}",
            "$a : Account()",
            "findings.breach($a);",
            "@value(x = \"repaid.by(repayment-by)\")");
    assertThat(RuleTree.of(rule).drl("rules.y2020", FactTypes::className))
        .contains("then\n  findings.record(drools.getRule(), $a);\nend")
        .doesNotContain("repayment-by");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$a.getClass().getClassLoader()",
        "getClass().getName()",
        "part.getClass()",
        "part.repeat(originYear)",
        "toString()",
        "hashCode()",
        "accounts",
        "params.getClass()",
        "java.lang.Runtime.getRuntime()",
        "drools.getKieRuntime()",
        "$b.part",
        "params.date(\\\"nowhere\\\")",
      })
  void whatFactsDoNotHaveIsNotReadEvenWithoutLint(String value) throws MalformedRule {
    RuleText rule =
        rule("{x}", "$a : Account()", "findings.breach($a);", "@value(x = \"" + value + "\")");
    Evidence evidence = evidence(rule);
    Object[] handed =
        RuleTree.of(rule).handedOver().stream().map(one -> (Object) ACCOUNT).toArray();
    if (handed.length == 1) {
      Evidence.Found found = evidence.found(handed, PARAMETERS);
      assertThatThrownBy(found::values).isInstanceOf(RuntimeException.class);
    } else {
      assertThatThrownBy(() -> evidence.found(new Object[] {ACCOUNT}, PARAMETERS))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aRuleThatHandsOverSomethingElseThanItSaysFails() throws MalformedRule {
    Evidence evidence = evidence(rule("{part}", "$a : Account()", "findings.breach($a);"));
    assertThatThrownBy(() -> evidence.found(new Object[] {}, PARAMETERS))
        .isInstanceOf(IllegalArgumentException.class);
    Evidence.Found text = evidence.found(new Object[] {"/accounts/0"}, PARAMETERS);
    assertThatThrownBy(text::pointer).isInstanceOf(ClassCastException.class);
    Evidence.Found engine = evidence.found(new Object[] {Thread.currentThread()}, PARAMETERS);
    assertThatThrownBy(engine::values).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsAskedOfSomethingUnknownIsUnknown() throws MalformedRule {
    Evidence evidence =
        evidence(
            rule(
                "{genderEquality} {x}",
                "$report : Report()",
                "findings.breach(\"/gender\", $report.gender);",
                "@value(x = \"notSuitableReason\")"));
    Report silent =
        TestRules.report(
            "{\"agreement\":\"2020\",\"recipient\":\"2080\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(evidence.found(new Object[] {silent}, PARAMETERS).values())
        .containsEntry("genderEquality", null)
        .containsEntry("x", null);
  }
}
