package se.villkorskoll.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The service's own OpenAPI document, and whether JSON has the form that it tells; judged by a
 * library, not by our code.
 */
final class OpenApi {

  private final JsonNode document;

  private OpenApi(JsonNode document) {
    this.document = document;
  }

  static OpenApi read() {
    try {
      return new OpenApi(
          new YAMLMapper().readTree(Path.of("src/main/resources/openapi/openapi.yaml").toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode document() {
    return document;
  }

  /** What is wrong with JSON that should have the form of a named schema; none if it has. */
  List<String> problems(String schema, JsonNode json) {
    ObjectNode reference =
        new ObjectMapper().createObjectNode().put("$ref", "#/components/schemas/" + schema);
    return problems(reference, json);
  }

  /** What is wrong with JSON that should have the form of a schema in the document. */
  List<String> problems(JsonNode schema, JsonNode json) {
    ObjectNode whole = new ObjectMapper().createObjectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("components", document.get("components"));
    whole.setAll((ObjectNode) schema);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(whole)
        .validate(json)
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
