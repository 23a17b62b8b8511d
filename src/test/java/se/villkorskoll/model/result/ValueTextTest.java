package se.villkorskoll.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.shape.Language;

class ValueTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | 0",
        "0.00 | 0 | 0",
        "0.01 | 0,01 | 0.01",
        "999.00 | 999 | 999",
        "1000.00 | 1 000 | 1,000",
        "1150872.72 | 1 150 872,72 | 1,150,872.72",
        "-1500.50 | -1 500,50 | -1,500.50",
        "-100 | -100 | -100",
        "62.5 | 62,5 | 62.5",
        "64 | 64 | 64",
        "64.0 | 64,0 | 64.0",
        "999999999999.99 | 999 999 999 999,99 | 999,999,999,999.99"
      })
  void numbersAreGroupedByThousandsAndOreShownWhereThereAreAny(
      String number, String sv, String en) {
    assertThat(ValueText.of(new BigDecimal(number), Language.SV)).isEqualTo(sv);
    assertThat(ValueText.of(new BigDecimal(number), Language.EN)).isEqualTo(en);
  }

  @Test
  void aDayHasItsWeekday() {
    assertThat(ValueText.of(LocalDate.of(2021, 1, 31), Language.SV))
        .isEqualTo("söndag 31 januari 2021");
    assertThat(ValueText.of(LocalDate.of(2018, 3, 31), Language.EN))
        .isEqualTo("Saturday 31 March 2018");
  }

  @Test
  void codesListsCountsAndNothingAreWords() {
    assertThat(ValueText.of(RecipientKind.COUNTY, Language.SV)).isEqualTo("län");
    assertThat(ValueText.of(List.of("a", "b"), Language.SV)).isEqualTo("a, b");
    assertThat(ValueText.of(List.of(), Language.SV)).isEqualTo("inga");
    assertThat(ValueText.of(Set.of("3500"), Language.SV)).isEqualTo("3500");
    assertThat(ValueText.of(40312L, Language.SV)).isEqualTo("40 312");
    assertThat(ValueText.of(2020, Language.SV)).isEqualTo("2020");
    assertThat(ValueText.of(true, Language.SV)).isEqualTo("ja");
    assertThat(ValueText.of(false, Language.EN)).isEqualTo("no");
    assertThat(ValueText.of(null, Language.EN)).isEqualTo("no figure");
  }

  @Test
  void aUnitBesideAMissingValueIsLeftOut() {
    Map<String, Object> values = new HashMap<>();
    values.put("a", null);
    values.put("b", new BigDecimal("2.00"));
    assertThat(Template.of("{a} kr mot {b} kr, {a} %.").fill(values, Language.SV))
        .isEqualTo("okänt belopp mot 2 kr, okänd andel.");
    assertThat(Template.of("SEK {a} of SEK {b}").fill(values, Language.EN))
        .isEqualTo("an unknown amount of SEK 2");
    assertThat(Template.of("{a} krav").fill(values, Language.SV)).isEqualTo("ingen uppgift krav");
    assertThat(Template.of("{a|inget} kr, {b} kr").fill(values, Language.SV))
        .isEqualTo("inget, 2 kr");
  }

  @Test
  void aSentenceHasOneStopAlsoWhereAValueEndsWithIt() {
    Map<String, Object> values = Map.of("a", "Arbetet har påbörjats.", "b", "Ja");
    assertThat(Template.of("Plan: {a}. Svar: {b}.").fill(values, Language.SV))
        .isEqualTo("Plan: Arbetet har påbörjats. Svar: Ja.");
    assertThat(Template.of("{b}. {a}").fill(values, Language.SV))
        .isEqualTo("Ja. Arbetet har påbörjats.");
  }
}
