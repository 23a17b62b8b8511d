package se.villkorskoll.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.FromJson.report;

import org.junit.jupiter.api.Test;

/** What a report tells besides its figures. */
class ReportTest {

  @Test
  void aReportExplainsAFigureThatIsNotAvailableOrCannotBeRead() {
    Report report =
        report(
            "2080",
            """
            "accounts": [{"part": "P1K", "originYear": 2020, "spent": "14, 2",
              "unspent": {"notAvailable": "Bokslutet"}}]
            """);
    assertThat(report.explains("/accounts/0/unspent")).isTrue();
    assertThat(report.explains("/accounts/0/spent")).isTrue();
    assertThat(report.explains("/accounts/0/received")).isFalse();
  }

  @Test
  void theNumberOfYouthClinicsIsToldOrSaidNotToBeAvailable() {
    assertThat(FromJson.report("L20", "").youthClinicsCounted()).isNull();
    assertThat(clinics("").youthClinicsCounted()).isFalse();
    assertThat(clinics("\"clinics\": 0").youthClinicsCounted()).isTrue();
    assertThat(clinics("\"clinics\": {\"notAvailable\": \"Omorganisation\"}").youthClinicsCounted())
        .isTrue();
  }

  private static Report clinics(String fields) {
    return FromJson.report("L20", "\"youthClinics\": {" + fields + "}");
  }
}
