package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers and addresses on the forms. */
class FormTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"212000-0142", "2120001355", "212000-1124", " 212000-3005 ", "162120002049"})
  void anOrganisationNumberHasACheckDigit(String written) {
    assertThat(FormText.organisation(written)).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"212000-0144", "211000-0145", "21200-00142", "212000-014", "", "SKL"})
  void whatIsNoOrganisationNumber(String written) {
    assertThat(FormText.organisation(written)).isNull();
  }

  @Test
  void anOrganisationNumberIsTheSameHoweverItIsWritten() {
    assertThat(FormText.organisation("162220000315")).isEqualTo("2220000315");
    assertThat(FormText.organisation("222000-0315")).isEqualTo("2220000315");
    assertThat(FormText.organisation(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"366-5114", "5050-2863", "50502863", "Bankgiro 366-5114", "BG: 5050-2863"})
  void aBankgiroHasSevenOrEightDigits(String written) {
    assertThat(FormText.isGiro(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 23 45-5", "12345-5", "Plusgiro 1 23 45-5", "pg 12345-5", "1-8"})
  void aPlusgiroHasTwoToEight(String written) {
    assertThat(FormText.isGiro(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "366-5115",
        "bg 12345-5",
        "pg 366-51142",
        "1234567890",
        "8",
        "",
        "-",
        "Bankgiro",
        "SE45 5000"
      })
  void whatIsNoGiro(String written) {
    assertThat(FormText.isGiro(written)).isFalse();
    assertThat(FormText.isGiro(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"info@skl.example", "a.b-c@x.y.se", "ekonomi@åre.se"})
  void anEmailAddress(String written) {
    assertThat(FormText.isEmailAddress(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"info", "info@skl", "info(at)skl.se", "a b@skl.se", "a@b@c.se", "@skl.se"})
  void whatIsNoEmailAddress(String written) {
    assertThat(FormText.isEmailAddress(written)).isFalse();
    assertThat(FormText.isEmailAddress(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S2016/06530",
        "S2016/06530/FS",
        "S2016/06530 (delvis)",
        "S2016/06530/ÅÄÖX (delvis)"
      })
  void aCaseNumberIsThatOfItsCase(String written) {
    assertThat(FormText.caseOf(written)).isEqualTo("S2016/06530");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"16/06741", "S2016/6530", "S2016/06530/F", "S2016/06530/FSABC", "S16/06530"})
  void whatIsNoCaseNumber(String written) {
    assertThat(FormText.caseOf(written)).isNull();
    assertThat(FormText.caseOf(null)).isNull();
  }
}
