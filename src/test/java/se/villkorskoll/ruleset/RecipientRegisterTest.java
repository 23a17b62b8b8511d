package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;

class RecipientRegisterTest {

  @Test
  void has290Municipalities21Regions21CountiesAndSkr() {
    assertThat(TestRules.REGISTER.of(RecipientKind.MUNICIPALITY)).hasSize(290);
    assertThat(TestRules.REGISTER.of(RecipientKind.REGION)).hasSize(21);
    assertThat(TestRules.REGISTER.of(RecipientKind.COUNTY)).hasSize(21);
    assertThat(TestRules.REGISTER.of(RecipientKind.NATIONAL))
        .extracting(Recipient::code)
        .containsExactly("SKR");
  }

  /** Carries DQ-COV-09. */
  @Test
  void gotlandIsThree() {
    assertThat(TestRules.REGISTER.find("0980").name()).isEqualTo("Gotland");
    assertThat(TestRules.REGISTER.find("R09").name()).isEqualTo("Region Gotland");
    assertThat(TestRules.REGISTER.find("L09").name()).isEqualTo("Gotlands län");
  }

  @Test
  void aBareCountyNumberIsNobody() {
    assertThat(TestRules.REGISTER.find("20")).isNull();
    assertThat(Recipient.kindOf("20")).isNull();
  }

  /** Carries DQ-COV-08: a new name of a recipient or of SKR changes nothing in a report. */
  @ParameterizedTest
  @ValueSource(strings = {"Region Dalarna", "Landstinget Dalarna", "Falun", "SKL"})
  void aRecipientIsKnownByItsCodeAndNeverByAName(String name) {
    assertThat(TestRules.REGISTER.find(name)).isNull();
  }
}
