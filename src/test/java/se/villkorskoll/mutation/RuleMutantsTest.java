package se.villkorskoll.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.WaitingMeasure;

/** The changes that are made of a rule: exactly these, each at its line. */
class RuleMutantsTest {

  private static final Set<RecipientKind> ALL = Set.of(RecipientKind.values());

  private static final String HEAD =
      """
      // Ett villkor för tester.
      rule "X-01-test"
          @id("X-01")
          @appliesTo(MUNICIPALITY, REGION)
          @needs("accounts[].spent", "accounts[].unspent")
          @due("report-by")
      when
      """;

  private static List<RuleMutant> mutants(String when) {
    return RuleMutants.of(rule(text(when)), ALL);
  }

  private static RuleText text(String when) {
    String then = "\nthen\n    findings.breach($account);\nend\n";
    try {
      return RuleText.read("2020/X-01-test.drl", HEAD + when + then);
    } catch (MalformedRule e) {
      throw new AssertionError(e);
    }
  }

  private static RuleTree rule(RuleText text) {
    try {
      return RuleTree.of(text);
    } catch (MalformedRule e) {
      throw new AssertionError(e);
    }
  }

  /** The changes of the {@code when}, as what the text then is. */
  private static List<String> changed(String when) {
    return mutants(when).stream()
        .map(one -> one.rule().when())
        .filter(text -> !text.equals(when))
        .toList();
  }

  @Test
  void everyChangeIsToldWithItsLine() {
    String when = "    $account : Account(spent > unspent,\n        fundsUsed == true)";
    assertThat(mutants(when))
        .extracting(one -> one.line() + " " + one.change().sv())
        .containsExactly(
            "4 @appliesTo MUNICIPALITY: borttaget",
            "4 @appliesTo REGION: borttaget",
            "5 @needs accounts[].spent: borttaget",
            "5 @needs accounts[].unspent: borttaget",
            "6 @due report-by: borttaget",
            "8 spent > unspent: > blir >=",
            "8 spent > unspent: > blir <=",
            "8 spent > unspent: borttaget",
            "9 fundsUsed == true: == blir !=",
            "9 fundsUsed == true: true blir false",
            "9 fundsUsed == true: borttaget");
    assertThat(mutants(when).get(5).change().en()).isEqualTo("spent > unspent: > becomes >=");
    assertThat(mutants(when).get(5).file()).isEqualTo("2020/X-01-test.drl");
  }

  @Test
  void theTextIsChangedInOnePlace() {
    assertThat(changed("$account : Account(spent > unspent || spent == null, part != params)"))
        .containsExactly(
            "$account : Account(spent >= unspent || spent == null, part != params)",
            "$account : Account(spent <= unspent || spent == null, part != params)",
            "$account : Account(spent > unspent && spent == null, part != params)",
            "$account : Account(spent > unspent || spent != null, part != params)",
            "$account : Account(spent > unspent || spent == null, part == params)",
            "$account : Account(part != params)",
            "$account : Account(spent > unspent || spent == null)");
  }

  @Test
  void everyComparisonIsTakenForItsNeighbourAndItsOpposite() {
    assertThat(changed("$account : Account(a >= b)"))
        .startsWith("$account : Account(a > b)", "$account : Account(a < b)");
    assertThat(changed("$account : Account(a < b)"))
        .startsWith("$account : Account(a <= b)", "$account : Account(a >= b)");
    assertThat(changed("$account : Account(a <= b)"))
        .startsWith("$account : Account(a < b)", "$account : Account(a > b)");
  }

  @Test
  void aNegatedPatternIsTakenForAPatternThatExistsAndBothAreLeftOut() {
    String pattern = "$account : Account()\n";
    assertThat(changed(pattern + "not CostLine(amount == null)"))
        .containsExactly(
            pattern + "exists CostLine(amount == null)",
            pattern + "not CostLine(amount != null)",
            pattern + "not CostLine()",
            pattern);
    assertThat(changed(pattern + "exists CostLine()"))
        .containsExactly(pattern + "not CostLine()", pattern);
  }

  @Test
  void membershipIsNegatedAndCodesAreTakenForTheNext() {
    assertThat(changed("$account : Account(part memberOf params.codes(\"all-parts\"))"))
        .containsExactly(
            "$account : Account(part not memberOf params.codes(\"all-parts\"))",
            "$account : Account()");
    assertThat(changed("$account : Account(part not memberOf params.codes(\"all-parts\"))"))
        .startsWith("$account : Account(part memberOf params.codes(\"all-parts\"))");
    WaitingMeasure[] all = WaitingMeasure.values();
    assertThat(changed("$account : WaitingTime(measure != WaitingMeasure." + all[0] + ")"))
        .contains("$account : WaitingTime(measure != WaitingMeasure." + all[1] + ")");
  }

  @Test
  void whatOthersNameIsNotLeftOut() {
    assertThat(changed("$account : Account($part : part, spent == null)\nCostLine(part == $part)"))
        .doesNotContain("CostLine(part == $part)")
        .noneMatch(text -> text.startsWith("$account : Account(spent"));
  }

  @Test
  void theSectionsOfAnAccumulateAreChanged() {
    assertThat(
            changed(
                "$account : Account($s : spent)\n"
                    + "accumulate(CostLine(category == $s, $a : amount); $sum : sum($a); $sum != $s)"))
        .contains(
            "$account : Account($s : spent)\n"
                + "accumulate(CostLine(category == $s, $a : amount); $sum : sum($a); $sum == $s)",
            "$account : Account($s : spent)\n"
                + "accumulate(CostLine(category == $s, $a : amount); $sum : sum($a))",
            "$account : Account($s : spent)\n"
                + "accumulate(CostLine($a : amount); $sum : sum($a); $sum != $s)");
  }

  @Test
  void aKindThatIsNotConcernedAndTheLastOneAreNotLeftOut() {
    RuleText text = text("$account : Account()");
    assertThat(RuleMutants.of(rule(text), Set.of(RecipientKind.REGION)))
        .extracting(one -> one.change().sv())
        .filteredOn(change -> change.startsWith("@appliesTo"))
        .containsExactly("@appliesTo REGION: borttaget");
    RuleText ofOne = text.withAnnotation("appliesTo", List.of("REGION"));
    assertThat(RuleMutants.of(rule(ofOne), ALL))
        .noneMatch(one -> one.change().sv().startsWith("@appliesTo"));
  }

  @Test
  void anAnnotationWithoutValuesIsGone() {
    assertThat(text("$account : Account()").withAnnotation("due", List.of()).annotation("due"))
        .isNull();
  }
}
