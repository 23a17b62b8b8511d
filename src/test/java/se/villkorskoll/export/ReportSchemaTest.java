package se.villkorskoll.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.intake.ReadReport;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.report.Answer;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.RulesetRefused;

/** The printed JSON Schema says the same as the reader, judged by a library. */
class ReportSchemaTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final byte[] SCHEMA = ReportSchema.of(TestRules.of2020().agreement(), Language.SV);
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private static JsonSchema schema() {
    return FACTORY.getSchema(new String(SCHEMA, StandardCharsets.UTF_8));
  }

  static Stream<Path> reports() throws IOException {
    try (Stream<Path> fixtures = Files.list(Path.of("fixtures/2020/dalarna"))) {
      return Stream.concat(
          fixtures.toList().stream(),
          Stream.of("municipality", "region", "county")
              .map(name -> Path.of("rules/2020", name + ".json")));
    }
  }

  @Test
  void itIsASchema() throws IOException {
    JsonSchema ofSchemas = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));
    assertThat(ofSchemas.validate(MAPPER.readTree(SCHEMA))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyReportThatIsReadHasItsForm(Path report) throws IOException {
    assertThat(schema().validate(MAPPER.readTree(report.toFile()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'agreement': '2020'}",
        "{'agreement': '2020', 'recipient': 2080}",
        "{'agreement': '2020', 'recipient': '20'}",
        "{'agreement': '2020', 'recipient': '2080', 'färg': 1}",
        "{'agreement': '2020', 'recipient': '2080', 'form': 'FORM'}",
        "{'agreement': '2020', 'recipient': '2080', 'accounts': {}}",
        "{'agreement': '2020', 'recipient': '2080', 'accounts': [{'originYear': 2020}]}",
        "{'agreement': '2020', 'recipient': '2080', 'accounts': [{'part': 'P1K', 'originYear': 2020, 'received': -1}]}",
        "{'agreement': '2020', 'recipient': '2080', 'accounts': [{'part': 'P1K', 'originYear': 2020, 'received': 1000000000000}]}",
        "{'agreement': '2020', 'recipient': '2080', 'accounts': [{'part': 'P1K', 'originYear': 2020, 'received': true}]}",
        "{'agreement': '2020', 'recipient': '2080', 'accounts': [{'part': 'P9X', 'originYear': 2020}]}",
        "{'agreement': '2020', 'recipient': '2080', 'accounts': [{'part': 'P1K', 'originYear': '2020'}]}"
      })
  void whatTheReaderRefusesItRefuses(String json) throws IOException {
    byte[] report = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    ReadResult<ReadReport> read = read(report);
    assertThat(read.succeeded()).isFalse();
    assertThat(schema().validate(MAPPER.readTree(report))).isNotEmpty();
  }

  private static ReadResult<ReadReport> read(byte[] report) {
    try {
      return new ReportReader(TestRules.RULESETS).read(report, "2020");
    } catch (RulesetRefused e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyCodeIsExplainedInBothLanguages() throws IOException {
    for (Language language : Language.values()) {
      JsonNode schema = MAPPER.readTree(ReportSchema.of(TestRules.of2020().agreement(), language));
      assertThat(schema.findValues("oneOf"))
          .isNotEmpty()
          .allSatisfy(
              codes ->
                  assertThat(codes)
                      .allSatisfy(
                          code -> {
                            assertThat(code.get("const").asText()).isNotEmpty();
                            assertThat(code.get("title").asText()).isNotBlank();
                          }));
      JsonNode partly = schema.at("/$defs/Answer/oneOf/1");
      assertThat(partly.get("const").asText()).isEqualTo("PARTLY");
      assertThat(partly.get("title").asText()).isEqualTo(Answer.PARTLY.label().in(language));
    }
  }

  @Test
  void everyFieldIsExplainedInBothLanguages() throws IOException {
    for (Language language : Language.values()) {
      JsonNode schema = MAPPER.readTree(ReportSchema.of(TestRules.of2020().agreement(), language));
      List<JsonNode> properties = schema.findValues("properties");
      assertThat(properties).isNotEmpty();
      for (JsonNode fields : properties) {
        fields
            .properties()
            .forEach(
                field -> {
                  JsonNode told = field.getValue();
                  assertThat(told.has("description") || told.has("title"))
                      .as(language + " " + field.getKey() + " " + told)
                      .isTrue();
                });
      }
    }
  }
}
