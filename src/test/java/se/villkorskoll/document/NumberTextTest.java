package se.villkorskoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.model.shape.NumberUnit;
import se.villkorskoll.model.shape.WrittenNumber;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 234,50 kr | KRONOR | 1234.50",
        "1234.50 kr | KRONOR | 1234.50",
        "1234 kronor | KRONOR | 1234.00",
        "12 SEK | KRONOR | 12.00",
        "250 tkr | THOUSAND_KRONOR | 250000.00",
        "250tkr | THOUSAND_KRONOR | 250000.00",
        "1,5 mkr | MILLION_KRONOR | 1500000.00",
        "1,5 MKR | MILLION_KRONOR | 1500000.00",
        "0,00000001 mkr | MILLION_KRONOR | 0.01",
        "10 570 973 kr | KRONOR | 10570973.00",
      })
  void amountsAreReadExactly(String text, NumberUnit unit, String value) {
    WrittenNumber number = NumberText.amount("/x", text);
    assertThat(number.unit()).isEqualTo(unit);
    assertThat(number.value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\u00a0234 kr", "1\u202f234 kr", " 1234 kr "})
  void spacesOfAnyKindGroupThousands(String text) {
    assertThat(NumberText.amount("/x", text).value()).isEqualTo("1234.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14, 2",
        "14, 2 kr",
        "87 84 811 kr",
        "1234",
        "1 234,50",
        "1.500 kr",
        "1,500 kr",
        "-5 kr",
        "kr",
        "",
        "ca 5 mkr",
        "5 %",
        "5 euro",
        "1,2345678 tkr x",
        "0,123456789 mkr",
        "1 2345 kr",
        "12 34 kr",
        "1,,5 kr",
        "999 999 999 999 999 kr",
        "1 000 000 mkr",
        "٣ kr"
      })
  void whatCannotBeReadForSureIsKeptAsWritten(String text) {
    WrittenNumber number = NumberText.amount("/x", text);
    assertThat(number.readable()).isFalse();
    assertThat(number.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"62,5 % | 62.5", "63 | 63", "3,9% | 3.9", "15,80 procent | 15.80", "0,03 % | 0.03"})
  void sharesKeepTheirDecimals(String text, String value) {
    assertThat(NumberText.share("/x", text).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"14, 2 %", "5 kr", "1,234 %", "fem"})
  void sharesThatAreNoneAreKeptAsWritten(String text) {
    assertThat(NumberText.share("/x", text).readable()).isFalse();
  }
}
