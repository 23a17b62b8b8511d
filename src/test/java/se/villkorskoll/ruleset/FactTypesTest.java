package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.villkorskoll.model.agreement.Allotment;
import se.villkorskoll.model.report.Account;
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
  void aNameIsThatOfOneTypeInAllRoomsOfTheModel() {
    List<String> names =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("se.villkorskoll.model")
                .stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .toList();
    assertThat(names).hasSizeGreaterThan(150).doesNotHaveDuplicates();
  }

  @Test
  void rulesKnowFactsAndTheirCodesByNameAndNothingElse() {
    assertThat(FactTypes.named("Account")).isEqualTo(Account.class);
    assertThat(FactTypes.named("RecipientStanding")).isEqualTo(RecipientStanding.class);
    assertThat(FactTypes.named("Allotment")).isEqualTo(Allotment.class);
    assertThat(FactTypes.named("AgeGroup")).isEqualTo(AgeGroup.class);
    for (String other :
        List.of("Reported", "Shape", "Balance", "Severity", "Finding", "account", "No", "Shares")) {
      assertThat(FactTypes.named(other)).as(other).isNull();
    }
    assertThat(FactTypes.enumerations())
        .contains("AgeGroup", "Answer", "RecipientKind")
        .isSorted()
        .allSatisfy(name -> assertThat(FactTypes.named(name).isEnum()).isTrue());
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
