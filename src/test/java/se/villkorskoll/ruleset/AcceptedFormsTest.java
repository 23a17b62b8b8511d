package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.check.Checker;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.Companions;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.Scope;

/**
 * Every form of constraint and pattern that the lint accepts matches exactly where a plain reading
 * of the rule says, and its classes are let in. Each is tried where values are there and where they
 * are missing, and matches somewhere and somewhere not.
 */
class AcceptedFormsTest {

  private static final LocalDate AS_OF = LocalDate.of(2021, 4, 15);

  private static final Ruleset BASE = TestRules.of2020();
  private static final Map<String, RuleTree> TREES = new TreeMap<>();
  private static Ruleset forms;

  @BeforeAll
  static void compileAll() throws MalformedRule {
    List<Condition> conditions = new ArrayList<>();
    Map<String, Evidence> evidence = new TreeMap<>();
    List<RuleProblem> problems = new ArrayList<>();
    for (RuleTree tree : AcceptedForms.trees()) {
      Condition condition = ConditionReader.read(tree.text(), problems);
      RuleLint.check(tree, condition, BASE.parameters(), problems);
      conditions.add(condition);
      evidence.put(condition.name(), Evidence.of(tree, condition, BASE.parameters()));
      TREES.put(tree.text().name(), tree);
    }
    assertThat(problems).isEmpty();
    RuleGate.Admitted admitted =
        RuleCompiler.compile("2020/agreement.yaml", List.copyOf(TREES.values()), problems);
    assertThat(problems).isEmpty();
    forms =
        new Ruleset(
            BASE.agreement(),
            BASE.parameters(),
            conditions,
            BASE.allocations(),
            BASE.register(),
            FactTypes.walk(Scope.REPORT, List.copyOf(TREES.values())),
            evidence,
            CompiledRules.load(admitted),
            null,
            BASE.version());
  }

  @Test
  void everyFormMatchesWhereAPlainReadingSays() {
    Report report =
        TestRules.report(AcceptedForms.report().getBytes(StandardCharsets.UTF_8)).asOf(AS_OF);
    List<Object> facts = new ArrayList<>();
    forms.facts().visit(report, facts::add);
    Map<String, List<String>> found = new TreeMap<>();
    for (Finding finding : Checker.uncorrected(report, forms, AS_OF, Companions.NONE).findings()) {
      assertThat(finding.outcome()).isNotEqualTo(Outcome.RULE_FAILED);
      if (finding.outcome() == Outcome.BREACHED) {
        found
            .computeIfAbsent(finding.condition().name(), name -> new ArrayList<>())
            .add(finding.pointer());
      }
    }
    int somewhere = 0;
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, RuleTree> form : TREES.entrySet()) {
      List<String> plain = PlainRule.matches(form.getValue(), facts, BASE.parameters());
      List<String> engine = found.getOrDefault(form.getKey(), List.of()).stream().sorted().toList();
      if (!plain.equals(engine)) {
        differences.add(form.getValue().elements() + " plain " + plain + " engine " + engine);
      }
      somewhere += plain.isEmpty() ? 0 : 1;
    }
    assertThat(differences).isEmpty();
    assertThat(TREES).hasSizeGreaterThan(250);
    assertThat(somewhere).as("forms that match somewhere").isGreaterThan(TREES.size() * 8 / 10);
  }
}
