package se.villkorskoll.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.villkorskoll.model.agreement.Knowledge;
import se.villkorskoll.model.shape.LocalText;

class VerdictTest {

  private static final LocalText TEXT = LocalText.of("x", "x");
  private static final LocalTemplate TEMPLATE = LocalTemplate.of("x", "x");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MET ERROR                                              | COMPLIANT",
        "MET ERROR; PENDING ERROR                               | PENDING",
        "MET ERROR; PENDING ERROR; NEEDS_JUDGEMENT WARNING      | NEEDS_JUDGEMENT",
        "MET ERROR; NEEDS_JUDGEMENT ERROR; BREACHED WARNING     | WARNINGS",
        "MET ERROR; BREACHED WARNING; NOT_ASSESSED WARNING      | NOT_ASSESSED",
        "MET ERROR; NOT_ASSESSED ERROR; BREACHED ERROR          | BREACHED",
        "MET ERROR; BREACHED ERROR; RULE_FAILED WARNING         | RULE_FAILED",
        "MET ERROR; BREACHED INFO                               | COMPLIANT",
        "MET ERROR; NOT_ASSESSED INFO; PENDING INFO             | COMPLIANT",
        "MET ERROR; RULE_FAILED INFO                            | RULE_FAILED",
        "MET ERROR; WAIVED ERROR                                | COMPLIANT",
        "NOT_APPLICABLE ERROR                                   | NOT_ASSESSED",
        "WAIVED ERROR                                           | NOT_ASSESSED",
        "BREACHED INFO                                          | NOT_ASSESSED",
      })
  void theFirstThatHoldsIsTheVerdict(String outcomes, Verdict verdict) {
    List<ConditionOutcome> all =
        Stream.of(outcomes.split(";", -1)).map(VerdictTest::outcome).toList();
    List<Finding> findings =
        all.stream()
            .filter(one -> one.outcome() != Outcome.MET && one.outcome() != Outcome.NOT_APPLICABLE)
            .map(
                one ->
                    new Finding(
                        one.condition(),
                        one.outcome(),
                        "",
                        TEXT,
                        TEMPLATE,
                        TEMPLATE,
                        Map.of(),
                        List.of(),
                        null))
            .toList();
    assertThat(Verdict.of(all, findings, Knowledge.SUMMARY)).isEqualTo(verdict);
    assertThat(Verdict.of(all, findings, Knowledge.FULL_TEXT)).isEqualTo(verdict);
    boolean fault = verdict == Verdict.RULE_FAILED || verdict == Verdict.BREACHED;
    Verdict atBest = fault ? verdict : Verdict.NOT_ASSESSED;
    assertThat(Verdict.of(all, findings, Knowledge.AMOUNTS_ONLY)).isEqualTo(atBest);
    assertThat(Verdict.of(all, findings, Knowledge.UNKNOWN)).isEqualTo(atBest);
  }

  private static ConditionOutcome outcome(String text) {
    String[] parts = text.strip().split(" ", -1);
    return new ConditionOutcome(
        new Condition(
            text,
            text,
            Severity.valueOf(parts[1]),
            Scope.REPORT,
            Set.of(),
            Set.of(),
            List.of(),
            null,
            null,
            "x",
            TEXT,
            TEMPLATE,
            TEMPLATE,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false),
        Outcome.valueOf(parts[0]),
        null);
  }
}
