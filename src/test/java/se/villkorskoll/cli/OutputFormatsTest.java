package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;

/** What the command line prints for other tools, and what it says of wrong arguments. */
class OutputFormatsTest {

  private static final String FALUN = "fixtures/2020/dalarna/2080.json";

  @TempDir private Path folder;

  @Test
  void sarifHasTheLinesOfTheFileAndTheExitCodeIsThatOfCheck() throws IOException {
    String good = Files.readString(Path.of(FALUN)).replace("\n", "");
    Path lines = folder.resolve("å b.ndjson");
    Files.writeString(lines, "\n" + good + "\n{\"agreement\": \"2020\"}\n");
    CommandRun ran =
        CommandRun.of("check", lines.toString(), "--as-of", "2021-04-15", "--format", "sarif");
    assertThat(ran.code()).isEqualTo(3);
    JsonNode run = new ObjectMapper().readTree(ran.out()).at("/runs/0");
    JsonNode place = run.at("/results/0/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText())
        .startsWith("file:///")
        .endsWith("%C3%A5%20b.ndjson");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(2);
    assertThat(
            run.at("/invocations/0/toolExecutionNotifications/0/locations/0/physicalLocation")
                .at("/region/startLine")
                .asInt())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "check fixtures/2020/dalarna/2080.json --as-of 2021-04-15, Utskriften gick inte att skriva",
    "rules list 2020 --lang en, The output could not be written",
    "--help, Utskriften gick inte att skriva"
  })
  void whatCannotBeWrittenIsNotPassedOver(String line, String message) {
    var full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    var err = new ByteArrayOutputStream();
    int code =
        Main.run(
            line.split(" ", -1),
            Map.of("VILLKORSKOLL_HOME", "target/home"),
            Clock.systemUTC(),
            StandardOutput.to(full),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(code).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith(message);
  }

  @Test
  void junitIsPrintedInEitherLanguageWithTheExitCodeOfCheck() {
    CommandRun ran =
        CommandRun.of(
            "check",
            "fixtures/2020/dalarna/2026.json",
            "no-such.json",
            "--as-of",
            "2021-04-15",
            "--format",
            "junit",
            "--lang",
            "en");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out())
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites")
        .contains("<failure", "type=\"ERROR\"", "The final report is due by")
        .contains("no-such.json", "There is no such file or folder.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "ndjson", "text", "sarif", "junit"})
  void noTextInAReportStopsAFormat(String format) throws IOException {
    String nasty = "\\u001b]]> {0} \\ud83d\\ude00 \\\"";
    ObjectMapper mapper = new ObjectMapper();
    JsonNode report = mapper.readTree(TestRules.bytes(FALUN));
    Path file = folder.resolve("n.json");
    Files.writeString(
        file,
        report
            .toString()
            .replaceAll(
                "\"title\":\"[^\"]*\"", "\"title\":\"" + nasty.replace("\\", "\\\\") + "\""));
    CommandRun ran =
        CommandRun.of("check", file.toString(), "--as-of", "2021-04-15", "--format", format);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("]]" + (format.equals("junit") ? "&gt;" : ">"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check | Det saknas: PATH.",
        "check --format pdf x | --format kan inte vara \"pdf\". Ange något av: text, json, ndjson, sarif, junit.",
        "check --lang en --format pdf x | --format cannot be \"pdf\". Give one of: text, json, ndjson, sarif, junit.",
        "check --as-of 2021-02-30 x | Dagen \"2021-02-30\" för --as-of finns inte; skriv den som 2021-04-15.",
        "check --nope x | Okänt argument: \"--nope\".",
        "check --rund x | Okänt argument: \"--rund\". Menade du --round?",
        "check --rund --as-off=2021-04-15 x | Okänt argument: \"--rund\", \"--as-off=2021-04-15\". Menade du --round, --as-of?",
        "check --lang en --formt=json x | Unknown argument: \"--formt=json\". Did you mean --format?",
        "chek fixtures | Kommandot \"chek\" finns inte. Menade du check?",
        "compile 2020 | Kommandot \"compile\" finns inte. De som finns är: check, rules, compilation, allocations, schema, generate, serve.",
        "check --format | Ett värde saknas för --format.",
        "check --format text --format json x | --format är angivet mer än en gång.",
        "rules lits | Kommandot \"lits\" finns inte. Menade du list?",
        "rules | Ange ett kommando: list, lint, test, catalogue, diff, close, new.",
        "schema 2020 extra | Okänt argument: \"extra\".",
        "serve --port x | --port kan inte vara \"x\"."
      })
  void wrongUsageIsToldInSwedishUnlessEnglishIsAskedFor(String line, String message) {
    CommandRun ran = CommandRun.of(line.split(" ", -1));
    assertThat(ran.code()).isEqualTo(3);
    String command = line.split(" ", -1)[0];
    String of = message.contains("ommando") && !command.equals("rules") ? "" : " " + command;
    assertThat(ran.err().lines())
        .containsExactly(
            message,
            (line.contains("--lang en") ? "Help" : "Hjälp") + ": villkorskoll" + of + " --help");
  }

  @Test
  void everyCommandAnswersWrongUsageInTwoLines() {
    for (String command :
        new String[] {
          "",
          "check",
          "rules",
          "rules list",
          "rules lint",
          "rules test",
          "rules catalogue",
          "rules diff",
          "rules close",
          "rules new",
          "compilation",
          "allocations",
          "schema",
          "generate",
          "serve"
        }) {
      CommandRun ran = CommandRun.of((command + " --nope=1").strip().split(" ", -1));
      assertThat(ran.code()).as(command).isEqualTo(ExitCode.UNUSABLE);
      assertThat(ran.out()).as(command).isEmpty();
      assertThat(ran.err().lines().toList())
          .as(command)
          .hasSize(2)
          .last()
          .isEqualTo("Hjälp: " + ("villkorskoll " + command).strip() + " --help");
    }
    assertThat(CommandRun.of().err().lines())
        .containsExactly(
            "Ange ett kommando: check, rules, compilation, allocations, schema, generate, serve.",
            "Hjälp: villkorskoll --help");
  }

  @Test
  void theHelpIsInSwedishThroughout() {
    String all = "";
    for (String command :
        new String[] {
          "",
          "check",
          "rules",
          "rules catalogue",
          "rules test",
          "allocations",
          "compilation",
          "serve"
        }) {
      all += CommandRun.of((command + " --help").strip().split(" ", -1)).out();
    }
    assertThat(all)
        .contains("Användning: villkorskoll check", "Visar den här hjälpen.", "KOMMANDO")
        .contains("text (förvalt), json, ndjson", "text (förvalt), csv eller json")
        .doesNotContain("Usage", "Show this help", "Print version", "Commands:", "COMMAND]");
  }
}
