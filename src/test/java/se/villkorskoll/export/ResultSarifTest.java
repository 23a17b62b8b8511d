package se.villkorskoll.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.villkorskoll.TestRules;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.Severity;
import se.villkorskoll.model.result.Verdict;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/** SARIF as others read it: by the standard's own schema, and by a library that is not ours. */
class ResultSarifTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchema SCHEMA = schema();

  private static JsonSchema schema() {
    try (InputStream in =
        ResultSarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(MAPPER.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one run of a log that the schema and the library accept. */
  private static JsonNode run(Language language, CheckedReport... reports) throws IOException {
    byte[] log = ResultSarif.of(List.of(reports), "0.1.0", language);
    assertThat(ResultSarif.of(List.of(reports), "0.1.0", language)).isEqualTo(log);
    JsonNode json = MAPPER.readTree(log);
    assertThat(SCHEMA.validate(json)).isEmpty();
    assertThat(MAPPER.readValue(log, SarifSchema210.class).getRuns()).hasSize(1);
    return json.get("runs").get(0);
  }

  private static CheckedReport[] dalarna() {
    return Stream.of("2029", "2039", "2061", "2084", "L20", "R20")
        .map(Checked::fixture)
        .toArray(CheckedReport[]::new);
  }

  @ParameterizedTest
  @EnumSource
  void everyFindingOfTheFixturesIsAResultUnderItsRule(Language language) throws IOException {
    CheckedReport[] reports = dalarna();
    JsonNode run = run(language, reports);
    JsonNode rules = run.at("/tool/driver/rules");
    assertThat(rules).hasSameSizeAs(reports[0].result().outcomes());
    assertThat(run.get("results"))
        .hasSize(Stream.of(reports).mapToInt(one -> one.result().findings().size()).sum());
    for (JsonNode result : run.get("results")) {
      assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
          .isEqualTo(result.get("ruleId"));
      assertThat(result.get("kind").asText().equals("fail"))
          .as("3.27.10")
          .isEqualTo(!result.get("level").asText().equals("none"));
    }
    for (JsonNode rule : rules) {
      assertThat(rule.at("/help/text").asText()).isNotBlank().doesNotContainPattern("\\{\\{[a-z]");
    }
    assertThat(run.get("language").asText()).isEqualTo(language.tag());
    assertThat(run.at("/properties/rulesets/0/version").asText())
        .isEqualTo(reports[0].result().rulesetVersion());
    assertThat(run.at("/tool/driver/version").asText()).isEqualTo("0.1.0");
  }

  @Test
  void aBreachStandsOnItsLineWithItsPointerAndSaysWhatToDo() throws IOException {
    JsonNode run = run(Language.SV, Checked.fixture("2029"));
    JsonNode result = null;
    for (JsonNode one : run.get("results")) {
      result = one.get("ruleId").asText().equals("OK2020-REPAY-01") ? one : result;
    }
    assertThat(result.get("kind").asText()).isEqualTo("fail");
    assertThat(result.get("level").asText()).isEqualTo("error");
    assertThat(result.at("/message/text").asText())
        .contains("40 000 kr är återbetalt", "Kvar att betala till Kammarkollegiet: 20 000 kr");
    JsonNode location = result.at("/locations/0");
    assertThat(location.at("/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("fixtures/2020/dalarna/2029.json");
    assertThat(location.at("/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("/accounts/0");
    int line = location.at("/physicalLocation/region/startLine").asInt();
    assertThat(line).isEqualTo(lineOf("\"accounts\"") + 1);
    assertThat(run.at("/properties/reports/0/verdict").asText()).isEqualTo("BREACHED");
    assertThat(run.at("/properties/reports/0/digest").asText()).hasSize(64);
  }

  /** The line of a fixture that has a text. */
  private static int lineOf(String text) {
    List<String> lines =
        new String(TestRules.bytes("fixtures/2020/dalarna/2029.json"), StandardCharsets.UTF_8)
            .lines()
            .toList();
    return 1 + lines.indexOf(lines.stream().filter(one -> one.contains(text)).findFirst().get());
  }

  @ParameterizedTest
  @CsvSource({
    "BREACHED, ERROR, fail, error",
    "BREACHED, WARNING, fail, warning",
    "BREACHED, INFO, fail, note",
    "RULE_FAILED, ERROR, open, none",
    "NOT_ASSESSED, ERROR, open, none",
    "NEEDS_JUDGEMENT, ERROR, review, none",
    "PENDING, ERROR, informational, none",
    "WAIVED, WARNING, fail, warning"
  })
  void theKindIsThatOfTheOutcome(Outcome outcome, Severity severity, String kind, String level)
      throws IOException {
    CheckedReport report = Checked.one(severity, outcome);
    JsonNode run = run(Language.SV, report);
    JsonNode result = run.at("/results/0");
    assertThat(result.get("kind").asText()).isEqualTo(kind);
    assertThat(result.get("level").asText()).isEqualTo(level);
    assertThat(result.has("suppressions")).isEqualTo(outcome == Outcome.WAIVED);
    assertThat(run.at("/invocations/0/executionSuccessful").asBoolean())
        .isEqualTo(outcome != Outcome.RULE_FAILED);
    Verdict verdict = report.result().verdict();
    assertThat(run.at("/invocations/0/toolExecutionNotifications"))
        .hasSize(verdict == Verdict.RULE_FAILED || verdict == Verdict.NOT_ASSESSED ? 1 : 0);
  }

  @Test
  void nothingMetAndNothingFoundIsNoPass() throws IOException {
    JsonNode run = run(Language.EN, Checked.one(Severity.ERROR, Outcome.NOT_APPLICABLE));
    assertThat(run.get("results")).isEmpty();
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .isEqualTo("Falun (2080): Not everything can be assessed.");
  }

  @Test
  void aReportWithoutFindingsHasNoResults() throws IOException {
    JsonNode run = run(Language.SV, Checked.one(Severity.ERROR, Outcome.MET));
    assertThat(run.get("results")).isEmpty();
    assertThat(run.at("/invocations/0/toolExecutionNotifications")).isEmpty();
    assertThat(run(Language.SV).get("results")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeReadIsANotificationAndTheRunHasFailed(Language language) throws IOException {
    JsonNode run =
        run(
            language,
            Checked.unreadable("a.json", 7),
            Checked.unreadable("", 0),
            Checked.fixture("2080"));
    assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isFalse();
    JsonNode notifications = run.at("/invocations/0/toolExecutionNotifications");
    assertThat(notifications).hasSize(2);
    JsonNode first = notifications.get(0);
    assertThat(first.at("/descriptor/id").asText()).isEqualTo("UNREADABLE");
    assertThat(first.get("level").asText()).isEqualTo("error");
    assertThat(first.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(7);
    assertThat(notifications.get(1).has("locations")).isFalse();
  }

  @Test
  void aReportInsideAFileStandsOnItsLineThere() throws IOException {
    var problem = new DocumentProblem("", 0, LocalText.of("Fel.", "Wrong."), LocalText.of("", ""));
    JsonNode run =
        run(
            Language.SV,
            new CheckedReport(
                "a.ndjson:5", null, List.of(problem), new SourceLines("a.ndjson", 5, Map.of())));
    JsonNode place = run.at("/invocations/0/toolExecutionNotifications/0/locations/0");
    assertThat(place.at("/physicalLocation/artifactLocation/uri").asText()).isEqualTo("a.ndjson");
    assertThat(place.at("/physicalLocation/region/startLine").asInt()).isEqualTo(5);
  }

  @Test
  void aReportWithoutAFileIsNamedByItsRecipient() throws IOException {
    var report =
        new CheckedReport(
            null,
            Checked.fixture("2080").result(),
            List.of(),
            SourceLines.withoutFile(Map.of("/accounts/0", 3)));
    assertThat(
            run(Language.SV, report)
                .at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .asText())
        .isEqualTo("urn:villkorskoll:report:2020:2080");
  }

  @Test
  void nastyTextsComeThrough() throws IOException {
    byte[] log =
        ResultSarif.of(
            List.of(Checked.one(Severity.ERROR, Outcome.BREACHED)), "0.1.0", Language.SV);
    Result result =
        MAPPER.readValue(log, SarifSchema210.class).getRuns().get(0).getResults().get(0);
    assertThat(result.getMessage().getText())
        .as("braces are doubled, 3.11.5")
        .contains("]]> {{0}}", "\u0000\u0007\u001B[31m", "\uFFFD \uFFFDx", "😀", "rad två");
    assertThat(result.getLocations().get(0).getPhysicalLocation().getArtifactLocation().getUri())
        .matches("[A-Za-z0-9%._~!$&'()*+,;=@/-]+")
        .startsWith("a%20%3Ca%20b=%22c%22")
        .contains("%00", "%F0%9F%98%80");
  }

  @Test
  void theSameReportsGiveTheSameBytesInEitherLanguage() {
    List<byte[]> logs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      logs.add(ResultSarif.of(List.of(dalarna()), "0.1.0", Language.EN));
    }
    assertThat(logs.get(0)).isEqualTo(logs.get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "a/b c.json, a/b%20c.json",
    "/tmp/å.json, file:///tmp/%C3%A5.json",
    "../x:y.json, ../x%3Ay.json",
    "C:/x.json, C%3A/x.json"
  })
  void pathsAreUriReferences(String path, String uri) {
    assertThat(FileUri.of(path)).isEqualTo(uri);
  }
}
