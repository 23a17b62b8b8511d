package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.check.Checker;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Companions;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.ConditionOutcome;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.Verdict;

/**
 * A rule that throws fails alone. Every rule is made to ask for a parameter of its own first; the
 * rule whose parameter is then missing throws. Every rule is also made to concern all recipients,
 * whatever they report, so that none is passed over.
 */
class RuleFailureTest {

  private static final LocalDate AS_OF = LocalDate.of(2021, 4, 15);

  @Test
  void aRuleThatThrowsFailsAloneAndIsNeverAPass() {
    RuleFiles files = asking();
    Ruleset asking = concerningAll(TestRules.load(files), files);
    List<Report> reports =
        Stream.of("municipality", "region", "county")
            .map(kind -> TestRules.report(TestRules.bytes("rules/2020/" + kind + ".json")))
            .toList();
    Set<String> failed = new HashSet<>();
    for (Report report : reports) {
      List<Outcome> before = outcomes(Checker.uncorrected(report, asking, AS_OF, Companions.NONE));
      for (int i = 0; i < asking.conditions().size(); i++) {
        Condition condition = asking.conditions().get(i);
        CheckResult result =
            Checker.uncorrected(
                report, asking.with(without(asking, asks(condition.id()))), AS_OF, Companions.NONE);
        List<Outcome> expected = new ArrayList<>(before);
        if (before.get(i) != Outcome.NOT_APPLICABLE) {
          expected.set(i, Outcome.RULE_FAILED);
          assertThat(result.verdict()).as(condition.id()).isEqualTo(Verdict.RULE_FAILED);
        }
        List<Outcome> found = outcomes(result);
        assertThat(found.get(i)).as(condition.id()).isNotEqualTo(Outcome.MET);
        if (found.get(i) == Outcome.RULE_FAILED) {
          failed.add(condition.id());
          expected.set(i, Outcome.RULE_FAILED);
        }
        assertThat(found).as(condition.id()).isEqualTo(expected);
      }
    }
    assertThat(failed)
        .containsExactlyInAnyOrderElementsOf(
            asking.conditions().stream().map(Condition::id).toList());
  }

  private static List<Outcome> outcomes(CheckResult result) {
    return result.outcomes().stream().map(ConditionOutcome::outcome).toList();
  }

  /** The ruleset whose conditions need nothing, so that none is passed over for lack of it. */
  private static Ruleset concerningAll(Ruleset ruleset, RuleFiles files) {
    return new Ruleset(
        ruleset.agreement(),
        ruleset.parameters(),
        ruleset.conditions().stream().map(one -> needingNothing(one, files)).toList(),
        ruleset.allocations(),
        ruleset.register(),
        ruleset.facts(),
        ruleset.evidence(),
        ruleset.rules(),
        ruleset.round(),
        ruleset.version());
  }

  private static Condition needingNothing(Condition condition, RuleFiles files) {
    String path = files.rulePath("2020", condition);
    List<RuleProblem> problems = new ArrayList<>();
    try {
      RuleText rule = RuleText.read(path, files.text(path)).withAnnotation("needs", List.of());
      return ConditionReader.read(rule, problems);
    } catch (MalformedRule e) {
      throw new AssertionError(e);
    }
  }

  private static String asks(String condition) {
    return "asked-by-" + condition.toLowerCase(Locale.ROOT);
  }

  /** The program's own rules, each of which asks for a parameter of its own first. */
  private static RuleFiles asking() {
    RuleFiles files = TestRules.FILES;
    var parameters = new StringBuilder("parameters:\n");
    for (Condition condition : TestRules.of2020().conditions()) {
      String own = "2020/" + condition.name() + ".drl";
      String path = files.has(own) ? own : "common/" + condition.name() + ".drl";
      parameters
          .append("  ")
          .append(asks(condition.id()))
          .append(": {title: {sv: x, en: x}, value: 1, unit: COUNT, source: x}\n");
      files = files.with(path, asking(files.text(path), condition.id()));
    }
    String agreement =
        files.text("2020/agreement.yaml").replace("\nparameters:\n", "\n" + parameters);
    return files.with("2020/agreement.yaml", agreement.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] asking(String rule, String condition) {
    String call = "params.integer(\"" + asks(condition) + "\")";
    String changed =
        rule.replace("\nwhen\n", "\nwhen\n    Report(" + call + " == " + call + ")\n")
            .replaceFirst("@appliesTo\\(.*\\)", "@appliesTo(MUNICIPALITY, REGION, COUNTY)");
    return changed.getBytes(StandardCharsets.UTF_8);
  }

  private static Parameters without(Ruleset ruleset, String name) {
    Map<String, Parameter> others = new LinkedHashMap<>();
    for (String one : ruleset.parameters().names()) {
      if (!one.equals(name)) {
        others.put(one, ruleset.parameters().parameter(one));
      }
    }
    List<RuleProblem> problems = new ArrayList<>();
    Parameters parameters =
        Parameters.of(Map.of("2020/agreement.yaml", others), TestRules.FILES, problems);
    assertThat(problems).isEmpty();
    return parameters;
  }
}
