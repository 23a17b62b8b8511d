package se.villkorskoll.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.AgeGroup;
import se.villkorskoll.model.report.CareService;
import se.villkorskoll.model.report.CostLine;
import se.villkorskoll.model.report.Report;

/** The printed tables 2 to 5 of 2017 (003:1965-2890) come out exactly, whatever the seed. */
class DataSet2017Test {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 2017, -5, Long.MAX_VALUE})
  void theTablesComeOutExactly(long seed) {
    ReadDataSet all = ReadDataSet.of("2017", seed);
    assertThat(all.of(RecipientKind.MUNICIPALITY)).hasSize(290);
    assertThat(all.of(RecipientKind.REGION)).hasSize(21);
    assertThat(all.of(RecipientKind.COUNTY)).hasSize(21);
    totals(all, "P1K", "250000000", "326479594");
    totals(all, "P1R", "250000000", "214238981");
    totals(all, "P2R", "150000000", "123645821");
    totals(all, "P3L", "130000000", "120463332");
    columns(all, "P1K", "119071523", "174622436", "32785635");
    columns(all, "P1R", "59957921", "108050919", "46230141");
    category(all, "P1K", "COLLABORATION", "31329971");
    category(all, "P1K", "UNSPECIFIED", "39328859");
    category(all, "P1R", "METHODS", "43565542");
    category(all, "P1R", "UNSPECIFIED", "33808061");
    category(all, "P2R", "FIRST_LINE", "30437331");
    category(all, "P3L", "STAFFING", "77486433");
    service(all, CareService.FIRST_LINE_AND_PRIMARY_CARE, "42027669");
    service(all, CareService.CHILD_HEALTH_CARE, "12080000");
    for (PrintedCell cell : PrintedFigures.of("2017").cells()) {
      assertThat(ReadDataSet.sum(linesOf(all, cell).map(CostLine::amount)))
          .as(cell.toString())
          .isEqualByComparingTo(cell.amount());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void asManyCountiesAsPrintedShareEachKindOfCostOfYouthClinics(long seed) {
    ReadDataSet all = ReadDataSet.of("2017", seed);
    for (PrintedCell cell : PrintedFigures.of("2017").cellsOf("P3L")) {
      assertThat(linesOf(all, cell)).as(cell.category()).hasSize(cell.recipients());
    }
    List<Report> counties = all.of(RecipientKind.COUNTY);
    assertThat(counties.stream().mapToLong(one -> one.youthClinics().clinics()).sum())
        .isEqualTo(183);
    assertThat(counties.stream().mapToLong(one -> one.youthClinics().extendedHoursClinics()).sum())
        .isEqualTo(58);
  }

  private static void totals(ReadDataSet all, String part, String received, String spent) {
    assertThat(all.sum(part, Account::received)).isEqualByComparingTo(received);
    assertThat(all.sum(part, Account::spent)).isEqualByComparingTo(spent);
    assertThat(ReadDataSet.sum(all.lines(part).map(CostLine::amount))).isEqualByComparingTo(spent);
  }

  private static void columns(
      ReadDataSet all, String part, String children, String adults, String other) {
    column(all, part, AgeGroup.CHILDREN_AND_YOUNG, children);
    column(all, part, AgeGroup.ADULTS, adults);
    column(all, part, AgeGroup.OTHER, other);
  }

  private static void column(ReadDataSet all, String part, AgeGroup ageGroup, String sum) {
    assertThat(
            ReadDataSet.sum(
                all.lines(part).filter(line -> line.ageGroup() == ageGroup).map(CostLine::amount)))
        .as(part + " " + ageGroup)
        .isEqualByComparingTo(sum);
  }

  private static void category(ReadDataSet all, String part, String category, String sum) {
    assertThat(
            ReadDataSet.sum(
                all.lines(part)
                    .filter(line -> line.category().equals(category))
                    .map(CostLine::amount)))
        .as(part + " " + category)
        .isEqualByComparingTo(sum);
  }

  private static void service(ReadDataSet all, CareService service, String sum) {
    assertThat(
            ReadDataSet.sum(
                all.lines("P2R").filter(line -> line.service() == service).map(CostLine::amount)))
        .as(service.name())
        .isEqualByComparingTo(sum);
  }

  private static Stream<CostLine> linesOf(ReadDataSet all, PrintedCell cell) {
    return all.lines(cell.part())
        .filter(line -> Objects.equals(line.category(), cell.category()))
        .filter(line -> line.ageGroup() == cell.ageGroup())
        .filter(line -> line.service() == cell.service());
  }
}
