package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.ResultJson;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.Verdict;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.Ruleset;

/** A rule past its budget of work fails alone, and the same each time. */
class BudgetedRulesTest {

  private static final LocalDate AS_OF = LocalDate.of(2021, 4, 15);

  /** In a report of 1 000 lines and more; on ten lines only the five patterns are too many. */
  private static final Set<String> PAST =
      new TreeSet<>(
          List.of(
              HungryRules.id("FIVE"),
              HungryRules.id("NONE"),
              HungryRules.id("SKEW"),
              HungryRules.id("SUMS")));

  private static byte[] json(CheckResult result) {
    return ResultJson.of(new CheckedReport("x", result, List.of()), Language.SV);
  }

  private static Set<String> failed(CheckResult result) {
    Set<String> failed = new TreeSet<>();
    result.outcomes().stream()
        .filter(one -> one.outcome() == Outcome.RULE_FAILED)
        .forEach(one -> failed.add(one.condition().id()));
    return failed;
  }

  /** What a result says of the program's own conditions. */
  private static List<JsonNode> ofOwnConditions(CheckResult result) {
    ObjectNode json = ReportVariants.tree(json(result));
    List<JsonNode> own = new ArrayList<>();
    json.get("conditions").forEach(one -> own.add(one));
    json.get("findings").forEach(one -> own.add(one));
    own.removeIf(
        one ->
            (one.path("id").asText() + one.path("condition").asText()).startsWith("OK2020-USE-02"));
    return own;
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 20_000})
  void rulesThatMultiplyFailAloneAndTheSameEachTime(int lines) {
    Report report = HungryRules.report(lines);
    CheckResult result = Checker.check(report, HungryRules.RULESET, AS_OF);
    assertThat(failed(result)).isEqualTo(PAST);
    assertThat(result.verdict()).isEqualTo(Verdict.RULE_FAILED);
    CheckResult without = Checker.check(report, TestRules.of2020(), AS_OF);
    assertThat(failed(without)).isEmpty();
    assertThat(ofOwnConditions(result)).isEqualTo(ofOwnConditions(without)).hasSizeGreaterThan(90);
    assertThat(json(Checker.check(report, HungryRules.RULESET, AS_OF))).isEqualTo(json(result));
  }

  @Test
  void theOrderOfTheFactsDoesNotDecideWhoFails() {
    Report report = HungryRules.report(1_000);
    CheckResult result = Checker.inOrder(report, HungryRules.RULESET, AS_OF, facts -> {});
    assertThat(failed(result)).isEqualTo(PAST);
    assertThat(json(Checker.inOrder(report, HungryRules.RULESET, AS_OF, Collections::reverse)))
        .isEqualTo(json(result));
  }

  @Test
  void aSmallReportIsJudgedByTheSameRules() {
    CheckResult result = Checker.check(HungryRules.report(3), HungryRules.RULESET, AS_OF);
    assertThat(failed(result)).isEmpty();
    assertThat(result.findings())
        .filteredOn(one -> one.condition().id().equals(HungryRules.id("FIVE")))
        .hasSize(1_000);
    assertThat(failed(Checker.check(HungryRules.report(10), HungryRules.RULESET, AS_OF)))
        .containsExactly(HungryRules.id("FIVE"));
  }

  @Test
  void aRulePastItsBudgetIsToldByNameAndInWords() {
    CheckResult result = Checker.check(HungryRules.report(1_000), HungryRules.RULESET, AS_OF);
    Finding finding =
        result.findings().stream()
            .filter(one -> one.condition().id().equals(HungryRules.id("NONE")))
            .findFirst()
            .orElseThrow();
    assertThat(finding.message(Language.SV))
        .isEqualTo(
            "Regeln OK2020-USE-02-NONE-test kunde inte köras: den kräver mer arbete än dess"
                + " arbetsbudget tillåter för en redovisning av den här storleken. Villkoret är"
                + " inte bedömt.");
    assertThat(finding.message(Language.EN))
        .isEqualTo(
            "The rule OK2020-USE-02-NONE-test could not be run: it takes more work than its"
                + " budget allows for a report of this size. The condition is not assessed.");
  }

  /** Its pairs are as few as the lines, so that counting them ends nothing. */
  @Test
  void aRuleThatReadsTheWholeReportForEachLineFailsAlone() {
    String whole = "$r.costs.exactAmounts != $r.costs.exactAmounts";
    Ruleset ruleset =
        TestRules.load(
            TestRules.withRule(
                "$r : Report() $a : CostLine(%s)"
                    .formatted(String.join(" || ", Collections.nCopies(60, whole))),
                "findings.breach($a);"));
    CheckResult result = Checker.check(HungryRules.report(2_000), ruleset, AS_OF);
    assertThat(failed(result)).containsExactly("OK2020-USE-02");
  }

  @Test
  void aRuleThatFailsLeavesTheCorrectionsOfOthers() {
    ObjectNode report = ReportVariants.base("municipality");
    ((ObjectNode) report.at("/accounts/0")).put("unspent", 1);
    ObjectNode line = (ObjectNode) report.at("/accounts/0/lines/0");
    for (int i = 0; i < 1_000; i++) {
      report.withArray("/accounts/1/lines").add(line.deepCopy().put("amount", i));
    }
    Report faulty = TestRules.report(ReportVariants.bytes(report));
    CheckResult without = Checker.check(faulty, TestRules.of2020(), AS_OF);
    assertThat(without.findings()).anyMatch(one -> one.correction() != null);
    assertThat(ofOwnConditions(Checker.check(faulty, HungryRules.RULESET, AS_OF)))
        .isEqualTo(ofOwnConditions(without));
  }

  @Test
  void aRulesetWithoutSomeConditionsIsTheOthers() {
    Ruleset ruleset = HungryRules.RULESET;
    Ruleset own =
        ruleset.without(
            ruleset.conditions().stream()
                .filter(one -> one.id().startsWith("OK2020-USE-02"))
                .toList());
    Report report = HungryRules.report(1_000);
    assertThat(own.conditions()).hasSameSizeAs(TestRules.of2020().conditions());
    assertThat(ofOwnConditions(Checker.check(report, own, AS_OF)))
        .isEqualTo(ofOwnConditions(Checker.check(report, TestRules.of2020(), AS_OF)));
  }
}
