package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.villkorskoll.model.Account;
import se.villkorskoll.model.AgeGroup;
import se.villkorskoll.model.CostLine;
import se.villkorskoll.model.Costs;
import se.villkorskoll.model.Report;
import se.villkorskoll.model.shape.Located;

/** What rules depend on, which is more than what they import. */
class FactTypesTest {

  @Test
  void aRuleDependsOnTheTypesThatItReachesThroughThoseItImports() {
    assertThat(FactTypes.reached(List.of(Report.class.getName())))
        .contains(
            Report.class.getName(),
            Account.class.getName(),
            Costs.class.getName(),
            CostLine.class.getName(),
            AgeGroup.class.getName(),
            Located.class.getName())
        .allSatisfy(name -> assertThat(name).startsWith("se.villkorskoll.model."));
    assertThat(FactTypes.reached(List.of(AgeGroup.class.getName())))
        .contains(AgeGroup.class.getName())
        .doesNotContain(Report.class.getName());
  }

  @Test
  void whatARuleMayNotImportIsNotFollowed() {
    assertThat(FactTypes.reached(List.of("java.lang.String", "se.villkorskoll.model.NoSuchType")))
        .isEmpty();
  }
}
