package se.villkorskoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.villkorskoll.document.DocumentReader;
import se.villkorskoll.model.shape.Shape;

/** The derived values of an activity and of what a report tells of its activities. */
class ActivityTest {

  private static <T> T read(String json, Shape<T> shape) {
    return DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), shape).value();
  }

  private static Activity activity(String fields) {
    return read("{\"id\": \"A1\"" + (fields.isEmpty() ? "" : ", " + fields) + "}", Activity.SHAPE);
  }

  private static Account account(String spent) {
    return read(
        "{\"part\": \"P1K\", \"originYear\": 2020, \"spent\": " + spent + "}", Account.SHAPE);
  }

  private static Report report(String activities) {
    return read(
        "{\"agreement\": \"2020\", \"recipient\": \"2080\", \"activities\": [" + activities + "]}",
        Report.SHAPE);
  }

  private static Allocation allocation(String part) {
    return new Allocation("2080", part, 2020, null, Allocation.Basis.UNKNOWN, null);
  }

  @Test
  void nothingIsToldOfAnActivityWithoutFields() {
    Activity bare = activity("");
    assertThat(bare.label()).isEqualTo("A1");
    assertThat(bare.hasGoal() || bare.hasOutput() || bare.hasEffect()).isFalse();
    assertThat(bare.directed() || bare.userPerspectiveStated() || bare.fundsPaid()).isFalse();
    assertThat(bare.worksIn(Set.of("PATIENT_SAFETY")) || bare.associationTakesPart()).isFalse();
    assertThat(bare.partnerOfUnknownKind() || bare.planned()).isFalse();
    assertThat(bare.paidFromOneOf(Set.of("P1K"), 2020)).isFalse();
    assertThat(bare.paid()).isNull();
    assertThat(bare.costPerOutput()).isNull();
    assertThat(bare.repeatedOutput()).isNull();
    assertThat(bare.mostNumerousOutput()).isNull();
    assertThat(bare.principals()).isZero();
    assertThat(bare.partnerLabels()).isEmpty();
  }

  @Test
  void aDashTellsNothing() {
    Activity dashes =
        activity(
            """
            "title": "-", "goals": ["-"], "userPerspective": "-", "partners": [{"name": "-"}],
            "outputs": [{"description": "-"}], "effects": [{"description": "-", "evidence": "x"}]
            """);
    assertThat(dashes.label()).isEqualTo("A1");
    assertThat(dashes.hasGoal() || dashes.hasOutput() || dashes.hasEffect()).isFalse();
    assertThat(dashes.directed() || dashes.userPerspectiveStated()).isFalse();
    assertThat(dashes.partnerOfUnknownKind()).isFalse();
    assertThat(dashes.repeatedOutput()).isNull();
    assertThat(dashes.effects().get(0).claimedWithoutEvidence()).isFalse();
  }

  @Test
  void anAmountIsKnownWhereAllFinancingsTellOne() {
    Activity both =
        activity("\"financing\": [{\"part\": \"P1K\", \"amount\": 1.5}, {\"part\": \"P4K\"}]");
    assertThat(both.paid()).isNull();
    assertThat(both.fundsPaid()).isTrue();
    Activity zero =
        activity("\"financing\": [{\"part\": \"P1K\", \"originYear\": 2019, \"amount\": 0}]");
    assertThat(zero.paid()).isEqualByComparingTo("0");
    assertThat(zero.fundsPaid()).isFalse();
    assertThat(zero.paidFromOneOf(Set.of("P1K"), 2019)).isTrue();
    assertThat(zero.paidFromOneOf(Set.of("P1K"), 2020)).isFalse();
    assertThat(both.paidFromOneOf(Set.of("P4K"), 1999)).isTrue();
  }

  @Test
  void theCostIsSpreadOverTheMostNumerousOutput() {
    String paid = "\"financing\": [{\"part\": \"P1K\", \"amount\": 100}], \"outputs\": ";
    assertThat(activity(paid + "[{\"quantity\": 1}, {\"quantity\": 3}]").costPerOutput())
        .isEqualByComparingTo("33.33");
    assertThat(activity(paid + "[{\"quantity\": 1}, {}]").costPerOutput()).isNull();
    assertThat(activity(paid + "[{\"quantity\": 0}]").costPerOutput()).isNull();
    assertThat(activity(paid + "[]").costPerOutput()).isNull();
    assertThat(activity("\"outputs\": [{\"quantity\": 3}]").costPerOutput()).isNull();
  }

  @Test
  void anOutputRepeatsTheActivityWhateverItsCaseAndSpaces() {
    String outputs = "\"outputs\": [{\"quantity\": 1}, {\"description\": \" eN\u00a0 kurs \"}]";
    assertThat(activity("\"title\": \"En kurs\", " + outputs).repeatedOutput())
        .isEqualTo(" eN\u00a0 kurs ");
    assertThat(activity("\"description\": \"en kurs\", " + outputs).repeatedOutput()).isNotNull();
    assertThat(activity("\"title\": \"En kurs till\", " + outputs).repeatedOutput()).isNull();
  }

  @Test
  void principalsAreRegionsAndMunicipalitiesEachNameOnce() {
    Activity partners =
        activity(
            """
            "partners": [{"name": "Falu kommun", "kind": "MUNICIPALITY"},
              {"name": "FALU  kommun", "kind": "MUNICIPALITY"}, {"kind": "REGION"},
              {"kind": "REGION"}, {"name": "Skolan", "kind": "SCHOOL"}, {"name": "RSMH"}]
            """);
    assertThat(partners.principals()).isEqualTo(2);
    assertThat(partners.partnerOfUnknownKind()).isTrue();
    assertThat(partners.associationTakesPart()).isFalse();
    assertThat(partners.partnerLabels())
        .containsExactly(
            "Falu kommun", "FALU  kommun", ActorKind.REGION, ActorKind.REGION, "Skolan", "RSMH");
    assertThat(activity("\"partners\": [{\"kind\": \"CIVIL_SOCIETY\"}]").associationTakesPart())
        .isTrue();
  }

  @Test
  void theDescribedShareIsRoundedDownAndNotKnownWithoutAnAmount() {
    String described =
        "{\"id\": \"A1\", \"title\": \"En kurs\", \"financing\": [{\"part\": \"P1K\", \"amount\":"
            + " 1}, {\"part\": \"P4K\", \"amount\": 9}]}";
    assertThat(report(described).describedShare(account("3"))).isEqualByComparingTo("33.3");
    assertThat(report(described).describedShare(account("0"))).isNull();
    assertThat(report("").describedShare(account("3"))).isNull();
    assertThat(report(described.replace(", \"amount\": 1}", "}")).describedShare(account("3")))
        .isNull();
    assertThat(report(described.replace("En kurs", "-")).describedShare(account("3"))).isNull();
  }

  @Test
  void areasAndTargetGroupsOfAPartAreThoseOfTheActivitiesThatDescribeIt() {
    Report report =
        report(
            """
            {"id": "A1", "title": "En kurs", "financing": [{"part": "P4K"}],
             "areas": ["PATIENT_SAFETY"], "targetGroups": ["ADULTS"]},
            {"id": "A2", "financing": [{"part": "P4K"}], "areas": ["NATIONAL_GUIDELINES"]},
            {"id": "A3", "title": "Stöd", "financing": [{"part": "P1K", "originYear": 2019}]}
            """);
    assertThat(report.worksIn(allocation("P4K"), Set.of("PATIENT_SAFETY"))).isTrue();
    assertThat(report.worksIn(allocation("P4K"), Set.of("NATIONAL_GUIDELINES"))).isFalse();
    assertThat(report.worksIn(allocation("P1K"), Set.of("PATIENT_SAFETY"))).isNull();
    assertThat(report.reaches(allocation("P4K"), TargetGroup.ADULTS)).isTrue();
    assertThat(report.reaches(allocation("P4K"), TargetGroup.COMORBIDITY)).isFalse();
    assertThat(report.reaches(allocation("P1K"), TargetGroup.ADULTS)).isNull();
    assertThat(report.areasOf(allocation("P4K"))).isEqualTo(List.of("PATIENT_SAFETY"));
  }

  @Test
  void participationIsToldPerPart() {
    Report none =
        read(
            """
            {"agreement": "2020", "recipient": "2080",
             "participation": [{"part": "P1K", "form": "NONE"}]}
            """,
            Report.SHAPE);
    assertThat(none.usersTookPartIn(account("1"))).isFalse();
    assertThat(none.formOfParticipationIn(account("1"))).isEqualTo(ParticipationForm.NONE);
    assertThat(none.participationPointer(account("1"))).isEqualTo("/participation/0");
    assertThat(report("").usersTookPartIn(account("1"))).isFalse();
    assertThat(report("").formOfParticipationIn(account("1"))).isNull();
    assertThat(report("").participationPointer(account("1"))).isEqualTo("/participation");
  }

  @Test
  void aCostConcernsOneActivityOnlyIfItNamesOne() {
    assertThat(read("{\"activities\": [\"A1\"]}", CostLine.SHAPE).soleActivity()).isEqualTo("A1");
    assertThat(read("{\"activities\": [\"A1\", \"A2\"]}", CostLine.SHAPE).soleActivity()).isNull();
    assertThat(read("{\"activities\": []}", CostLine.SHAPE).soleActivity()).isNull();
    assertThat(read("{}", CostLine.SHAPE).soleActivity()).isNull();
  }
}
