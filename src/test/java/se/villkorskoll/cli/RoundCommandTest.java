package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;

/** {@code check --round}, and what a county's report says to those whom it binds. */
class RoundCommandTest {

  @TempDir private Path folder;

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String base(String path) throws IOException {
    return write(path.replace('/', '-'), TestRules.FILES.text(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "ndjson", "sarif", "junit"})
  void everyFormTellsOfAllReportsTogether(String format) throws IOException {
    CommandRun ran =
        CommandRun.of(
            "check",
            base("2020/municipality.json"),
            "--round",
            "--format",
            format,
            "--as-of",
            "2021-04-15");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("ALL").contains("DQ-COV-01");
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void allReportsTogetherAreNotCountedAmongTheReports() throws IOException {
    String[] check = {
      "check", "fixtures/2020/dalarna", "--round", "--as-of", "2021-04-15", "--format", "text"
    };
    String text = CommandRun.of(check).out();
    String summary = text.substring(text.lastIndexOf("17 redovisningar."));
    assertThat(
            summary
                .lines()
                .skip(1)
                .mapToInt(line -> Integer.parseInt(line.strip().split(" ", 2)[0]))
                .sum())
        .isEqualTo(17);
    check[check.length - 1] = "junit";
    assertThat(CommandRun.of(check).out()).contains("<testsuite name=\"ALL 2020\"");
    check[check.length - 1] = "sarif";
    JsonNode place = null;
    for (JsonNode one :
        new ObjectMapper().readTree(CommandRun.of(check).out()).at("/runs/0/results")) {
      if (one.at("/properties/recipient").asText().equals("ALL")) {
        place = one.at("/locations/0/physicalLocation");
      }
    }
    assertThat(place)
        .isEqualTo(
            new ObjectMapper()
                .readTree("{\"artifactLocation\": {\"uri\": \"urn:villkorskoll:round:2020\"}}"));
  }

  @Test
  void oneReportAndAllTogetherAreNotSummedUp() throws IOException {
    String municipality = base("2020/municipality.json");
    CommandRun ran = CommandRun.of("check", municipality, "--round", "--as-of", "2021-04-15");
    assertThat(ran.out()).contains("(ALL)").doesNotContainPattern("\\n\\d+ redovisningar\\.");
  }

  @Test
  void aReportThatCannotBeReadIsHandedInAllTheSame() throws IOException {
    String broken =
        write("broken.json", "{\"agreement\": \"2020\", \"recipient\": \"2081\", \"accounts\": [");
    CommandRun ran =
        CommandRun.of(
            "check",
            base("2020/municipality.json"),
            broken,
            "--round",
            "--format",
            "json",
            "--as-of",
            "2021-04-15");
    assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ran.out()).contains("\"2082\"").doesNotContain("\"2081\"");
  }

  private String outcome(String... files) {
    String[] all = new String[files.length + 5];
    all[0] = "check";
    System.arraycopy(files, 0, all, 1, files.length);
    all[files.length + 1] = "--format";
    all[files.length + 2] = "ndjson";
    all[files.length + 3] = "--as-of";
    all[files.length + 4] = "2016-12-15";
    return CommandRun.of(all)
        .out()
        .lines()
        .filter(one -> one.contains("\"code\":\"2080\""))
        .findFirst()
        .orElseThrow()
        .replaceFirst(".*\"id\":\"OK2016-ANALYS-01\",\"outcome\":\"([A-Z_]+)\".*", "$1");
  }

  @Test
  void aMunicipalityIsBoundByPreciselyOneReportOfItsCounty() throws IOException {
    String municipality = base("2016/municipality.json");
    String county = base("2016/county.json");
    String late =
        write("late.json", TestRules.FILES.text("2016/county.json").replace("2016-10", "2016-11"));
    String declined =
        write(
            "declined.json",
            """
            {"agreement": "2016", "recipient": "L20", "submittedOn": "2016-10-28", "declined": [{"part": "P2L"}]}
            """);
    assertThat(outcome(municipality, county)).isEqualTo("MET");
    assertThat(outcome(municipality)).isEqualTo("NOT_ASSESSED");
    assertThat(outcome(municipality, declined)).isEqualTo("NOT_ASSESSED");
    assertThat(outcome(municipality, county, late)).isEqualTo("NOT_ASSESSED");
    assertThat(outcome(municipality, late)).isEqualTo("BREACHED");
  }
}
