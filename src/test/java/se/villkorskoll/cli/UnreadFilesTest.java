package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files of a folder that {@code check} and {@code compilation} do not read: all are counted,
 * those of people are named, and one that may be a report keeps the command from ending well.
 */
class UnreadFilesTest {

  private static final String FALUN = "fixtures/2020/dalarna/2080.json";

  @TempDir private Path home;

  private Path folder;

  @BeforeEach
  void oneGoodReport() throws IOException {
    folder = Files.createDirectory(home.resolve("reports"));
    Files.copy(Path.of(FALUN), folder.resolve("a.json"));
  }

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private CommandRun check(String... more) {
    String[] given = {"check", folder.toString(), "--as-of", "2021-04-15"};
    return CommandRun.of(Stream.of(given, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  private CommandRun compile() {
    return CommandRun.of("compilation", "2020", folder.toString(), "--format", "json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c.xlsx | x | Filer som slutar på .xlsx läses inte",
        "C.XLS | x | Filer som slutar på .xls läses inte",
        "c.ods | x | Filer som slutar på .ods läses inte",
        "c.csv | x | Filer som slutar på .csv läses inte",
        "b.json.txt | x | Filens namn har .json i sig",
        "deeper/B.JSON.bak | x | Filens namn har .json i sig",
        "2080 | x | Filen har namn efter en mottagare (2080, Falun)",
        "r20.pdf | x | Filen har namn efter en mottagare (R20, Region Dalarna)",
        "falun.docx | x | Filen har namn efter en mottagare (2080, Falun)",
        "Dalarnas län.slutlig.pdf | x | Filen har namn efter en mottagare (L20, Dalarnas län)",
        "export.txt | { | Filen börjar som JSON",
        "export | \\n\\n  [1] | Filen börjar som JSON",
        "marked.txt | <mark>\\n{} | Filen börjar som JSON",
      })
  void whatMayBeAReportIsNamedAndEndsWithThree(String name, String content, String message)
      throws IOException {
    Path file = file(name, content.translateEscapes().replace("<mark>", "\ufeff"));
    CommandRun ran = check();
    assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ran.out())
        .contains(file + System.lineSeparator() + "LÄSTES INTE, så inget är kontrollerat", message)
        .contains(
            "1 redovisning.", "Utöver dem:", "    1  Lästes inte, men kan vara en redovisning")
        .contains("Falun (2080)");
    CommandRun compiled = compile();
    assertThat(compiled.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(compiled.err()).contains(file + ": " + message);
    assertThat(compiled.out()).contains("\"count\":1", file.getFileName().toString());
  }

  @Test
  void theNameOfARecipientIsKnownInTheSpellingOfMacOs() throws IOException {
    file(Normalizer.normalize("Älvdalen.pdf", Normalizer.Form.NFD), "x");
    assertThat(check().out()).contains("(2039, Älvdalen)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
  void jsonInUtf16IsKnownByItsBeginningToo(String charset) throws IOException {
    Files.write(folder.resolve("b.txt"), "\n{}".getBytes(Charset.forName(charset)));
    assertThat(check().code()).isEqualTo(ExitCode.UNUSABLE);
  }

  @Test
  void whatIsNoReportIsNamedAndCountedAndChangesNoExitCode() throws IOException {
    Path readme = file("readme.txt", "Läs mig {}");
    Path pdf = file("deeper/bilaga.pdf", "%PDF-1.7");
    Path empty = file("empty", "");
    CommandRun ran = check();
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines().toList())
        .endsWith(
            "Lästes inte: 3 filer som inte ser ut som redovisningar.",
            "  " + pdf,
            "  " + empty,
            "  " + readme);
    CommandRun compiled = compile();
    assertThat(compiled.code()).isZero();
    assertThat(compiled.err().lines())
        .containsExactly(
            "Lästes inte: 3 filer som inte ser ut som redovisningar.",
            "  " + pdf,
            "  " + empty,
            "  " + readme);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "._a.json",
        "._2080.xlsx",
        "~$2080.xlsx",
        ".~lock.2080.ods#",
        ".DS_Store",
        ".villkorskoll-4711.tmp",
        "Thumbs.db",
        "desktop.ini",
        "Desktop.ini",
        "__MACOSX/a.json",
        ".git/objects/2080.json",
      })
  void whatTheSystemLeavesIsCountedAndChangesNoExitCode(String name) throws IOException {
    file(name, "{[");
    CommandRun ran = check();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .endsWith(
            "Lästes inte: 1 fil som datorn eller program lägger dit, som .DS_Store."
                + System.lineSeparator());
    assertThat(compile().code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "ndjson", "sarif", "junit"})
  void inAFormForMachinesWhatMayBeAReportIsAmongTheReportsAndTheRestOnStandardError(String format)
      throws IOException {
    Path maybe = file("b.json.txt", "x");
    file("readme.txt", "x");
    file(".DS_Store", "x");
    CommandRun ran = check("--format", format, "--lang", "en");
    assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ran.out())
        .contains("b.json.txt", "The name of the file has .json in it")
        .doesNotContain("readme.txt", ".DS_Store");
    assertThat(ran.err().lines())
        .containsExactly(
            "Not read: 1 file that does not look like a report; 1 file left there by systems or programs, such as .DS_Store.",
            "  " + folder.resolve("readme.txt"));
    if (format.equals("json")) {
      JsonNode results = new ObjectMapper().readTree(ran.out());
      assertThat(results).hasSize(2);
      assertThat(results.get(1).get("source").asText()).isEqualTo(maybe.toString());
      assertThat(results.get(1).get("problems").get(0).get("help").asText()).contains("rename");
    }
  }

  @Test
  void theYearBeforesFolderIsCountedToo() throws IOException {
    Path before = Files.createDirectory(home.resolve("before"));
    Files.writeString(before.resolve("readme.txt"), "x");
    Files.writeString(before.resolve("2080.xlsx"), "x");
    CommandRun ran = check("--year-before", before.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ran.out())
        .contains("1 redovisning.", "LÄSTES INTE", before.resolve("2080.xlsx").toString())
        .contains("  " + before.resolve("readme.txt"));
  }

  @Test
  void aFolderOfNothingButOtherFilesHasNoReports() throws IOException {
    Files.delete(folder.resolve("a.json"));
    file("readme.txt", "x");
    CommandRun ran = check();
    assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ran.out()).contains("Mappen har inga redovisningar.", "readme.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such.json", "no/such/folder"})
  void aPathThatIsNotThereIsNoReport(String path) {
    CommandRun ran = CommandRun.of("check", FALUN, path, "--as-of", "2021-04-15");
    assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ran.out())
        .contains("HITTADES INTE, så inget är kontrollerat", "Filen eller mappen finns inte.")
        .contains("1 redovisning.", "    1  Hittades inte");
    CommandRun before =
        CommandRun.of("check", FALUN, "--year-before", path, "--as-of", "2021-04-15");
    assertThat(before.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(before.out()).contains("1 redovisning.", "    1  Hittades inte");
  }

  @Test
  void aPipeInAFolderKeepsNobodyWaiting() throws Exception {
    Path pipe = folder.resolve("pipe");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assertThat(made.waitFor()).isZero();
    CommandRun ran = check();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("  " + pipe);
  }

  @Test
  void aMarkBeforeTheFirstOrAnyLineIsPassedOver() throws IOException {
    String report = Files.readString(Path.of(FALUN)).replace("\n", "");
    List<String> lines = List.of(report, report.replace("2080", "2062"));
    file("a.ndjson", "\ufeff" + String.join("\n\ufeff", lines));
    file("b.ndjson", "\ufeff\n" + lines.get(0) + "\n");
    file("a.json", "\ufeff" + Files.readString(Path.of(FALUN)));
    CommandRun ran = check();
    assertThat(ran.out()).contains("4 redovisningar.").doesNotContain("Kunde inte läsas");
    CommandRun sarif = check("--format", "sarif");
    assertThat(sarif.code()).isEqualTo(ran.code()).isLessThan(ExitCode.UNUSABLE);
  }

  @Test
  void linesInUtf16AreRefusedOnce() throws IOException {
    Files.write(
        folder.resolve("b.ndjson"),
        "{\"agreement\": \"2020\"}\n{\"agreement\": \"2020\"}\n"
            .getBytes(Charset.forName("x-UTF-16LE-BOM")));
    CommandRun ran = check();
    assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ran.out().split("troligen som UTF-16", -1)).hasSize(2);
    Files.write(
        folder.resolve("b.ndjson"),
        "{\"agreement\": \"2020\", \"recipient\": \"Håbo\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(check().out()).contains("rad 1 /recipient: Dokumentet är inte sparat som UTF-8");
  }
}
