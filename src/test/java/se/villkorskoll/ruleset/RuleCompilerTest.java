package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.ruleset.ToldProblems.only;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.drl.Constraint;
import se.villkorskoll.drl.Element;
import se.villkorskoll.drl.Expression;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.RuleTree;

/** What is reported of rules that do not compile. */
class RuleCompilerTest {

  private static final String AGREEMENT = "2020/agreement.yaml";

  private static RuleTree rule(String when) throws MalformedRule {
    return RuleTree.of(RuleText.read("2020/OK2020-USE-02-test.drl", text(when)));
  }

  private static String text(String when) {
    return TestRules.head() + when + "\nthen\n    findings.breach($a);\nend\n";
  }

  /** A rule whose only constraint is a sum of so many numbers, which no rule file may have. */
  private static RuleTree sumOf(int numbers) throws MalformedRule {
    RuleTree one = rule("    $a : Account(originYear + 1 == 2020)");
    var pattern = one.elements().get(0).pattern();
    Constraint constraint = pattern.constraints().get(0);
    var comparison = (Expression.Comparison) constraint.expression();
    var sum = (Expression.Arithmetic) comparison.left();
    Expression longer = sum;
    for (int i = 1; i < numbers; i++) {
      longer = new Expression.Arithmetic(longer, sum.token(), sum.right());
    }
    var deep =
        new Constraint(
            null,
            new Expression.Comparison(longer, comparison.token(), false, comparison.right()),
            constraint.span(),
            constraint.line());
    return new RuleTree(
        one.text(),
        List.of(
            new Element.Pattern(
                pattern.binding(), pattern.type(), List.of(deep), pattern.span(), pattern.line())),
        one.values(),
        one.consequence());
  }

  @Test
  void packageImportsAndGlobalsAreWrittenFromTheFolderAndWhatTheRuleNames() throws MalformedRule {
    RuleTree rule =
        rule("    $a : Account(allSpent == Answer.NO)\n    Allocation(part == $a.part)");
    assertThat(new RuleCompiler.Source(rule, "rules.y2020").drl())
        .startsWith(
            """
            package rules.y2020
            import se.villkorskoll.model.agreement.Allocation
            import se.villkorskoll.model.report.Account
            import se.villkorskoll.model.report.Answer
            global se.villkorskoll.check.Findings findings
            global se.villkorskoll.ruleset.Parameters params
            rule "OK2020-USE-02-test"
            when
            """);
  }

  @Test
  void theClassesOfARuleLieInThePackageOfItsFolder() throws MalformedRule {
    String text = "    $a : Account(allSpent == Answer.NO)";
    List<RuleProblem> problems = new ArrayList<>();
    for (String folder : List.of("2020", "common", "2020-storsthlm")) {
      RuleTree rule = RuleTree.of(RuleText.read(folder + "/OK2020-USE-02-test.drl", text(text)));
      RuleGate.Admitted admitted = RuleCompiler.compile(AGREEMENT, List.of(rule), problems);
      assertThat(problems).isEmpty();
      String expected =
          folder.equals("common") ? "rules.common." : "rules.y" + folder.replace('-', '_') + ".";
      assertThat(admitted.classes().models())
          .allSatisfy(one -> assertThat(one).startsWith(expected));
    }
  }

  @Test
  void aRuleThatTakesTheCompilerTooDeepHasASentenceOfItsOwn() throws MalformedRule {
    RuleTree rule = sumOf(3_000);
    List<RuleProblem> problems = new ArrayList<>();
    assertThat(RuleCompiler.compile(AGREEMENT, List.of(rule), problems)).isNull();
    assertThat(only(problems).file()).isEqualTo(rule.text().path());
    assertThat(only(problems).line()).isEqualTo(rule.text().line());
    assertThat(only(problems).message().sv())
        .isEqualTo("Regeln är sammansatt i för många led för att översättas till kod.");
  }

  @Test
  void whatIsWrongWithNoRuleAloneIsReportedOnTheAgreement() {
    RuleProblem problem =
        RuleCompiler.together(AGREEMENT, CompilerError.of("code too large").message());
    assertThat(problem.file()).isEqualTo(AGREEMENT);
    assertThat(problem.message().sv())
        .startsWith("Reglerna går att översätta var för sig men inte tillsammans: ")
        .contains("code too large");
  }
}
