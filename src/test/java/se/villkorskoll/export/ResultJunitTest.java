package se.villkorskoll.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.Severity;
import se.villkorskoll.model.shape.Language;

/** JUnit XML as others read it: by Maven's own parser and the platform's. */
class ResultJunitTest {

  @TempDir private Path folder;

  private List<ReportTestSuite> suites(Language language, CheckedReport... reports)
      throws IOException {
    byte[] xml = ResultJunit.of(List.of(reports), language);
    assertThat(ResultJunit.of(List.of(reports), language)).isEqualTo(xml);
    Files.write(folder.resolve("TEST-villkorskoll.xml"), xml);
    return new SurefireReportParser(List.of(folder.toFile()), new NullConsoleLogger())
        .parseXMLReportFiles();
  }

  private static Element root(CheckedReport... reports)
      throws IOException, SAXException, ParserConfigurationException {
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(
                new InputSource(
                    new InputStreamReader(
                        new ByteArrayInputStream(ResultJunit.of(List.of(reports), Language.SV)),
                        StandardCharsets.UTF_8)));
    return document.getDocumentElement();
  }

  private ReportTestCase only(Language language, CheckedReport report) throws IOException {
    List<ReportTestSuite> suites = suites(language, report);
    assertThat(suites).hasSize(1);
    assertThat(suites.get(0).getTestCases()).hasSize(1);
    return suites.get(0).getTestCases().get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021", "2023", "2026", "2029", "2031", "2034", "2039", "2061", "2062", "2080", "2081",
        "2082", "2083", "2084", "2085", "L20", "R20"
      })
  void aSuiteFailsExactlyWhenTheExitCodeIsNotZero(String code) throws IOException {
    CheckedReport report = Checked.fixture(code);
    List<ReportTestSuite> suites = suites(Language.SV, report);
    assertThat(suites).hasSize(1);
    ReportTestSuite suite = suites.get(0);
    assertThat(suite.getFullClassName()).isEqualTo(report.source());
    assertThat(suite.getNumberOfTests()).isEqualTo(report.result().outcomes().size());
    assertThat(suite.getNumberOfFailures() + suite.getNumberOfErrors() > 0)
        .isEqualTo(report.result().verdict().exitCode() != 0);
  }

  @ParameterizedTest
  @CsvSource({
    "MET, ERROR, PASS",
    "BREACHED, ERROR, ERROR",
    "BREACHED, WARNING, WARNING",
    "BREACHED, INFO, PASS",
    "NOT_ASSESSED, ERROR, NOT_ASSESSED",
    "NOT_ASSESSED, WARNING, NOT_ASSESSED",
    "RULE_FAILED, ERROR, RULE_FAILED",
    "RULE_FAILED, INFO, RULE_FAILED",
    "NEEDS_JUDGEMENT, ERROR, SKIPPED",
    "PENDING, ERROR, SKIPPED"
  })
  void aCaseEndsByItsOutcome(Outcome outcome, Severity severity, String end) throws Exception {
    CheckedReport report = Checked.one(severity, outcome);
    for (Language language : Language.values()) {
      List<ReportTestCase> cases = suites(language, report).get(0).getTestCases();
      ReportTestCase first = cases.get(0);
      assertThat(first.getName()).isEqualTo("OK2020-USE-02-test");
      if (end.equals("PASS")) {
        assertThat(first.isSuccessful()).isTrue();
      } else if (end.equals("SKIPPED")) {
        assertThat(first.hasSkipped()).isTrue();
      } else {
        assertThat(first.getFailureType()).isEqualTo(end);
        assertThat(first.hasError()).isEqualTo(outcome == Outcome.RULE_FAILED);
        assertThat(first.getFailureMessage()).isNotBlank();
      }
    }
    Element root = root(report);
    assertThat(root.getElementsByTagName("system-out").getLength())
        .isEqualTo(severity == Severity.INFO && outcome == Outcome.BREACHED ? 1 : 0);
    assertThat(
            !root.getAttribute("failures").equals("0") || !root.getAttribute("errors").equals("0"))
        .isEqualTo(report.result().verdict().exitCode() != 0);
  }

  @Test
  void whatIsNotAssessedForInformationIsSkippedButNothingMetFails() throws IOException {
    List<ReportTestCase> cases =
        suites(Language.EN, Checked.one(Severity.INFO, Outcome.NOT_ASSESSED)).get(0).getTestCases();
    assertThat(cases).hasSize(2);
    assertThat(cases.get(0).hasSkipped()).isTrue();
    assertThat(cases.get(1).getName()).isEqualTo("report-as-a-whole");
    assertThat(cases.get(1).hasFailure()).isTrue();
    assertThat(
            suites(Language.SV, Checked.one(Severity.ERROR, Outcome.NOT_APPLICABLE))
                .get(0)
                .getNumberOfFailures())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeReadIsAnError(Language language) throws IOException {
    ReportTestCase one = only(language, Checked.unreadable("a.json", 7));
    assertThat(one.hasError()).isTrue();
    assertThat(one.getFailureType()).isEqualTo("UNREADABLE");
    assertThat(one.getFailureDetail()).contains("a.json:7 /recipient");
  }

  @Test
  void aBreachSaysWhatAndWhereAndWhatToDo() throws IOException {
    ReportTestCase breach =
        suites(Language.SV, Checked.fixture("2029")).get(0).getTestCases().stream()
            .filter(one -> one.getName().equals("OK2020-REPAY-01-unspent-funds-repaid"))
            .findFirst()
            .orElseThrow();
    assertThat(breach.getFailureMessage()).startsWith("Ej återbetalda medel. Del P1K: 60 000 kr");
    assertThat(breach.getFailureDetail())
        .contains("/accounts/0", "2029.json:", "Kvar att betala", "Stöd: Överenskommelsen 2020");
  }

  @Test
  void nastyTextsAndNamesComeThrough() throws Exception {
    CheckedReport report = Checked.one(Severity.ERROR, Outcome.BREACHED);
    ReportTestCase one = only(Language.SV, report);
    assertThat(one.getFailureMessage())
        .contains(
            "<a b=\"c\" d='e'>&amp; ]]> {0} \uFFFD\uFFFD\uFFFD[31m \uFFFD \uFFFDx \uFFFD 😀 rad");
    assertThat(one.getFailureDetail()).contains("😀\nrad två\ntre\t.");
    Element suite = (Element) root(report).getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).startsWith("a <a b=\"c\"").endsWith("tre ..json");
  }

  @Test
  void countsAreThoseOfTheCases() throws Exception {
    CheckedReport[] reports =
        Stream.of("2029", "2039", "R20").map(Checked::fixture).toArray(CheckedReport[]::new);
    Element root = root(reports);
    for (String element : List.of("failure", "error", "skipped")) {
      String attribute = element.equals("skipped") ? element : element + "s";
      assertThat(root.getAttribute(attribute))
          .isEqualTo(Integer.toString(root.getElementsByTagName(element).getLength()));
    }
    assertThat(root.getAttribute("tests"))
        .isEqualTo(Integer.toString(root.getElementsByTagName("testcase").getLength()));
    assertThat(suites(Language.SV)).isEmpty();
  }
}
