package se.villkorskoll.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.Answer;
import se.villkorskoll.model.report.WaitingMeasure;
import se.villkorskoll.model.report.WaitingTime;
import se.villkorskoll.model.report.YouthClinicMission;

/** What is printed of the reports of 2020 (001:236-527) comes out exactly, whatever the seed. */
class DataSet2020Test {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 2020, -5, Long.MAX_VALUE})
  void thePrintedFiguresComeOut(long seed) {
    ReadDataSet all = ReadDataSet.of("2020", seed);
    assertThat(all.of(RecipientKind.MUNICIPALITY)).hasSize(285);
    assertThat(all.of(RecipientKind.REGION)).hasSize(21);
    assertThat(all.of(RecipientKind.COUNTY)).hasSize(21);
    received(all, "P1R", "300000000");
    received(all, "P2R", "370000000");
    received(all, "P4R", "100000000");
    received(all, "P7R", "50000000");
    received(all, "P2L", "150000000");
    received(all, "P3L", "200000000");
    received(all, "P5L", "24000000");
    received(all, "P6L", "200000000");
    waitingTimes(all, WaitingMeasure.FIRST_ASSESSMENT, 21, 40_312, 25_202);
    waitingTimes(all, WaitingMeasure.IN_DEPTH_INVESTIGATION, 21, 16_259, 10_373);
    waitingTimes(all, WaitingMeasure.TREATMENT, 21, 21_658, 16_932);
    waitingTimes(all, WaitingMeasure.FIRST_LINE, 15, 17_642, 10_056);
    assertThat(all.of(RecipientKind.COUNTY).stream().filter(one -> one.plans().isEmpty()))
        .hasSize(1);
    assertThat(
            all.of(RecipientKind.COUNTY).stream()
                .flatMap(one -> one.plans().stream())
                .filter(plan -> plan.currentIn(2020)))
        .hasSize(15);
    assertThat(
            all.of(RecipientKind.COUNTY).stream()
                .flatMap(one -> one.plans().stream())
                .filter(plan -> plan.activities() == null))
        .hasSize(8);
    assertThat(all.countsOfAll(RecipientKind.COUNTY, report -> report.youthClinics().missions()))
        .containsEntry(YouthClinicMission.TREAT, 16L);
    assertThat(all.counts(RecipientKind.COUNTY, report -> report.youthClinics().accessForAll()))
        .containsEntry(Answer.YES, 16L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void amountsThatAreKnownAreTheSameForEverySeed(long seed) {
    ReadDataSet all = ReadDataSet.of("2020", seed);
    assertThat(all.of(RecipientKind.COUNTY).stream().filter(one -> one.recipient().equals("L20")))
        .singleElement()
        .satisfies(
            dalarna ->
                assertThat(dalarna.account("P3L", 2020).received())
                    .isEqualByComparingTo("7649410.97"));
  }

  private static void received(ReadDataSet all, String part, String sum) {
    assertThat(all.sum(part, Account::received)).as(part).isEqualByComparingTo(sum);
    assertThat(ReadDataSet.sum(all.lines(part).map(line -> line.amount())))
        .as(part)
        .isEqualByComparingTo(new BigDecimal(sum));
  }

  private static void waitingTimes(
      ReadDataSet all, WaitingMeasure measure, int regions, long total, long within) {
    List<WaitingTime> those =
        all.of(RecipientKind.REGION).stream()
            .flatMap(report -> report.waitingTimes().stream())
            .filter(one -> one.measure() == measure)
            .toList();
    assertThat(those).hasSize(regions).allMatch(WaitingTime::shareAgrees);
    assertThat(those.stream().mapToLong(WaitingTime::total).sum()).isEqualTo(total);
    assertThat(those.stream().mapToLong(WaitingTime::withinLimit).sum()).isEqualTo(within);
  }
}
