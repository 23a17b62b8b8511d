package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;

/** The command line as a user meets it: what it prints and the code it ends with. */
class CommandLineTest {

  private static final String DALARNA = "fixtures/2020/dalarna/";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void theFixturesOfDalarnaEndWithTwoAndSayWhy() {
    CommandRun ran = CommandRun.of("check", "fixtures/2020/dalarna", "--as-of", "2021-04-15");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out())
        .contains("Falun (2080), överenskommelsen 2020, per torsdag 15 april 2021")
        .contains("FEL OK2020-REPAY-01 Ej återbetalda medel")
        .contains("17 redovisningar.");
    assertThat(ran.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2080, NEEDS_JUDGEMENT, 0",
    "2021, NEEDS_JUDGEMENT, 0",
    "2031, NEEDS_JUDGEMENT, 0",
    "2062, NEEDS_JUDGEMENT, 0",
    "2023, WARNINGS, 1",
    "2084, WARNINGS, 1",
    "R20, WARNINGS, 1",
    "2039, NOT_ASSESSED, 1",
    "2083, NOT_ASSESSED, 1",
    "2085, NOT_ASSESSED, 1",
    "2026, BREACHED, 2",
    "2029, BREACHED, 2",
    "2034, BREACHED, 2",
    "2061, BREACHED, 2",
    "2081, BREACHED, 2",
    "2082, BREACHED, 2",
    "L20, BREACHED, 2"
  })
  void everyFixtureHasItsVerdictAndExitCode(String code, String verdict, int exitCode)
      throws IOException {
    CommandRun ran =
        CommandRun.of(
            "check", DALARNA + code + ".json", "--as-of", "2021-04-15", "--format", "json");
    JsonNode result = MAPPER.readTree(ran.out());
    assertThat(result.get(0).get("verdict").asText()).isEqualTo(verdict);
    assertThat(ran.code()).isEqualTo(exitCode);
  }

  @Test
  void jsonIsAnArraySortedByPathWithTheContractsFields() throws IOException {
    CommandRun ran =
        CommandRun.of(
            "check",
            DALARNA + "R20.json",
            DALARNA + "2029.json",
            "--as-of",
            "2021-04-15",
            "--format",
            "json");
    JsonNode results = MAPPER.readTree(ran.out());
    assertThat(results).hasSize(2);
    JsonNode first = results.get(0);
    assertThat(first.get("report").get("source").asText()).isEqualTo(DALARNA + "2029.json");
    assertThat(first.get("report").get("digest").asText()).hasSize(64);
    assertThat(first.get("recipient"))
        .isEqualTo(
            MAPPER.readTree("{\"code\":\"2029\",\"name\":\"Leksand\",\"kind\":\"MUNICIPALITY\"}"));
    assertThat(first.get("asOf").asText()).isEqualTo("2021-04-15");
    assertThat(first.get("agreementKnowledge").asText()).isEqualTo("SUMMARY");
    assertThat(first.get("ruleset").get("version").asText())
        .isEqualTo(TestRules.of2020().version());
    JsonNode totals = first.get("totals");
    int sum = 0;
    for (String name :
        new String[] {
          "met",
          "breached",
          "pending",
          "notApplicable",
          "notAssessed",
          "needsJudgement",
          "waived",
          "ruleFailed"
        }) {
      sum += totals.get(name).asInt();
    }
    assertThat(sum)
        .isEqualTo(totals.get("conditions").asInt())
        .isEqualTo(first.get("conditions").size());
    JsonNode finding = null;
    for (JsonNode one : first.get("findings")) {
      finding = one.get("condition").asText().equals("OK2020-REPAY-01") ? one : finding;
    }
    assertThat(finding.get("pointer").asText()).isEqualTo("/accounts/0");
    assertThat(finding.get("expected").decimalValue()).isEqualByComparingTo("60000");
    assertThat(finding.get("actual").decimalValue()).isEqualByComparingTo("40000");
    assertThat(finding.get("difference").decimalValue()).isEqualByComparingTo("20000");
    assertThat(finding.get("values").get("part").asText()).isEqualTo("P1K");
    assertThat(finding.get("legalBasis").asText()).contains("004:71");
  }

  @Test
  void ndjsonIsOneResultALine() throws IOException {
    CommandRun ran =
        CommandRun.of(
            "check", "fixtures/2020/dalarna", "--as-of", "2021-04-15", "--format", "ndjson");
    String[] lines = ran.out().split("\n", -1);
    assertThat(lines).hasSize(18);
    assertThat(lines[17]).isEmpty();
    assertThat(MAPPER.readTree(lines[0]).get("recipient").get("code").asText()).isEqualTo("2021");
  }

  @Test
  void englishIsAskedForByLang() {
    CommandRun ran =
        CommandRun.of("check", DALARNA + "2026.json", "--as-of", "2021-04-15", "--lang", "en");
    assertThat(ran.out())
        .contains("Conditions are breached")
        .contains(
            "Submitted: Tuesday 6 April 2021. The final report is due by Wednesday 31 March 2021.");
  }

  @Test
  void withoutADayTodayInStockholmIsMeant() {
    CommandRun ran = CommandRun.of("check", DALARNA + "2080.json");
    assertThat(ran.out()).contains("per torsdag 1 april 2021");
  }

  @Test
  void aPendingDutyEndsWithZero() throws IOException {
    Path report =
        file(
            "r.json",
            Files.readString(Path.of(DALARNA + "2080.json"))
                .replaceFirst("\"submittedOn\": \"[^\"]*\",", ""));
    CommandRun ran = CommandRun.of("check", report.toString(), "--as-of", "2021-03-31");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("VÄNTAR OK2020-REPORT-02").contains("0 dagar kvar");
    assertThat(CommandRun.of("check", report.toString(), "--as-of", "2021-04-01").code())
        .isEqualTo(2);
  }

  @Test
  void linesOfAFileAreReportsOfTheirOwn() throws IOException {
    String good = Files.readString(Path.of(DALARNA + "2080.json")).replace("\n", "");
    Path lines =
        file(
            "all.ndjson",
            good + "\n\n{\"agreement\": \"2020\"}\n" + good.replace("2080", "2062") + "\n");
    CommandRun ran =
        CommandRun.of("check", lines.toString(), "--as-of", "2021-04-15", "--format", "json");
    JsonNode results = MAPPER.readTree(ran.out());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(results).hasSize(3);
    assertThat(results.get(1).get("source").asText()).isEqualTo(lines + ":3");
    assertThat(results.get(1).get("problems").get(0).get("pointer").asText())
        .isEqualTo("/recipient");
    assertThat(results.get(2).get("recipient").get("code").asText()).isEqualTo("2062");
  }

  @Test
  void anUnreadableReportDoesNotStopTheOthers() throws IOException {
    Files.copy(Path.of(DALARNA + "2080.json"), folder.resolve("b.json"));
    file("a.json", "{\"agreement\": \"2020\",\n \"recipient\": \"9999\"}");
    CommandRun ran = CommandRun.of("check", folder.toString(), "--as-of", "2021-04-15");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out())
        .contains("KAN INTE LÄSAS, så inget är kontrollerat")
        .contains("rad 2 /recipient: Mottagaren \"9999\" finns inte.")
        .contains("Falun (2080)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-file.json", "no/such/folder", "pom.xml", "src/main/resources"})
  void whatIsNoReportEndsWithThree(String path) throws IOException {
    CommandRun ran = CommandRun.of("check", path, "--format", "json");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(MAPPER.readTree(ran.out()).get(0).get("problems").get(0).get("help").asText())
        .isNotBlank();
  }

  @Test
  void anEmptyFileAndALineFileWithoutLinesEndWithThree() throws IOException {
    assertThat(CommandRun.of("check", file("e.json", "").toString()).out())
        .contains("Dokumentet är tomt.");
    assertThat(CommandRun.of("check", file("e.ndjson", "\n\n").toString()).out())
        .contains("Filen är tom.");
  }

  @Test
  void anotherAgreementThanTheReportsIsRefused() {
    CommandRun ran = CommandRun.of("check", DALARNA + "2080.json", "--agreement", "2019");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).contains("Redovisningen gäller överenskommelsen 2020, inte 2019.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "check",
        "check --as-of 2021-02-30 x.json",
        "check --format pdf x.json",
        "check --nope x.json",
        "rules",
        "rules nope",
        "schema",
        "allocations",
        "check --lang fi x.json",
        "rules list 1999",
        "schema 1999",
        "allocations 1999",
        "check --rules nowhere x.json",
        "rules new 2020 OK2020-USE-02 x"
      })
  void wrongUsageEndsWithThreeAndNoStackTrace(String line) {
    CommandRun ran = CommandRun.of(line.isEmpty() ? new String[0] : line.split(" ", -1));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).isNotBlank().doesNotContain("at se.villkorskoll", "Exception");
  }

  @Test
  void checkWorksWhereNothingCanBeWritten() throws IOException {
    Path file = file("home", "");
    CommandRun ran =
        CommandRun.of(
            Map.of("VILLKORSKOLL_HOME", file.toString()),
            "check",
            DALARNA + "2080.json",
            "--as-of",
            "2021-04-15");
    assertThat(ran.code()).isZero();
  }

  @Test
  void nothingInAFolderThatLooksLikeAReportIsPassedOver() throws IOException {
    file("good.json", Files.readString(Path.of(DALARNA + "2080.json")));
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.copy(Path.of(DALARNA + "2021.json"), other.resolve("2021.json"));
    Path reports = Files.createDirectory(folder.resolve("reports"));
    Files.createSymbolicLink(reports.resolve("linked.json"), folder.resolve("good.json"));
    Files.createSymbolicLink(reports.resolve("linked"), other);
    assertThat(CommandRun.of("check", reports.toString(), "--as-of", "2021-04-15").out())
        .contains("2 redovisningar.");
    Files.createSymbolicLink(reports.resolve("broken.json"), folder.resolve("none.json"));
    Files.createSymbolicLink(reports.resolve("loop"), reports);
    CommandRun ran = CommandRun.of("check", reports.toString(), "--as-of", "2021-04-15");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).contains("2  Kunde inte läsas").contains("broken.json").contains("loop");
    assertThat(CommandRun.of("check", "").code()).isEqualTo(3);
  }

  @Test
  void allocationsAsCsvAreThePrintedAndComputedAmounts() {
    CommandRun ran = CommandRun.of("allocations", "2020", "--format", "csv");
    String[] lines = ran.out().split("\n", -1);
    assertThat(lines[0]).isEqualTo("recipient,part,amount");
    assertThat(ran.out())
        .contains(
            "2080,P1K,1150872.72\n",
            "L20,P2L,3945120.95\n",
            "R20,P7R,1394426.83\n",
            "L01,P5L,2000000.00\n")
        .doesNotContain("0180,", "L01,P2L");
    String[] rows = Arrays.copyOfRange(lines, 1, lines.length - 1);
    assertThat(rows).hasSize(15 * 2 + 4 + 4 + 20).isSorted();
  }

  @Test
  void allocationsAsTextHaveTheRoundedSums() {
    assertThat(CommandRun.of("allocations", "2020").out())
        .contains(
            "593 461    kr  summan avrundad",
            "18 172 239    kr  summan avrundad",
            "beräknat, inte tryckt i någon källa");
    assertThat(CommandRun.of("allocations", "2023").out()).contains("inte tryckt i någon källa");
  }

  @Test
  void helpAndVersionEndWithZero() {
    assertThat(CommandRun.of("--help").code()).isZero();
    assertThat(CommandRun.of("check", "--help").out()).contains("--as-of");
    assertThat(CommandRun.of("--version").out()).startsWith("Villkorskoll ");
  }
}
