package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.account;
import static se.villkorskoll.model.report.FromJson.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.villkorskoll.model.agreement.Allocation;

/** What money was used for, as the activities that it pays for describe it. */
class UseOfFundsTest {

  private static final BigDecimal THREE = new BigDecimal("3");

  @Test
  void theDescribedShareIsRoundedDownAndNotKnownWithoutAnAmount() {
    String described =
        "{\"id\": \"A1\", \"title\": \"En kurs\", \"financing\": [{\"part\": \"P1K\", \"amount\":"
            + " 1}, {\"part\": \"P4K\", \"amount\": 9}]}";
    assertThat(useOf(described).describedShareOf(THREE)).isEqualByComparingTo("33.3");
    assertThat(useOf(described).describedShareOf(BigDecimal.ZERO)).isNull();
    assertThat(useOf("").describedShareOf(THREE)).isNull();
    assertThat(useOf(described.replace(", \"amount\": 1}", "}")).describedShareOf(THREE)).isNull();
    assertThat(useOf(described.replace("En kurs", "-")).describedShareOf(THREE)).isNull();
  }

  @Test
  void areasAndTargetGroupsOfAPartAreThoseOfTheActivitiesThatDescribeIt() {
    Report report =
        reportOf(
            """
            {"id": "A1", "title": "En kurs", "financing": [{"part": "P4K"}],
             "areas": ["PATIENT_SAFETY"], "targetGroups": ["ADULTS"]},
            {"id": "A2", "financing": [{"part": "P4K"}], "areas": ["NATIONAL_GUIDELINES"]},
            {"id": "A3", "title": "Stöd", "financing": [{"part": "P1K", "originYear": 2019}]}
            """);
    assertThat(report.useOf(allocation("P4K")).worksIn(Set.of("PATIENT_SAFETY"))).isTrue();
    assertThat(report.useOf(allocation("P4K")).worksIn(Set.of("NATIONAL_GUIDELINES"))).isFalse();
    assertThat(report.useOf(allocation("P1K")).worksIn(Set.of("PATIENT_SAFETY"))).isNull();
    assertThat(report.useOf(allocation("P4K")).reaches(TargetGroup.ADULTS)).isTrue();
    assertThat(report.useOf(allocation("P4K")).reaches(TargetGroup.COMORBIDITY)).isFalse();
    assertThat(report.useOf(allocation("P1K")).reaches(TargetGroup.ADULTS)).isNull();
    assertThat(report.useOf(allocation("P4K")).areas()).isEqualTo(List.of("PATIENT_SAFETY"));
  }

  @Test
  void whatTheMoneyPaysForIsNamedByTitleOrIdWhetherDescribedOrNot() {
    String activities = "{\"id\": \"A1\", \"financing\": [{\"part\": \"P1K\"}]}, {\"id\": \"A2\"}";
    assertThat(useOf(activities).labels()).containsExactly("A1");
    assertThat(useOf("").labels()).isEmpty();
  }

  private static UseOfFunds useOf(String activities) {
    return reportOf(activities).useOf(account(""));
  }

  private static Report reportOf(String activities) {
    return report("2080", "\"activities\": [" + activities + "]");
  }

  private static Allocation allocation(String part) {
    return new Allocation("2080", part, 2020, null, Allocation.Basis.UNKNOWN, null);
  }
}
