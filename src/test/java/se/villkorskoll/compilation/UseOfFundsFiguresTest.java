package se.villkorskoll.compilation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.compilation.SmallReports.account;
import static se.villkorskoll.compilation.SmallReports.compiled;
import static se.villkorskoll.compilation.SmallReports.ofKind;
import static se.villkorskoll.compilation.SmallReports.part;
import static se.villkorskoll.compilation.SmallReports.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.ruleset.RulesetRefused;

/** What funds were used for, by category and age group, and with whom they count. */
class UseOfFundsFiguresTest {

  private static UseRow row(UseTable table, String category) {
    return table.rows().stream()
        .filter(one -> category.equals(one.category() == null ? "-" : one.category().name()))
        .findFirst()
        .orElseThrow();
  }

  private static String cells(List<UseCell> cells) {
    return String.join(
        ", ",
        cells.stream()
            .map(one -> one.ageGroup() + " " + one.amount().toBigInteger() + " " + one.share())
            .toList());
  }

  private static String services(List<UseByService> services) {
    return String.join(
        ", ",
        services.stream()
            .map(one -> one.service() + " " + one.amount().toBigInteger() + " " + one.share())
            .toList());
  }

  @Test
  void linesAreAddedUpInATableWithSharesOfEachColumn() {
    UseTable use =
        part(
                compiled(
                    account(
                        "2080",
                        "P1K",
                        "'spent': 400, 'lines': [{'amount': 100, 'category': 'METHODS', 'ageGroup': 'ADULTS'}, {'amount': 300, 'category': 'STAFFING', 'ageGroup': 'ADULTS'}]"),
                    account(
                        "0180",
                        "P1K",
                        "'spent': 600, 'lines': [{'amount': 600, 'category': 'METHODS', 'ageGroup': 'CHILDREN_AND_YOUNG'}]")),
                "P1K")
            .use();
    assertThat(use.rows()).hasSize(2);
    assertThat(cells(row(use, "METHODS").cells()))
        .isEqualTo("CHILDREN_AND_YOUNG 600 100.0, ADULTS 100 25.0");
    assertThat(row(use, "METHODS").recipients()).isEqualTo(2);
    assertThat(row(use, "METHODS").amount()).isEqualByComparingTo("700");
    assertThat(row(use, "METHODS").share()).isEqualByComparingTo("70.0");
    assertThat(cells(row(use, "STAFFING").cells())).isEqualTo("ADULTS 300 75.0");
    assertThat(cells(use.columns())).isEqualTo("CHILDREN_AND_YOUNG 600 60.0, ADULTS 400 40.0");
    assertThat(use.amount()).isEqualByComparingTo("1000");
    assertThat(use.difference()).isEqualByComparingTo("0");
    assertThat(use.byLines()).isEqualTo(2);
  }

  @Test
  void whatServicesUsedIsAddedUpBesideTheAgeGroups() {
    UseTable use =
        part(
                compiled(
                    account(
                        "R20",
                        "P2R",
                        "'spent': 400, 'lines': [{'amount': 100, 'category': 'METHODS', 'service': 'HABILITATION'}, {'amount': 300, 'category': 'STAFFING', 'service': 'HABILITATION'}]"),
                    account(
                        "R01",
                        "P2R",
                        "'spent': 600, 'lines': [{'amount': 500, 'category': 'METHODS', 'service': 'SPECIALIST_PSYCHIATRY'}, {'amount': 100, 'category': 'METHODS'}]")),
                "P2R")
            .use();
    assertThat(services(row(use, "METHODS").services()))
        .isEqualTo("SPECIALIST_PSYCHIATRY 500 100.0, HABILITATION 100 25.0");
    assertThat(services(row(use, "STAFFING").services())).isEqualTo("HABILITATION 300 75.0");
    assertThat(services(use.services()))
        .as("what is told of no service is in the sum of the table alone")
        .isEqualTo("SPECIALIST_PSYCHIATRY 500 50.0, HABILITATION 400 40.0");
    assertThat(use.amount()).isEqualByComparingTo("1000");
  }

  @Test
  void statedTotalsStandInWhereThereAreNoLines() {
    UseTable use =
        part(
                compiled(
                    account(
                        "2080",
                        "P1K",
                        "'spent': 1000, 'statedTotals': [{'category': 'METHODS', 'amount': 700}, {'category': 'METHODS', 'ageGroup': 'ADULTS', 'amount': 500}, {'category': 'STAFFING', 'amount': 200}, {'ageGroup': 'ADULTS', 'amount': 600}, {'amount': 900}]")),
                "P1K")
            .use();
    assertThat(cells(row(use, "METHODS").cells())).isEqualTo("ADULTS 500 83.3, null 200 66.7");
    assertThat(row(use, "METHODS").amount()).isEqualByComparingTo("700");
    assertThat(cells(row(use, "STAFFING").cells())).isEqualTo("null 200 66.7");
    assertThat(cells(use.columns())).isEqualTo("ADULTS 600 66.7, null 300 33.3");
    assertThat(use.amount()).isEqualByComparingTo("900");
    assertThat(use.difference()).as("spent and not in the table").isEqualByComparingTo("100");
    assertThat(use.byLines()).isZero();
    assertThat(use.byStatedTotals()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'ageGroup': 'ADULTS', 'amount': 60}, {'ageGroup': 'OTHER', 'amount': 40}] | ADULTS 60 100.0, OTHER 40 100.0 | ADULTS 60 60.0, OTHER 40 40.0",
        "[{'amount': 100}] | null 100 100.0 | null 100 100.0"
      })
  void whatIsToldOfNoCategoryHasARowOfItsOwn(String totals, String cells, String columns) {
    UseTable use =
        part(compiled(account("2080", "P1K", "'spent': 100, 'statedTotals': " + totals)), "P1K")
            .use();
    assertThat(use.rows()).hasSize(1);
    assertThat(cells(row(use, "-").cells())).isEqualTo(cells);
    assertThat(cells(use.columns())).isEqualTo(columns);
    assertThat(use.amount()).isEqualByComparingTo("100");
  }

  @Test
  void categoriesThatTheAgreementDoesNotListHaveRowsByTheirCodes() throws RulesetRefused {
    var sums = new CompilationSums(TestRules.RULESETS.ruleset("2022"));
    sums.add(
        TestRules.report(
            """
            {"agreement": "2022", "recipient": "2080", "accounts": [{"part": "P1K", "originYear": 2022, "spent": 100,
             "lines": [{"amount": 60, "category": "METODER"}, {"amount": 30, "category": "BEMANNING"}, {"amount": 10}]}]}
            """
                .getBytes(StandardCharsets.UTF_8)));
    UseTable use = part(sums.compilation(), "P1K").use();
    assertThat(use.rows())
        .extracting(one -> one.category() == null ? "-" : one.category().label().sv())
        .containsExactly("BEMANNING", "METODER", "-");
    assertThat(row(use, "METODER").amount()).isEqualByComparingTo("60");
    assertThat(row(use, "METODER").share()).isEqualByComparingTo("60.0");
    assertThat(row(use, "METODER").recipients()).isEqualTo(1);
  }

  @Test
  void linesWithoutAmountAndFundsWithoutSpecificationAreToldAndNotAddedUp() {
    FundsFigures funds =
        part(
            compiled(
                account(
                    "2080",
                    "P1K",
                    "'spent': 100, 'lines': [{'amount': 60, 'category': 'METHODS'}, {'category': 'STAFFING'}]"),
                account("0180", "P1K", "'spent': 5")),
            "P1K");
    assertThat(funds.use().amount()).isEqualByComparingTo("60");
    assertThat(funds.use().incomplete()).containsExactly("2080");
    assertThat(funds.use().notSpecified()).containsExactly("0180");
    assertThat(funds.use().difference()).isNull();
    assertThat(funds.caveats())
        .anySatisfy(
            one -> {
              assertThat(one.kind()).isEqualTo(Caveat.Kind.NOT_SPECIFIED);
              assertThat(one.recipients()).containsExactly("0180", "2080");
            });
  }

  @Test
  void fundsPassedOnCountOnceWithWhoeverUsedThem() {
    Compilation compilation =
        compiled(
            account(
                "2080",
                "P1K",
                "'received': 100, 'spent': 30, 'passedOn': 70, 'unspent': 0, 'lines': [{'amount': 30, 'category': 'METHODS', 'ageGroup': 'ADULTS'}]"),
            report(
                "L20",
                "'accounts': [{'part': 'P1K', 'originYear': 2020, 'received': 0, 'spent': 70, 'unspent': 0, 'lines': [{'amount': 70, 'category': 'METHODS', 'ageGroup': 'ADULTS'}]}], 'pools': [{'giver': '2080', 'part': 'P1K', 'amount': 70}]"));
    FundsFigures all = part(compilation, "P1K");
    assertThat(all.spent().amount()).isEqualByComparingTo("100");
    assertThat(all.use().amount()).isEqualByComparingTo("100");
    assertThat(all.passedOn().amount()).isEqualByComparingTo("70");
    assertThat(all.fromOthers().amount()).isEqualByComparingTo("70");
    assertThat(all.caveats()).extracting(Caveat::kind).containsExactly(Caveat.Kind.PASSED_ON);
    Figures municipalities = ofKind(compilation.national(), RecipientKind.MUNICIPALITY);
    assertThat(part(municipalities, "P1K").spent().amount()).isEqualByComparingTo("30");
  }

  @Test
  void theFundsOfACountyThatTwoAccountForAreTold() {
    Compilation compilation =
        compiled(account("L20", "P3L", "'spent': 9"), account("R20", "P3L", "'spent': 9"));
    assertThat(part(compilation, "P3L").caveats())
        .anySatisfy(
            one -> {
              assertThat(one.kind()).isEqualTo(Caveat.Kind.SEVERAL_ACCOUNTS);
              assertThat(one.recipients()).containsExactly("L20", "R20");
            });
    assertThat(
            part(
                    compiled(
                        account("L20", "P3L", "'spent': 9"), account("L01", "P3L", "'spent': 9")),
                    "P3L")
                .caveats())
        .extracting(Caveat::kind)
        .doesNotContain(Caveat.Kind.SEVERAL_ACCOUNTS);
  }

  @Test
  void fundsOfEarlierYearsAreApart() {
    Figures all =
        compiled(
                report(
                    "2080",
                    "'accounts': [{'part': 'P1K', 'originYear': 2019, 'spent': 8, 'unspent': 1}, {'part': 'P1K', 'originYear': 2020, 'spent': 5}]"))
            .national()
            .all();
    assertThat(part(all, "P1K").spent().amount()).isEqualByComparingTo("5");
    assertThat(all.earlierYears().spent().amount()).isEqualByComparingTo("8");
    assertThat(all.earlierYears().remaining().unspent().amount()).isEqualByComparingTo("1");
    assertThat(compiled(account("2080", "P1K", "'spent': 5")).national().all().earlierYears())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "46357205, 326479594, 14.2",
    "10000, 32785635, 0.03",
    "1, 3000000000, 0.00000003",
    "0, 5, 0.0",
    "5, 5, 100.0"
  })
  void sharesAreWrittenAsThePrintedTablesWriteThem(
      BigDecimal part, BigDecimal whole, String share) {
    assertThat(Share.of(part, whole).toPlainString()).isEqualTo(share);
  }

  @Test
  void thereIsNoShareOfNothing() {
    assertThat(Share.of(BigDecimal.ONE, BigDecimal.ZERO)).isNull();
    assertThat(Share.of(null, BigDecimal.ONE)).isNull();
  }
}
