package se.villkorskoll.compilation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.compilation.SmallReports.compiled;
import static se.villkorskoll.compilation.SmallReports.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.villkorskoll.compilation.YouthClinicFigures.Effort;
import se.villkorskoll.compilation.YouthClinicFigures.SexShares;
import se.villkorskoll.model.report.Profession;
import se.villkorskoll.model.report.YouthClinicEffortKind;

/** Plans, youth clinics and waiting times of several recipients together. */
class CareFiguresTest {

  @Test
  void youthClinicsAreAddedUpWithTheCaveatsThatTheSourceDemands() {
    YouthClinicFigures clinics =
        compiled(
                report(
                    "L20",
                    "'youthClinics': {'clinics': 9, 'visits': 100, 'visitDefinition': 'Besök hos kurator', 'periodFrom': '2020-01-01', 'periodTo': '2020-12-31', 'girlsShare': 80, 'boysShare': 15, 'otherSexShare': 5}"),
                report(
                    "L01",
                    "'youthClinics': {'clinics': 20, 'visits': 300, 'visitDefinition': 'Alla besök', 'periodFrom': '2020-01-01', 'periodTo': '2020-11-30', 'girlsShare': 60, 'boysShare': 35, 'otherSexShare': 5}"),
                report(
                    "L03",
                    "'youthClinics': {'clinics': 4, 'visits': {'notAvailable': 'Ingen tillförlitlig statistik.'}}"))
            .national()
            .all()
            .youthClinics();
    assertThat(clinics.clinics().amount()).isEqualByComparingTo("33");
    assertThat(clinics.visits().amount()).isEqualByComparingTo("400");
    assertThat(clinics.visits().told()).isEqualTo(2);
    assertThat(clinics.visits().of()).isEqualTo(21);
    assertThat(clinics.visits().notAvailable()).containsExactly("L03");
    assertThat(clinics.sexShares()).extracting(SexShares::recipient).containsExactly("L01", "L20");
    assertThat(clinics.meanShares().girls()).isEqualByComparingTo("65.0");
    assertThat(clinics.meanShares().boys()).isEqualByComparingTo("30.0");
    assertThat(clinics.caveats())
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.DEFINITIONS, Caveat.Kind.PERIODS, Caveat.Kind.SEX_SHARES);
    assertThat(clinics.caveats().get(0).source()).isEqualTo("000:156");
    assertThat(clinics.caveats().get(0).text().sv()).contains("2 olika definitioner");
    assertThat(clinics.caveats().get(1).recipients()).containsExactly("L01");
  }

  @Test
  void oneDefinitionOfVisitsIsNotSeveral() {
    YouthClinicFigures clinics =
        compiled(
                report("L20", "'youthClinics': {'visits': 100, 'visitDefinition': 'Alla besök'}"),
                report("L01", "'youthClinics': {'visits': 300, 'visitDefinition': 'Alla besök'}"))
            .national()
            .all()
            .youthClinics();
    assertThat(clinics.caveats().get(0).text().sv())
        .contains("2 mottagare anger en och samma definition.");
    assertThat(clinics.caveats().get(0).text().en())
        .contains("2 recipients state one and the same definition.");
  }

  @Test
  void staffAndEffortsAreCountedByWhoUsedFundsForThem() {
    YouthClinicFigures clinics =
        compiled(
                report(
                    "L20",
                    "'youthClinics': {'staff': [{'profession': 'MIDWIFE', 'posts': 1.5, 'cost': 900}, {'profession': 'PSYCHOLOGIST', 'posts': 1, 'cost': 800}], 'efforts': [{'kind': 'OPENING_HOURS', 'made': true, 'clinics': 2, 'cost': 50}, {'kind': 'COMPETENCE', 'made': false}]}"),
                report(
                    "L01",
                    "'youthClinics': {'fullTimePosts': 3, 'staffingCost': 2000, 'staff': [{'profession': 'MIDWIFE', 'posts': 3}], 'efforts': [{'kind': 'OPENING_HOURS', 'cost': 70}]}"))
            .national()
            .all()
            .youthClinics();
    assertThat(clinics.staffed()).isEqualTo(2);
    assertThat(clinics.posts().amount()).isEqualByComparingTo("5.5");
    assertThat(clinics.staffingCost().amount()).isEqualByComparingTo("3700");
    assertThat(clinics.staff()).hasSize(2);
    assertThat(clinics.staff().get(0).profession()).isEqualTo(Profession.MIDWIFE);
    assertThat(clinics.staff().get(0).posts().amount()).isEqualByComparingTo("4.5");
    assertThat(clinics.staff().get(0).cost().notReported()).containsExactly("L01");
    assertThat(clinics.efforts())
        .extracting(Effort::kind)
        .containsExactly(YouthClinicEffortKind.OPENING_HOURS);
    assertThat(clinics.efforts().get(0).recipients()).isEqualTo(2);
    assertThat(clinics.efforts().get(0).clinics().amount()).isEqualByComparingTo("2");
    assertThat(clinics.efforts().get(0).cost().amount()).isEqualByComparingTo("120");
    assertThat(clinics.costs()).isEqualByComparingTo("3820");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'clinics': 5 | 1",
        "'cost': 70 | 1",
        "'clinics': 0, 'cost': 0 | 0",
        "'made': true | 1",
        "'made': false, 'cost': 70 | 1",
        "'made': false, 'clinics': 5 | 1",
        "'made': false, 'clinics': 0, 'cost': 0 | 0",
        "'made': false | 0",
        "'description': 'Kvällsöppet' | 0"
      })
  void anEffortCountsWhereItIsToldThatItWasMadeOrAFigureSaysSo(String told, int recipients) {
    List<Effort> efforts =
        compiled(
                report(
                    "L20",
                    "'youthClinics': {'efforts': [{'kind': 'OPENING_HOURS', %s}]}".formatted(told)))
            .national()
            .all()
            .youthClinics()
            .efforts();
    assertThat(efforts.stream().mapToInt(Effort::recipients).sum()).isEqualTo(recipients);
  }

  @Test
  void sharesOfWaitingTimesAreThoseOfTheNumbersTogether() {
    WaitingTimeFigures first =
        compiled(
                report(
                    "R20",
                    "'waitingTimes': [{'measure': 'FIRST_ASSESSMENT', 'total': 100, 'withinLimit': 90}]"),
                report(
                    "R01",
                    "'waitingTimes': [{'measure': 'FIRST_ASSESSMENT', 'total': 320, 'withinLimit': 60, 'chosenWaitExcluded': true, 'chosenWait': 20}]"),
                report(
                    "R03",
                    "'waitingTimes': [{'measure': 'FIRST_ASSESSMENT', 'total': 5, 'withinLimit': 9}]"),
                report(
                    "R04",
                    "'waitingTimes': [{'measure': 'FIRST_ASSESSMENT', 'total': 50, 'share': 12}]"),
                report("R05", "'accounts': []"))
            .national()
            .all()
            .waitingTimes()
            .get(0);
    assertThat(first.total().amount()).isEqualByComparingTo("475");
    assertThat(first.total().notReported()).containsExactly("R05");
    assertThat(first.withinLimit().notReported()).containsExactly("R04", "R05");
    assertThat(first.shareOf()).isEqualTo(2);
    assertThat(first.base()).isEqualByComparingTo("400");
    assertThat(first.share()).isEqualByComparingTo("37.5");
    assertThat(first.lowest()).isEqualByComparingTo("12");
    assertThat(first.highest()).isEqualByComparingTo("90");
    assertThat(first.impossible()).containsExactly("R03");
    assertThat(first.caveats()).hasSize(2);
    assertThat(first.caveats().get(0).recipients()).containsExactly("R01");
  }

  @Test
  void plansGoalsAndIndicatorsAreCounted() {
    PlanFigures plans =
        compiled(
                report(
                    "L20",
                    "'plans': [{'id': 'P', 'kind': 'JOINT_ACTION_PLAN', 'goals': [{'id': 'A', 'horizon': 'SHORT_TERM', 'indicators': [{'id': 'I', 'outcomes': [{'date': '2020-12-01', 'value': 3}]}, {'id': 'J'}]}, {'id': 'B', 'horizon': 'LONG_TERM', 'indicators': []}]}]"),
                report("L01", "'plans': [{'id': 'P'}]"),
                report("L03", "'plans': []"),
                report("L04", "'accounts': []"))
            .national()
            .all()
            .plans();
    assertThat(plans.plans().amount()).isEqualByComparingTo("2");
    assertThat(plans.plans().told()).isEqualTo(3);
    assertThat(plans.plans().notReported()).containsExactly("L04");
    assertThat(plans.kinds()).hasToString("{JOINT_ACTION_PLAN=1}");
    assertThat(plans.goals().amount()).isEqualByComparingTo("2");
    assertThat(plans.goals().notReported()).containsExactly("L01");
    assertThat(plans.horizons()).hasToString("{SHORT_TERM=1, LONG_TERM=1}");
    assertThat(plans.goalsWithIndicator()).isEqualTo(1);
    assertThat(plans.indicators().amount()).isEqualByComparingTo("2");
    assertThat(plans.indicatorsWithResult()).isEqualTo(1);
  }
}
