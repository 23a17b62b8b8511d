package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.villkorskoll.document.DocumentReader;

/** The derived values of youth clinics: what is not reported is never taken for zero. */
class YouthClinicsTest {

  private static final BigDecimal LEAST = new BigDecimal("10.00");
  private static final BigDecimal MOST = new BigDecimal("20.00");

  private static YouthClinics clinics(String fields) {
    return DocumentReader.json(
            ("{" + fields + "}").getBytes(StandardCharsets.UTF_8), YouthClinics.SHAPE)
        .value();
  }

  private static Report report(String fields) {
    String json = "{\"agreement\": \"2020\", \"recipient\": \"L20\"" + fields + "}";
    return DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), Report.SHAPE).value();
  }

  @Test
  void whatIsLeftOutIsNamed() {
    assertThat(clinics("").leftOut()).hasSize(4);
    YouthClinics whole =
        clinics(
            """
            "missions": ["TREAT"], "accessForAll": "NO", "otherAccessibility": "Inga",
            "digitalSolutions": "Inga"
            """);
    assertThat(whole.leftOut()).isEmpty();
    assertThat(whole.described()).isTrue();
    assertThat(clinics("\"missions\": []").leftOut()).hasSize(4);
    assertThat(clinics("\"digitalSolutions\": \"-\"").described()).isFalse();
  }

  @Test
  void theYearIsCoveredFromItsFirstDayToItsLast() {
    String period = "\"periodFrom\": \"%s\", \"periodTo\": \"%s\"";
    assertThat(clinics(period.formatted("2020-01-01", "2020-12-31")).coversYear(2020)).isTrue();
    assertThat(clinics(period.formatted("2020-01-01", "2020-12-31")).coversYear(2021)).isFalse();
    assertThat(clinics(period.formatted("2020-01-02", "2020-12-31")).coversYear(2020)).isFalse();
    assertThat(clinics(period.formatted("2020-01-01", "2020-12-30")).coversYear(2020)).isFalse();
    assertThat(clinics("\"periodFrom\": \"2020-01-01\"").coversYear(2020)).isNull();
    assertThat(clinics("\"periodTo\": \"2020-12-31\"").coversYear(2020)).isNull();
    assertThat(clinics("\"periodTo\": \"2020-11-30\"").coversYear(2020)).isFalse();
  }

  @Test
  void aPostCostsItsShareAndNoPostsCostNothing() {
    assertThat(
            clinics("\"staffingCost\": 54990189, \"fullTimePosts\": 80.89")
                .costPerPost()
                .setScale(0, java.math.RoundingMode.HALF_UP))
        .isEqualByComparingTo("679814");
    assertThat(within("\"staffingCost\": 20, \"fullTimePosts\": 2")).isTrue();
    assertThat(within("\"staffingCost\": 19.98, \"fullTimePosts\": 2")).isFalse();
    assertThat(within("\"staffingCost\": 40, \"fullTimePosts\": 2")).isTrue();
    assertThat(within("\"staffingCost\": 40.02, \"fullTimePosts\": 2")).isFalse();
    assertThat(within("\"staffingCost\": 1, \"fullTimePosts\": 0")).isFalse();
    assertThat(within("\"staffingCost\": 0, \"fullTimePosts\": 0")).isTrue();
    assertThat(within("\"staffingCost\": 20")).isNull();
    assertThat(within("\"fullTimePosts\": 2")).isNull();
  }

  private static Boolean within(String fields) {
    return clinics(fields).costPerPostWithin(LEAST, MOST);
  }

  @Test
  void visitsAreToldAsANumberOrAsNotAvailable() {
    String clinics = ", \"youthClinics\": {\"clinics\": %s, \"visits\": %s}";
    assertThat(visitsTold(", \"youthClinics\": {}")).isFalse();
    assertThat(visitsTold(clinics.formatted("9", "1"))).isTrue();
    assertThat(visitsTold(clinics.formatted("9", "0"))).isFalse();
    assertThat(visitsTold(clinics.formatted("0", "0"))).isTrue();
    assertThat(visitsTold(clinics.formatted("9", "{\"notAvailable\": \"Ingen statistik\"}")))
        .isTrue();
    assertThat(visitsTold(clinics.formatted("{\"notAvailable\": \"Okänt\"}", "null"))).isFalse();
  }

  private static boolean visitsTold(String fields) {
    Report report = report(fields);
    return report.youthClinics().visitsTold(report);
  }
}
