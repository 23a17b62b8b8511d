package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.villkorskoll.model.agreement.Allotment;
import se.villkorskoll.model.report.AgeGroup;
import se.villkorskoll.model.report.Balance;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.LocalTemplate;
import se.villkorskoll.model.round.RecipientStanding;

/** What rules can be about, and what they may ask of it. */
class FactTypesTest {

  @Test
  void factsAreReachedWithWhatTheyHaveAndNothingElse() {
    assertThat(FactTypes.reached())
        .contains(Report.class, RecipientStanding.class, Balance.class, AgeGroup.class)
        .doesNotContain(CheckResult.class, LocalTemplate.class);
  }

  @Test
  void whatEveryObjectHasIsNoAccessor() {
    assertThat(Accessor.names(Report.class))
        .contains("accounts", "submittedOn")
        .doesNotContain("toString", "hashCode", "getClass", "notify", "wait");
    assertThat(Accessor.of(Report.class, "equals", 1)).isEmpty();
  }

  @Test
  void whatTakesMoreThanARuleCanStateIsNoAccessor() {
    assertThat(Accessor.of(Allotment.class, "without", 1)).isEmpty();
    assertThat(Accessor.of(Report.class, "useOf", 1)).hasSize(2);
  }

  @Test
  void theBuildHasWrittenDownTheAccessorsThatThereAre() {
    assertThat(RuleProgram.accessors())
        .isEqualTo(RuleProgram.reflected())
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(1_000);
  }

  @Test
  void theDigestOfTheProgramIsThatOfTheBuild() {
    assertThat(List.of(RuleProgram.digest(), RuleProgram.digest()))
        .allSatisfy(digest -> assertThat(digest).matches("[0-9a-f]{64}"))
        .hasSize(2);
    assertThat(RuleProgram.digest()).isEqualTo(RuleProgram.digest());
  }
}
