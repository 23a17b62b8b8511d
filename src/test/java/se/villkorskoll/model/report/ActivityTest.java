package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.model.report.FromJson.read;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The derived values of an activity. */
class ActivityTest {

  private static Activity activity(String fields) {
    return read("{\"id\": \"A1\"" + (fields.isEmpty() ? "" : ", " + fields) + "}", Activity.SHAPE);
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
  void aCostConcernsOneActivityOnlyIfItNamesOne() {
    assertThat(read("{\"activities\": [\"A1\"]}", CostLine.SHAPE).soleActivity()).isEqualTo("A1");
    assertThat(read("{\"activities\": [\"A1\", \"A2\"]}", CostLine.SHAPE).soleActivity()).isNull();
    assertThat(read("{\"activities\": []}", CostLine.SHAPE).soleActivity()).isNull();
    assertThat(read("{}", CostLine.SHAPE).soleActivity()).isNull();
  }
}
