package se.villkorskoll.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.ruleset.RulesetRefused;

/**
 * Structure stops: every way in which a report cannot be read, with the place, the line, and
 * nothing half-way.
 */
class ReportReaderTest {

  private static final String HEAD = "{\"agreement\": \"2020\", \"recipient\": \"2080\"";

  private static ReadResult<ReadReport> read(byte[] bytes) {
    try {
      return new ReportReader(TestRules.RULESETS).read(bytes, null);
    } catch (RulesetRefused e) {
      throw new AssertionError(e);
    }
  }

  private static ReadResult<ReadReport> read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static List<DocumentProblem> problems(String json) {
    ReadResult<ReadReport> read = read(json);
    assertThat(read.succeeded()).isEqualTo(read.value() != null);
    return read.problems();
  }

  private static DocumentProblem only(String json) {
    List<DocumentProblem> problems = problems(json);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  private static DocumentProblem only(byte[] bytes) {
    ReadResult<ReadReport> read = read(bytes);
    assertThat(read.value()).isNull();
    assertThat(read.problems()).hasSize(1);
    return read.problems().get(0);
  }

  private static Report accepted(String json) {
    ReadResult<ReadReport> read = read(json);
    assertThat(read.problems()).isEmpty();
    return read.value().report();
  }

  private static String account(String fields) {
    return HEAD + ", \"accounts\": [{\"part\": \"P1K\", \"originYear\": 2020, " + fields + "}]}";
  }

  @Test
  void everyFixtureAndBaseIsReadable() {
    for (String path :
        List.of(
            "rules/2020/municipality.json",
            "rules/2020/region.json",
            "rules/2020/county.json",
            "fixtures/2020/dalarna/2039.json")) {
      assertThat(read(TestRules.bytes(path)).problems()).as(path).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n ", "\t"})
  void anEmptyDocumentSaysSo(String text) {
    assertThat(only(text).message().sv()).isEqualTo("Dokumentet är tomt.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | 1",
        "{\"agreement\": \"2020\",} | 1",
        "hej | 1",
        "{'agreement': 1} | 1",
        "{\"a\": NaN} | 1",
        "{\"agreement\": \"2020\" \"recipient\": 1} | 1"
      })
  void malformedJsonNamesTheLine(String json, int line) {
    List<DocumentProblem> problems = problems(json);
    DocumentProblem last = problems.get(problems.size() - 1);
    assertThat(last.message().sv()).startsWith("Texten är inte giltig JSON här");
    assertThat(last.line()).isEqualTo(line);
  }

  @Test
  void problemsBeforeTheDocumentBreaksAreKept() {
    List<DocumentProblem> problems = problems("{\"agreement\": 1,\n\"recipient\": 2,\n]");
    assertThat(problems)
        .extracting(DocumentProblem::pointer)
        .startsWith("/agreement", "/recipient");
    assertThat(problems).extracting(DocumentProblem::line).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"text\"", "5", "null", "true"})
  void aDocumentThatIsNoObjectIsRefused(String json) {
    assertThat(only(json).help().sv()).isEqualTo("Här ska stå ett objekt.");
  }

  @Test
  void somethingAfterTheDocumentIsRefused() {
    assertThat(only(HEAD + "} {}").message().sv())
        .isEqualTo("Det står något efter dokumentets slut.");
  }

  @Test
  void everyProblemIsToldAtOnceWithPointerAndLine() {
    List<DocumentProblem> problems =
        problems(
            """
            {"agreement": "2020",
             "recipient": "2080",
             "submittedOn": "2021-02-30",
             "färg": "blå",
             "accounts": [
               {"part": "P1K", "originYear": 2020, "received": -5},
               {"part": "P1K", "originYear": 2020, "received": true},
               {"originYear": "2020"}],
             "form": "FAX",
             "gender": [],
             "activities": [{"id": "A1"}, {"id": "A1"}]}
            """);
    assertThat(problems)
        .extracting(one -> one.line() + " " + one.pointer())
        .containsExactly(
            "3 /submittedOn",
            "4 /färg",
            "6 /accounts/0/received",
            "7 /accounts/1/received",
            "8 /accounts/2/originYear",
            "8 /accounts/2/part",
            "9 /form",
            "10 /gender",
            "11 /activities/1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1e10000000 | för stort",
        "1e400 | för stort",
        "1000000000000 | för stort",
        "12345678901234567890 | för stort",
        "1.234 | fler än 2 decimaler",
        "1e-3 | fler än 2 decimaler",
        "1150872.721 | fler än 2 decimaler",
        "1.0010 | fler än 2 decimaler",
        "-0.01 | negativt",
        "-1e99999 | för stort",
      })
  void numbersOutsideTheLimitsAreRefusedAtOnce(String number, String message) {
    DocumentProblem problem =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> only(account("\"received\": " + number)));
    assertThat(problem.pointer()).isEqualTo("/accounts/0/received");
    assertThat(problem.message().sv()).contains(message);
  }

  @ParameterizedTest
  @CsvSource({
    "1e3, 1000.00",
    "1.5E7, 15000000.00",
    "999999999999.99, 999999999999.99",
    "0, 0.00",
    "1.50, 1.50",
    "1.0e1, 10.00",
    "1150872.720, 1150872.72",
    "1.15087272e6, 1150872.72",
    "100.000, 100.00",
    "0.000, 0.00",
    "-0, 0.00"
  })
  void numbersWithinTheLimitsAreReadExactly(String number, String amount) {
    Account read = accepted(account("\"received\": " + number)).accounts().get(0);
    assertThat(read.received()).isEqualTo(amount);
  }

  @Test
  void aNumberOfAMillionDigitsIsRefused() {
    assertThat(only(account("\"received\": " + "1".repeat(1_000_000))).message().sv())
        .contains("för stort");
  }

  @Test
  void tenMegabytesOfNestedListsAreRefusedAtOnce() {
    byte[] nested = "[".repeat(10_000_000).getBytes(StandardCharsets.UTF_8);
    byte[] inside =
        (HEAD + ", \"accounts\": " + "[".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThat(read(nested).problems()).isNotEmpty();
          List<DocumentProblem> problems = read(inside).problems();
          assertThat(problems.get(problems.size() - 1).message().sv())
              .contains("djupare än 32 nivåer");
        });
  }

  @Test
  void aDocumentOfMoreThanTwentyMegabytesIsRefused() {
    assertThat(only(new byte[20_000_001]).message().sv())
        .isEqualTo("Dokumentet är större än 20 MB.");
  }

  @Test
  void aListOfMoreThanTwentyThousandElementsIsRefusedOnce() {
    String many =
        IntStream.range(0, 20_001).mapToObj(i -> "\"d\"").collect(Collectors.joining(","));
    assertThat(only(HEAD + ", \"caseNumbers\": [" + many + "]}").message().sv())
        .contains("fler än 20000 element");
  }

  @Test
  void aTextOfTwoMillionCharactersIsReadAndALongerOneRefused() {
    assertThat(
            accepted(HEAD + ", \"caseNumbers\": [\"" + "x".repeat(2_000_000) + "\"]}")
                .caseNumbers())
        .hasSize(1);
    assertThat(
            only(HEAD + ", \"caseNumbers\": [\"" + "x".repeat(2_000_001) + "\"]}").message().sv())
        .contains("längre än 2000000 tecken");
  }

  @Test
  void aFloodOfProblemsIsCutOffWithAWord() {
    String unknown =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "\"x" + i + "\": 1")
            .collect(Collectors.joining(","));
    List<DocumentProblem> problems = problems(HEAD + "," + unknown + "}");
    assertThat(problems).hasSize(1_001);
    assertThat(problems.get(1_000).message().sv()).contains("resten visas inte");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
  void aReportInAnEncodingOfOneByteACharacterIsRefusedAndTheEncodingNamed(String charset) {
    String report = HEAD + ",\n \"caseNumbers\": [\"a\",\n \"å\"]}";
    DocumentProblem problem = only(report.getBytes(Charset.forName(charset)));
    assertThat(problem.message().sv())
        .isEqualTo(
            "Dokumentet är inte sparat som UTF-8, utan troligen som Windows-1252 (ANSI) eller Latin-1.");
    assertThat(problem.help().sv()).contains("spara den som UTF-8");
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.pointer()).isEqualTo("/caseNumbers/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-32"})
  void aReportInAnEncodingOfSeveralBytesACharacterIsRefusedAndTheEncodingNamed(String charset) {
    DocumentProblem problem = only((HEAD + "}").getBytes(Charset.forName(charset)));
    assertThat(problem.message().sv())
        .isEqualTo("Dokumentet är inte sparat som UTF-8, utan troligen som UTF-16.");
    assertThat(problem.help().en()).contains("save it as UTF-8");
  }

  @Test
  void aFileThatIsNoTextIsNotTakenForOneInAnotherEncoding() {
    byte[] workbook = "PK\3\4\24\0\10\10\u00e5x".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(workbook).problems())
        .extracting(one -> one.message().sv())
        .contains("Dokumentet är ingen text i UTF-8.")
        .noneMatch(one -> one.contains("Windows-1252"));
  }

  @Test
  void syntaxAndEncodingAreBothToldWhereBothAreWrong() {
    String report = HEAD + ",,\n\"caseNumbers\": [\"å\"]}";
    assertThat(read(report.getBytes(StandardCharsets.ISO_8859_1)).problems())
        .extracting(one -> one.line() + " " + one.message().sv().substring(0, 20))
        .containsExactly("1 Texten är inte gilti", "2 Dokumentet är inte s");
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    assertThat(accepted("\ufeff" + HEAD + "}").recipient()).isEqualTo("2080");
    DocumentProblem problem = only("\ufeff{\"agreement\": \"2020\",\n\"recipient\": \"9\"}");
    assertThat(problem.line()).isEqualTo(2);
    assertThat(only("\ufeff").message().sv()).isEqualTo("Dokumentet är tomt.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ufeff"})
  void aCutReportIsToldWithLineCharacterAndPlace(String mark) {
    String report = mark + "{\"agreement\": \"2020\",\n \"accounts\": [{\"part\": \"åäö\", ";
    List<DocumentProblem> problems = problems(report);
    DocumentProblem cut = problems.get(problems.size() - 1);
    assertThat(cut.line()).isEqualTo(2);
    assertThat(cut.pointer()).isEqualTo("/accounts/0/part");
    assertThat(cut.message().sv())
        .isEqualTo(
            "Texten är inte giltig JSON här, för den tar slut mitt i dokumentet (tecken 31 på raden, efter »\": [{\"part\": \"åäö\",«).");
    assertThat(cut.help().sv()).contains("hela filen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ufeff"})
  void aCommaForADecimalPointIsToldWithItsPlaceAndInNoOtherLanguage(String mark) {
    DocumentProblem problem = only(mark + account("\n\"received\": 60534,32"));
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.message().sv())
        .isEqualTo(
            "Texten är inte giltig JSON här (tecken 19 på raden, efter »\"received\": 60534,«).");
    assertThat(problem.help().sv()).contains("punkt: 1234.50");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00x", "\\u0000"})
  void brokenCharactersAreRefused(String text) {
    assertThat(only(HEAD + ", \"caseNumbers\": [\"" + text + "\"]}").message().sv())
        .contains("trasigt tecken");
  }

  @Test
  void aFieldThatStandsTwiceIsRefused() {
    assertThat(only(HEAD + ", \"recipient\": \"2081\"}").message().sv())
        .isEqualTo("Fältet \"recipient\" står två gånger.");
  }

  @Test
  void whoeverSkrPaidIsARecipientAndStandsOncePerPart() {
    String amounts =
        "{\"agreement\": \"2017\", \"recipient\": \"SKR\", \"obligations\": {\"distribution\": {\"amounts\": [%s]}}}";
    String one = "{\"part\": \"P1K\", \"recipient\": \"2080\", \"amount\": 5}";
    DocumentProblem unknown = only(amounts.formatted(one.replace("2080", "9998")));
    assertThat(unknown.pointer()).isEqualTo("/obligations/distribution/amounts/0/recipient");
    assertThat(unknown.message().sv()).isEqualTo("Mottagaren \"9998\" finns inte.");
    assertThat(only(amounts.formatted(one + ", " + one)).pointer())
        .isEqualTo("/obligations/distribution/amounts/1");
  }

  @Test
  void aPartAndYearAccountedForTwiceIsRefused() {
    String account = "{\"part\": \"P1K\", \"originYear\": 2020}";
    DocumentProblem problem = only(HEAD + ", \"accounts\": [" + account + "," + account + "]}");
    assertThat(problem.pointer()).isEqualTo("/accounts/1");
    assertThat(
            accepted(
                    HEAD
                        + ", \"accounts\": ["
                        + account
                        + ","
                        + account.replace("2020", "2019")
                        + "]}")
                .accounts())
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2079 | Mottagaren \"2079\" finns inte.",
        "20 | Numret 20 delas av regionen och länet.",
        "r20 | Mottagaren \"r20\" finns inte.",
        "SKR | Sveriges Kommuner och Regioner redovisar inte enligt överenskommelsen 2020.",
        "../2080 | Mottagaren \"../2080\" finns inte.",
      })
  void anUnknownRecipientIsRefused(String recipient, String message) {
    DocumentProblem problem =
        only("{\"agreement\": \"2020\",\n\"recipient\": \"" + recipient + "\"}");
    assertThat(problem.message().sv()).isEqualTo(message);
    assertThat(problem.pointer()).isEqualTo("/recipient");
    assertThat(problem.line()).isEqualTo(2);
  }

  @Test
  void aBareCountyNumberSaysWhatToWrite() {
    assertThat(only("{\"agreement\": \"2020\", \"recipient\": \"20\"}").help().sv())
        .isEqualTo("Skriv R20 för regionen eller L20 för länets gemensamma medel.");
  }

  @Test
  void anUnknownAgreementIsRefusedAndNeverReplaced() {
    DocumentProblem problem = only("{\"agreement\": \"2031\", \"recipient\": \"2080\"}");
    assertThat(problem.pointer()).isEqualTo("/agreement");
    assertThat(problem.help().sv()).startsWith("De som finns är: 2016, ").contains("2020, 2021");
  }

  @Test
  void theAgreementCanOnlyBeConfirmed() throws RulesetRefused {
    byte[] report = (HEAD + "}").getBytes(StandardCharsets.UTF_8);
    ReportReader reader = new ReportReader(TestRules.RULESETS);
    assertThat(reader.read(report, "2020").succeeded()).isTrue();
    assertThat(reader.read(report, "2019").problems().get(0).message().sv())
        .isEqualTo("Redovisningen gäller överenskommelsen 2020, inte 2019.");
  }

  @Test
  void unknownPartsCategoriesAndYearsAreRefusedWithTheirLines() {
    List<DocumentProblem> problems =
        problems(
            HEAD
                + ",\n\"accounts\": [{\"part\": \"P9Q\", \"originYear\": 2021,\n\"lines\": [{\"category\": \"KAFFE\"}]},"
                + "\n{\"part\": \"P1K\", \"originYear\": 1999}],\n\"activities\": [{\"id\": \"A\", \"financing\": [{\"part\": \"X\"}]}]}");
    assertThat(problems)
        .extracting(one -> one.line() + " " + one.pointer())
        .containsExactlyInAnyOrder(
            "2 /accounts/0/part",
            "3 /accounts/0/lines/0/category",
            "5 /activities/0/financing/0/part",
            "2 /accounts/0/originYear",
            "4 /accounts/1/originYear");
  }

  @Test
  void aMunicipalitysPartInACountysReportIsNoProblemOfStructure() {
    assertThat(
            accepted(
                    "{\"agreement\": \"2020\", \"recipient\": \"L20\", \"accounts\": [{\"part\": \"P1K\", \"originYear\": 2020}]}")
                .accounts())
        .hasSize(1);
  }

  @Test
  void notReportedZeroAndNotAvailableAreThreeThings() {
    Report report =
        accepted(
            HEAD
                + ", \"accounts\": [{\"part\": \"P1K\", \"originYear\": 2020, \"received\": 0, \"spent\": {\"notAvailable\": \"Ej klart\"}, \"unspent\": null}]}");
    Account account = report.accounts().get(0);
    assertThat(account.received()).isEqualByComparingTo("0");
    assertThat(account.spent()).isNull();
    assertThat(account.unspent()).isNull();
    assertThat(report.notAvailable()).hasSize(1);
    assertThat(report.notAvailable().get(0).pointer()).isEqualTo("/accounts/0/spent");
    assertThat(report.notAvailable().get(0).reason()).isEqualTo("Ej klart");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"notAvailable\": \"\"}",
        "{\"notAvailable\": 1}",
        "{\"reason\": \"x\"}",
        "{\"notAvailable\": \"x\", \"y\": 1}",
        "[]"
      })
  void anythingElseInPlaceOfANumberIsRefused(String value) {
    assertThat(only(account("\"received\": " + value)).pointer()).isEqualTo("/accounts/0/received");
  }

  @Test
  void aReportHasTheDigestOfItsBytes() {
    assertThat(accepted(HEAD + "}").digest())
        .isEqualTo(ReportReader.digest((HEAD + "}").getBytes(StandardCharsets.UTF_8)));
    assertThat(accepted(HEAD + " }").digest()).isNotEqualTo(accepted(HEAD + "}").digest());
  }
}
