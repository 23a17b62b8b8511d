package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.villkorskoll.model.shape.LocalText;

/** The papers about SKR's own grant: signatures, case numbers and days. */
class GrantPapersTest {

  private static final String SIGNED =
      "'signature': {'date': '2018-03-01', 'original': true, 'nameInPrint': true, 'authorised':"
          + " true}";
  private static final String NUMBERS =
      "'agreementCaseNumber': 'S2016/00001/FS', 'paymentCaseNumber': 'S2017/00002'";
  private static final LocalDate DAY = LocalDate.of(2018, 3, 31);

  private static GrantPapers papers(String requisition, String account, String report) {
    return FromJson.report(
            "SKR",
            "'obligations': {'requisition': {%s}, 'financialAccount': {%s}}, 'documents': [{'kind': 'ACTIVITY_REPORT'%s}, {'kind': 'KEY_INDICATORS'}]"
                .formatted(requisition, account, report)
                .replace('\'', '"'))
        .grantPapers();
  }

  @Test
  void eachPaperIsSigned() {
    assertThat(papers(SIGNED, SIGNED, ", " + SIGNED).signed()).isTrue();
    assertThat(papers(SIGNED, SIGNED, ", " + SIGNED).firstUnsigned()).isNull();
    GrantPapers unsigned =
        papers(SIGNED, SIGNED.replace("original': true", "original': false"), "");
    assertThat(unsigned.unsigned())
        .extracting(LocalText::sv)
        .containsExactly("Ekonomisk redovisning", "verksamhetsrapport");
    assertThat(unsigned.firstUnsigned().pointer()).isEqualTo("/obligations/financialAccount");
  }

  @Test
  void eachPaperBearsTheNumbersOfTheRequisition() {
    String report = ", 'caseNumbers': ['16/06741', 'S2017/00002/FS', 'S2016/00001']";
    assertThat(papers(NUMBERS, NUMBERS, report).numbered()).isTrue();
    assertThat(papers(NUMBERS, NUMBERS, report).firstUnnumbered()).isNull();
    GrantPapers other = papers(NUMBERS, NUMBERS.replace("00001", "00009"), "");
    assertThat(other.unnumbered())
        .extracting(LocalText::sv)
        .containsExactly("Ekonomisk redovisning", "verksamhetsrapport");
    assertThat(other.firstUnnumbered().pointer()).isEqualTo("/obligations/financialAccount");
    assertThat(papers("", NUMBERS, report).unnumbered())
        .extracting(LocalText::sv)
        .containsExactly("Rekvisition");
  }

  @Test
  void withoutObligationsThereAreOnlyDocuments() {
    GrantPapers papers = FromJson.report("SKR", "").grantPapers();
    assertThat(papers.signed()).isTrue();
    assertThat(papers.numbered()).isTrue();
    assertThat(papers.activityReport().by(DAY)).isFalse();
    assertThat(papers.dataTemplate().dates()).isEmpty();
  }

  @Test
  void aDocumentIsDatedByADay() {
    assertThat(papers("", "", ", 'date': '2018-03-31'").activityReport().by(DAY)).isTrue();
    assertThat(papers("", "", ", 'date': '2018-04-01'").activityReport().by(DAY)).isFalse();
    assertThat(papers("", "", "").activityReport().by(DAY)).isNull();
    assertThat(papers("", "", "").keyIndicators().by(DAY)).isNull();
    assertThat(papers("", "", "").activityReport().dates()).isEmpty();
  }

  @Test
  void aReportIsWholeByADay() {
    String dated = ", 'date': '2018-03-31'";
    assertThat(papers("", "", dated + ", 'complete': true").activityReport().completeBy(DAY))
        .isTrue();
    assertThat(papers("", "", dated + ", 'complete': false").activityReport().completeBy(DAY))
        .isFalse();
    assertThat(papers("", "", dated).activityReport().completeBy(DAY)).isNull();
  }
}
