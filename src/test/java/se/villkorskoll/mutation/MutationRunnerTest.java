package se.villkorskoll.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.export.RulesJson;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;

/** Small changes of the rules are noticed, and it is told when one is not. */
class MutationRunnerTest {

  private static final String FILE = "2020/OK2020-USE-01-funds-used-in-2020.yaml";

  /** The program's own ruleset of 2020 with one of its conditions. */
  private static Ruleset only(String id) {
    Ruleset own = TestRules.of2020();
    Condition condition = own.condition(id);
    return new Ruleset(
        own.agreement(),
        own.parameters(),
        List.of(condition),
        own.allocations(),
        own.register(),
        own.facts(),
        own.evidence(),
        own.rules().only(List.of(condition.name())),
        own.round(),
        own.version());
  }

  private static List<String> unnoticed(RuleFiles files, String id) {
    return new MutationRunner(files, only(id))
        .run().unnoticed().stream()
            .map(one -> one.file() + ":" + one.line() + ": " + one.change().sv())
            .toList();
  }

  @Test
  void aChangeThatOnlyALostScenarioNoticedIsTold() {
    String lost = "odaterade kostnader, och första dagen saknas";
    RuleFiles without =
        TestRules.changed(
            FILE,
            text -> {
              assertThat(text).contains(lost);
              int from = text.lastIndexOf("  - name:", text.indexOf(lost));
              int to = text.indexOf("  - name:", text.indexOf(lost));
              return text.substring(0, from) + (to < 0 ? "" : text.substring(to));
            });
    String change = "@needs accounts[due][spendingUndated].spentFrom: borttaget";
    assertThat(unnoticed(TestRules.FILES, "OK2020-USE-01")).noneMatch(one -> one.endsWith(change));
    assertThat(unnoticed(without, "OK2020-USE-01"))
        .anyMatch(one -> one.startsWith(FILE.replace(".yaml", ".drl:")) && one.endsWith(change));
  }

  @Test
  void theChangesOfTheProgramsOwnRulesAreNoticed() throws RulesetRefused {
    MutationResult all = MutationResult.NONE;
    for (String id : TestRules.FILES.agreements()) {
      all = all.and(new MutationRunner(TestRules.FILES, TestRules.RULESETS.ruleset(id)).run());
    }
    assertThat(all.mutants()).isGreaterThan(TestRules.of2020().conditions().size());
    String unnoticed =
        all.unnoticed().stream()
            .map(one -> "\n%s:%d: %s".formatted(one.file(), one.line(), one.change().sv()))
            .collect(Collectors.joining());
    assertThat(all.enough())
        .as("%d of %d noticed; not:%s", all.noticed(), all.mutants(), unnoticed)
        .isTrue();
  }

  @Test
  void nineOfTenAreEnough() {
    var one = new UnnoticedMutant("a.drl", 1, LocalText.of("sv", "en"), null);
    assertThat(new MutationResult(10, List.of(one)).enough()).isTrue();
    assertThat(new MutationResult(9, List.of(one)).enough()).isFalse();
    assertThat(new MutationResult(9, List.of(one)).and(new MutationResult(1, List.of())))
        .isEqualTo(new MutationResult(10, List.of(one)));
  }

  @Test
  void nothingTriedIsNotEnough() {
    assertThat(MutationResult.NONE.enough()).isFalse();
  }

  @Test
  void theResultIsWrittenAsJson() throws IOException {
    var result =
        new MutationResult(
            3,
            List.of(
                new UnnoticedMutant("a.drl", 1, LocalText.of("sv", "en"), null),
                new UnnoticedMutant(
                    "b.drl", 2, LocalText.of("sv", "en"), LocalText.of("skäl", "reason"))));
    var out = new ByteArrayOutputStream();
    RulesJson.writeMutation(out, result, Language.EN);
    assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\\s", ""))
        .isEqualTo(
            "{\"mutants\":3,\"noticed\":1,\"unnoticed\":["
                + "{\"file\":\"a.drl\",\"line\":1,\"change\":\"en\"},"
                + "{\"file\":\"b.drl\",\"line\":2,\"change\":\"en\",\"reason\":\"reason\"}]}");
  }
}
