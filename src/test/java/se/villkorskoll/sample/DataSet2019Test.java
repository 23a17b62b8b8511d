package se.villkorskoll.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.AddictionMission;
import se.villkorskoll.model.report.Answer;
import se.villkorskoll.model.report.CooperationKind;
import se.villkorskoll.model.report.FollowUpForm;
import se.villkorskoll.model.report.HolderKind;
import se.villkorskoll.model.report.ParticipationForm;
import se.villkorskoll.model.report.PlanReview;
import se.villkorskoll.model.report.PlanState;
import se.villkorskoll.model.report.Profession;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.report.WaitingMeasure;
import se.villkorskoll.model.report.WaitingTime;
import se.villkorskoll.model.report.YouthClinicEffort;
import se.villkorskoll.model.report.YouthClinicEffortKind;
import se.villkorskoll.model.report.YouthClinicMission;
import se.villkorskoll.model.report.YouthClinicSupport;
import se.villkorskoll.model.report.YouthClinics;

/** What SKR printed of the accounts of 2019 (000:32-217) comes out exactly, whatever the seed. */
class DataSet2019Test {

  private static final RecipientKind MUNICIPALITY = RecipientKind.MUNICIPALITY;
  private static final RecipientKind REGION = RecipientKind.REGION;
  private static final RecipientKind COUNTY = RecipientKind.COUNTY;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 2019, -5, Long.MAX_VALUE})
  void theAnswersOfTheMunicipalitiesComeOut(long seed) {
    ReadDataSet all = ReadDataSet.of("2019", seed);
    assertThat(all.of(MUNICIPALITY)).hasSize(290);
    assertThat(all.of(MUNICIPALITY).stream().filter(one -> one.declines("P1K", 2019)))
        .extracting(Report::recipient)
        .containsExactly("1315", "1960");
    assertThat(reviews(all, MUNICIPALITY, PlanReview::analysisReviewed))
        .containsEntry(Answer.YES, 172L);
    assertThat(reviews(all, MUNICIPALITY, PlanReview::planReviewed))
        .containsEntry(Answer.YES, 178L);
    assertThat(reviews(all, MUNICIPALITY, PlanReview::ownPlan))
        .containsEntry(PlanState.MADE_EARLIER, 131L - 80L)
        .containsEntry(PlanState.REVISED, 80L)
        .containsEntry(PlanState.MADE_THIS_YEAR, 26L)
        .containsEntry(PlanState.NONE, 131L);
    assertThat(reviews(all, MUNICIPALITY, PlanReview::followUp))
        .containsEntry(FollowUpForm.BOTH, 78L)
        .containsEntry(FollowUpForm.OWN, 2L)
        .containsEntry(FollowUpForm.JOINT, 176L)
        .containsEntry(FollowUpForm.NONE, 32L);
    assertThat(reviews(all, MUNICIPALITY, PlanReview::usersInFollowUp))
        .containsEntry(ParticipationForm.TOOK_PART, 203L)
        .containsEntry(ParticipationForm.COMMENTED, 25L);
    List<Account> accounts = all.accounts("P1K");
    assertThat(accounts).hasSize(288);
    assertThat(all.sum("P1K", Account::received)).isEqualByComparingTo("350000000");
    assertThat(all.sum("P1K", Account::unspent)).isEqualByComparingTo("32432920");
    assertThat(accounts.stream().filter(one -> one.allSpent() == null)).hasSize(1);
    unspent(all, "P1K", 212, 75, 71);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 2019, -5, Long.MAX_VALUE})
  void theAnswersOfTheRegionsComeOut(long seed) {
    ReadDataSet all = ReadDataSet.of("2019", seed);
    assertThat(all.of(REGION)).hasSize(21);
    assertThat(reviews(all, REGION, PlanReview::analysisReviewed)).containsEntry(Answer.YES, 12L);
    assertThat(reviews(all, REGION, PlanReview::planReviewed)).containsEntry(Answer.YES, 16L);
    assertThat(reviews(all, REGION, PlanReview::ownPlan))
        .containsEntry(PlanState.REVISED, 7L)
        .containsEntry(PlanState.MADE_EARLIER, 4L);
    assertThat(reviews(all, REGION, PlanReview::followUp))
        .containsEntry(FollowUpForm.JOINT, 11L)
        .containsEntry(FollowUpForm.BOTH, 6L)
        .containsEntry(FollowUpForm.OWN, 3L)
        .containsEntry(FollowUpForm.NONE, 1L);
    assertThat(reviews(all, REGION, PlanReview::usersInFollowUp))
        .containsEntry(ParticipationForm.TOOK_PART, 13L)
        .containsEntry(ParticipationForm.COMMENTED, 3L);
    assertThat(reviews(all, REGION, PlanReview::usersShownInFollowUp))
        .containsEntry(Answer.YES, 19L)
        .containsEntry(Answer.NO, 2L);
    assertThat(all.sum("P1R", Account::received)).isEqualByComparingTo("350000000");
    assertThat(all.sum("P2R", Account::received)).isEqualByComparingTo("630000000");
    assertThat(all.sum("P3R", Account::received)).isEqualByComparingTo("24000000");
    assertThat(all.sum("P4R", Account::received)).isEqualByComparingTo("50000000");
    unspent(all, "P1R", 20, 1, 1);
    unspent(all, "P2R", 19, 2, 2);
    unspent(all, "P3R", 16, 5, 5);
    unspent(all, "P4R", 18, 3, 2);
    assertThat(all.sum("P3R", Account::unspent))
        .isBetween(new BigDecimal("2900000"), new BigDecimal("2999999"));
    waitingTimes(all, WaitingMeasure.FIRST_VISIT, 40_454, "21.5", "97");
    waitingTimes(all, WaitingMeasure.IN_DEPTH_INVESTIGATION, 14_851, "4", "96");
    waitingTimes(all, WaitingMeasure.TREATMENT, 22_245, "27", "96");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 2019, -5, Long.MAX_VALUE})
  void theFundsOfTheCountiesComeOut(long seed) {
    ReadDataSet all = ReadDataSet.of("2019", seed);
    assertThat(all.counts(COUNTY, report -> report.holder().kind()))
        .containsEntry(HolderKind.REGION, 16L)
        .containsEntry(HolderKind.MUNICIPALITY, 1L)
        .containsEntry(HolderKind.ASSOCIATION_OF_MUNICIPALITIES, 4L);
    assertThat(all.counts(COUNTY, report -> report.answers().get(0).answer()))
        .containsEntry(Answer.YES, 19L)
        .containsEntry(Answer.NO, 2L);
    assertThat(all.sum("P5L", Account::received)).isEqualByComparingTo("200000000");
    assertThat(all.sum("P5L", Account::unspent)).isEqualByComparingTo("45210695");
    unspent(all, "P5L", 15, 6, 6);
    assertThat(all.sum("P6L", Account::received)).isEqualByComparingTo("130000000");
    assertThat(all.sum("P6L", Account::unspent)).isEqualByComparingTo("23915117");
    unspent(all, "P6L", 16, 5, 5);
    assertThat(ReadDataSet.sum(all.lines("P6L").map(line -> line.amount())))
        .as("the costs that the survey asked for")
        .isEqualByComparingTo("93177779");
    cost(all, YouthClinicEffortKind.OPENING_HOURS, 7, 16L, "5041905");
    cost(all, YouthClinicEffortKind.NEW_CLINIC, 7, 8L, "5572930");
    cost(all, YouthClinicEffortKind.OTHER_ACCESSIBILITY, 18, 0L, "10811819");
    cost(all, YouthClinicEffortKind.COMPETENCE, 20, 0L, "7819446");
    cost(all, YouthClinicEffortKind.GUIDING_DOCUMENTS, 12, 0L, "2390000");
    cost(all, YouthClinicEffortKind.COOPERATION, 15, 0L, "5740490");
    cost(all, YouthClinicEffortKind.NEWLY_ARRIVED, 6, 0L, "811000");
    assertThat(clinics(all, YouthClinics::staffingCost)).isEqualByComparingTo("54990189");
    assertThat(all.of(COUNTY).stream().filter(one -> one.youthClinics().staff() != null))
        .hasSize(19);
    posts(all, Profession.MIDWIFE, "25.98");
    posts(all, Profession.COUNSELLOR, "40.36");
    posts(all, Profession.PSYCHOLOGIST, "4.55");
    posts(all, Profession.PHYSICIAN, "3");
    posts(all, Profession.OTHER, "7");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 2019, -5, Long.MAX_VALUE})
  void theAnswersAboutYouthClinicsComeOut(long seed) {
    ReadDataSet all = ReadDataSet.of("2019", seed);
    assertThat(clinics(all, one -> BigDecimal.valueOf(one.clinics()))).isEqualByComparingTo("229");
    assertThat(clinics(all, one -> one.visits() == null ? null : new BigDecimal(one.visits())))
        .isEqualByComparingTo("238784");
    assertThat(all.of(COUNTY).stream().filter(one -> one.explains("/youthClinics/visits")))
        .hasSize(1);
    assertThat(all.counts(COUNTY, report -> report.youthClinics().coversYear(2019)))
        .containsEntry(false, 1L);
    assertThat(ofVisitors(all, YouthClinics::girlsShare)).isEqualByComparingTo("72");
    assertThat(ofVisitors(all, YouthClinics::boysShare)).isEqualByComparingTo("17");
    assertThat(ofVisitors(all, YouthClinics::otherSexShare)).isEqualByComparingTo("11");
    assertThat(all.countsOfAll(COUNTY, report -> report.youthClinics().missions()))
        .containsEntry(YouthClinicMission.PROMOTE, 20L)
        .containsEntry(YouthClinicMission.ASSESS, 19L)
        .containsEntry(YouthClinicMission.TREAT, 16L)
        .containsEntry(YouthClinicMission.SUPPORT, 21L);
    assertThat(all.countsOfAll(COUNTY, report -> report.youthClinics().addictionMissions()))
        .containsEntry(AddictionMission.ALCOHOL, 11L)
        .containsEntry(AddictionMission.NARCOTICS, 11L)
        .containsEntry(AddictionMission.GAMBLING, 7L)
        .containsEntry(AddictionMission.GAMING, 6L)
        .containsEntry(AddictionMission.MEDICINES, 8L)
        .containsEntry(AddictionMission.DOPING, 7L)
        .containsEntry(AddictionMission.OTHER, 6L)
        .containsEntry(AddictionMission.NONE, 10L);
    assertThat(all.counts(COUNTY, report -> report.youthClinics().accessForAll()))
        .containsEntry(Answer.NO, 4L);
    assertThat(all.countsOfAll(COUNTY, report -> report.youthClinics().supportNeeded()))
        .containsEntry(YouthClinicSupport.STAFFING, 20L)
        .containsEntry(YouthClinicSupport.NEW_CLINICS, 9L)
        .containsEntry(YouthClinicSupport.GUIDELINES_ILL_HEALTH, 14L);
    assertThat(all.counts(COUNTY, report -> report.youthClinics().plan()))
        .containsEntry(PlanState.MADE_THIS_YEAR, 3L)
        .containsEntry(PlanState.REVISED, 9L)
        .containsEntry(PlanState.MADE_EARLIER, 3L);
    assertThat(all.counts(COUNTY, report -> report.youthClinics().userParticipation()))
        .containsEntry(ParticipationForm.TOOK_PART, 5L)
        .containsEntry(ParticipationForm.COMMENTED, 6L);
    assertThat(
            all.countsOfAll(
                COUNTY, report -> effort(report, YouthClinicEffortKind.COOPERATION).cooperation()))
        .containsEntry(CooperationKind.BETWEEN_CLINICS, 5L)
        .containsEntry(CooperationKind.WITH_OTHER_SERVICES, 10L)
        .containsEntry(CooperationKind.BETWEEN_PROFESSIONS, 5L);
  }

  private static Map<Object, Long> reviews(
      ReadDataSet all, RecipientKind kind, Function<PlanReview, Object> answer) {
    return all.counts(
        kind, report -> report.planReview() == null ? null : answer.apply(report.planReview()));
  }

  private static void unspent(
      ReadDataSet all, String part, int allSpent, int fundsLeft, int withPlan) {
    List<Account> accounts = all.accounts(part);
    assertThat(accounts.stream().filter(one -> one.allSpent() == Answer.YES)).hasSize(allSpent);
    List<Account> left = accounts.stream().filter(one -> one.allSpent() == Answer.NO).toList();
    assertThat(left).hasSize(fundsLeft).allMatch(one -> one.unspent().signum() > 0);
    assertThat(left.stream().filter(one -> one.unspentPlan() != null)).hasSize(withPlan);
  }

  private static void waitingTimes(
      ReadDataSet all, WaitingMeasure measure, long total, String lowest, String highest) {
    List<WaitingTime> those =
        all.of(REGION).stream()
            .flatMap(report -> report.waitingTimes().stream())
            .filter(one -> one.measure() == measure)
            .toList();
    assertThat(those).hasSize(21).noneMatch(one -> Boolean.FALSE.equals(one.shareAgrees()));
    assertThat(those.stream().mapToLong(WaitingTime::total).sum()).isEqualTo(total);
    List<BigDecimal> shares =
        those.stream().map(WaitingTime::share).filter(Objects::nonNull).sorted().toList();
    assertThat(shares).hasSize(measure == WaitingMeasure.FIRST_VISIT ? 21 : 20);
    assertThat(shares.get(0)).isEqualByComparingTo(lowest);
    assertThat(shares.get(shares.size() - 1)).isEqualByComparingTo(highest);
  }

  private static BigDecimal clinics(ReadDataSet all, Function<YouthClinics, BigDecimal> amount) {
    return ReadDataSet.sum(
        all.of(COUNTY).stream().map(report -> amount.apply(report.youthClinics())));
  }

  /** The counties' shares weighed by their visits, in whole per cent. */
  private static BigDecimal ofVisitors(ReadDataSet all, Function<YouthClinics, BigDecimal> share) {
    BigDecimal weighed =
        clinics(
            all,
            one ->
                one.visits() == null
                    ? null
                    : share.apply(one).multiply(new BigDecimal(one.visits())));
    return weighed.divide(BigDecimal.valueOf(238_784), 0, RoundingMode.HALF_UP);
  }

  private static YouthClinicEffort effort(Report report, YouthClinicEffortKind kind) {
    return report.youthClinics().efforts().stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static void cost(
      ReadDataSet all, YouthClinicEffortKind kind, int counties, long clinics, String sum) {
    List<YouthClinicEffort> made =
        all.of(COUNTY).stream()
            .map(report -> effort(report, kind))
            .filter(YouthClinicEffort::made)
            .toList();
    assertThat(made).as(kind.toString()).hasSize(counties);
    assertThat(ReadDataSet.sum(made.stream().map(YouthClinicEffort::cost)))
        .as(kind.toString())
        .isEqualByComparingTo(sum);
    assertThat(
            made.stream()
                .map(YouthClinicEffort::clinics)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum())
        .as(kind.toString())
        .isEqualTo(clinics);
  }

  private static void posts(ReadDataSet all, Profession profession, String sum) {
    assertThat(
            ReadDataSet.sum(
                all.of(COUNTY).stream()
                    .map(report -> report.youthClinics().staff())
                    .filter(Objects::nonNull)
                    .flatMap(List::stream)
                    .filter(one -> one.profession() == profession)
                    .map(one -> one.posts())))
        .as(profession.toString())
        .isEqualByComparingTo(sum);
  }
}
