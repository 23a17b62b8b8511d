package se.villkorskoll.drl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.villkorskoll.TestRules;

/** An expression is written anew so that it says the same as when it was read. */
class ExpressionTest {

  private static String written(String constraint) throws MalformedRule {
    String text =
        TestRules.head()
            + "    $a : Account("
            + constraint
            + ")\nthen\n    findings.breach($a);\nend\n";
    RuleTree tree = RuleTree.of(RuleText.read(TestRules.RULE_PATH, text));
    return tree.elements().get(0).pattern().constraints().get(0).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(a || b).c == 1          ; (a || b).c == 1",
        "(a + b).over(c) > (d).e  ; (a + b).over(c) > d.e",
        "(a == b).c()             ; (a == b).c()",
        "(!a).b                   ; (!a).b",
        "(-a).b()                 ; (-a).b()",
        "(a.b).c(d).e             ; a.b.c(d).e",
        "a && (b || c)            ; a && (b || c)",
        "(a == b) == false        ; (a == b) == false",
        "a - (b - c)              ; a - (b - c)",
      })
  void whatIsComposedIsWrittenInBrackets(String constraint, String written) throws MalformedRule {
    assertThat(written(constraint)).isEqualTo(written);
    assertThat(written(written)).isEqualTo(written);
  }
}
