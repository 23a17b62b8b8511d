package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.shape.Language;

class RulesetDiffTest {

  private static final String AGREEMENT = "2020/agreement.yaml";
  private static final String REPORT = "2020/OK2020-REPORT-02-final-report-in-time.drl";

  private static RulesetDiff to(RuleFiles files) {
    return RulesetDiff.of(TestRules.of2020(), TestRules.load(files));
  }

  @Test
  void betweenEqualRulesetsNothingHasChanged() {
    assertThat(RulesetDiff.of(TestRules.of2020(), TestRules.of2020()).changes()).isEmpty();
  }

  @Test
  void aDeadlineIsToldFromOldToNewWithItsSource() {
    RulesetDiff diff =
        to(
            TestRules.changed(
                AGREEMENT,
                text ->
                    text.replaceFirst(
                        "value: 2021-03-31\\R    unit: DATE\\R    source: \"002:36; 002:113\"",
                        "value: 2021-04-30\n    unit: DATE\n    source: \"900:1\"")));
    assertThat(diff.changes())
        .filteredOn(one -> one.subject() == RulesetChange.Subject.PARAMETER)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(RulesetChange.Kind.CHANGED);
              assertThat(one.id()).isEqualTo("report-by");
              assertThat(one.before().in(Language.SV)).isEqualTo("onsdag 31 mars 2021");
              assertThat(one.after().in(Language.SV)).isEqualTo("fredag 30 april 2021");
              assertThat(one.source()).isEqualTo("900:1");
            });
    assertThat(diff.changes())
        .filteredOn(one -> one.subject() == RulesetChange.Subject.CONDITION)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.after().in(Language.SV)).contains("30 april 2021"));
  }

  @Test
  void aConditionWithAnotherIdAndTheSameNameIsTheSameOne() {
    RuleFiles renamed =
        TestRules.changed(REPORT, text -> text.replace("OK2020-REPORT-02", "OK2020-REPORT-01"))
            .with(
                REPORT.replace("REPORT-02", "REPORT-01"),
                TestRules.FILES
                    .text(REPORT)
                    .replace("OK2020-REPORT-02", "OK2020-REPORT-01")
                    .replace("@severity(ERROR)", "@severity(WARNING)")
                    .getBytes(StandardCharsets.UTF_8));
    assertThat(RulesetDiff.of(TestRules.of2020(), loadWithout(renamed)).changes())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(RulesetChange.Kind.CHANGED);
              assertThat(one.id()).isEqualTo("OK2020-REPORT-01");
              assertThat(one.before().in(Language.SV)).startsWith("fel; kommun");
              assertThat(one.after().in(Language.SV)).startsWith("varning; kommun");
            });
  }

  /** These files without the rule and scenarios of the old name. */
  private static Ruleset loadWithout(RuleFiles files) {
    Map<String, byte[]> left = new TreeMap<>();
    files.paths().stream()
        .filter(path -> !path.startsWith(REPORT.replace(".drl", "")))
        .forEach(path -> left.put(path, files.bytes(path)));
    String scenarios = REPORT.replace("REPORT-02", "REPORT-01").replace(".drl", ".yaml");
    left.put(scenarios, files.bytes(REPORT.replace(".drl", ".yaml")));
    return TestRules.load(RuleFiles.of(left));
  }

  @Test
  void whatIsDroppedIsToldWithTheClauseThatItHad() {
    RulesetDiff diff = to(TestRules.without(REPORT, REPORT.replace(".drl", ".yaml")));
    assertThat(diff.changes())
        .filteredOn(one -> one.subject() == RulesetChange.Subject.CONDITION)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(RulesetChange.Kind.DROPPED);
              assertThat(one.after()).isNull();
              assertThat(one.source())
                  .isEqualTo(TestRules.of2020().condition("OK2020-REPORT-02").legalBasis());
            });
  }
}
