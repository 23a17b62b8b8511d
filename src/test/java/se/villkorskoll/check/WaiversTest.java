package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.Verdict;
import se.villkorskoll.model.shape.Language;

class WaiversTest {

  private static final LocalDate AS_OF = LocalDate.of(2021, 4, 15);

  private final CheckResult late =
      Checker.check(
          TestRules.report(TestRules.bytes("fixtures/2020/dalarna/2026.json")),
          TestRules.of2020(),
          AS_OF);

  private static Waiver waiver(String condition, String recipient, LocalDate until) {
    return new Waiver(condition, recipient, "Inmatningen låg nere.", "Enhetschef, SKR", until);
  }

  @Test
  void aWaiverThatHoldsTakesTheConditionOutOfTheVerdictButNotOutOfSight() {
    assertThat(late.verdict()).isEqualTo(Verdict.BREACHED);
    CheckResult waived = Waivers.waive(late, List.of(waiver("OK2020-REPORT-02", "2026", AS_OF)));
    assertThat(waived.verdict()).isEqualTo(Verdict.NEEDS_JUDGEMENT);
    assertThat(waived.totals().of(Outcome.WAIVED)).isEqualTo(1);
    assertThat(waived.totals().conditions()).isEqualTo(late.totals().conditions());
    Finding finding =
        waived.findings().stream()
            .filter(one -> one.outcome() == Outcome.WAIVED)
            .findFirst()
            .orElseThrow();
    assertThat(finding.message(Language.SV))
        .isEqualTo(
            "Undantag till torsdag 15 april 2021, beslutat av Enhetschef, SKR: Inmatningen låg nere. – Inlämnad:"
                + " tisdag 6 april 2021. Slutredovisningen ska vara inlämnad senast onsdag 31 mars 2021.");
  }

  @Test
  void aWaiverForAnotherRecipientConditionOrDayChangesNothing() {
    assertThat(
            Waivers.waive(
                late,
                List.of(
                    waiver("OK2020-REPORT-02", "2080", AS_OF),
                    waiver("OK2020-REPAY-01", "2026", AS_OF),
                    waiver("OK2020-REPORT-02", "2026", AS_OF.minusDays(1)))))
        .isEqualTo(late);
  }

  @Test
  void whatIsMetStaysMet() {
    assertThat(Waivers.waive(late, List.of(waiver("DQ-BAL-01", "2026", AS_OF)))).isEqualTo(late);
  }

  @Test
  void aWaiverHasAReasonAndAnApprover() {
    assertThatThrownBy(() -> new Waiver("A", "2026", " ", "B", AS_OF))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Waiver("A", "2026", "A", "", AS_OF))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
