package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.report;

import java.time.LocalDate;
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
  void aReportIsReceivedOnItsDayAndNotBeforeItsYear() {
    Report report = report("2080", "\"submittedOn\": \"2021-04-15\"");
    LocalDate day = LocalDate.of(2021, 4, 15);
    assertThat(report.submittedBy(day)).isTrue();
    assertThat(report.submittedBy(day.minusDays(1))).isFalse();
    assertThat(report.submittedBetween(day, day)).isTrue();
    assertThat(report.submittedBetween(day.plusDays(1), day.plusDays(2))).isFalse();
    assertThat(report("2080", "").submittedBetween(LocalDate.MIN, LocalDate.MAX)).isFalse();
    assertThat(report.asOf(day).submittedOn()).isEqualTo(day);
    assertThat(report.asOf(day.minusDays(1)).submittedOn()).isNull();
  }

  @Test
  void aDeclinedPartIsOneOfWhichNoMoneyIsTold() {
    String declined = "\"declined\": [{\"part\": \"P1K\"}]";
    String account = ", \"accounts\": [{\"part\": \"P1K\", \"originYear\": 2020, \"spent\": %s}]";
    assertThat(report("2080", declined).declines("P1K", 2020)).isTrue();
    assertThat(report("2080", declined).declines("P4K", 2020)).isFalse();
    assertThat(report("2080", declined + account.formatted("0")).declines("P1K", 2020)).isTrue();
    assertThat(report("2080", declined + account.formatted("1")).declines("P1K", 2020)).isFalse();
    assertThat(report("2080", declined + account.formatted("1")).declines("P1K", 2019)).isTrue();
    assertThat(report("2080", "").declines("P1K", 2020)).isFalse();
    assertThat(report("2080", declined + account.formatted("1")).tellsFunds()).isTrue();
    assertThat(report("2080", declined + account.formatted("0")).tellsFunds()).isFalse();
  }

  @Test
  void onlyTheMoneyOfACountyIsHeldByAnAssociationOfMunicipalities() {
    String holder = "\"holder\": {\"kind\": \"%s\"}";
    String association = holder.formatted("ASSOCIATION_OF_MUNICIPALITIES");
    assertThat(report("L20", association).heldByAssociation()).isTrue();
    assertThat(report("R20", association).heldByAssociation()).isFalse();
    assertThat(report("L20", holder.formatted("REGION")).heldByAssociation()).isFalse();
    assertThat(report("L20", "").heldByAssociation()).isFalse();
  }

  @Test
  void whatIsToldOfGenderEqualityAndEquityIsNotThereWithoutItsSection() {
    String gender = "\"gender\": {\"%s\": \"Redovisat\"}";
    assertThat(report("2080", gender.formatted("genderEquality")).genderPerspectiveStated())
        .isTrue();
    assertThat(report("2080", gender.formatted("notSuitableReason")).genderPerspectiveStated())
        .isTrue();
    assertThat(report("2080", gender.formatted("equity")).genderPerspectiveStated()).isFalse();
    assertThat(report("2080", gender.formatted("equity")).equityStated()).isTrue();
    assertThat(
            report("2080", gender.formatted("contributionToEqualHealth"))
                .contributionToEqualHealthStated())
        .isTrue();
    assertThat(report("2080", "").genderPerspectiveStated()).isFalse();
    assertThat(report("2080", "").equityStated()).isFalse();
    assertThat(report("2080", "").contributionToEqualHealthStated()).isFalse();
  }

  @Test
  void theNumberOfYouthClinicsIsToldOrSaidNotToBeAvailable() {
    assertThat(counted("")).isFalse();
    assertThat(counted("\"clinics\": 0")).isTrue();
    assertThat(counted("\"clinics\": {\"notAvailable\": \"Omorganisation\"}")).isTrue();
  }

  private static boolean counted(String fields) {
    Report report = report("L20", "\"youthClinics\": {" + fields + "}");
    return report.youthClinics().counted(report);
  }
}
