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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

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

  /**
   * Goes through the calls that the document has.
   *
   * @param each receives a call, such as {@code GET /health}, and what is said of it
   */
  void operations(BiConsumer<String, JsonNode> each) {
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (!method.getKey().equals("parameters")) {
          String call = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
          each.accept(call, method.getValue());
        }
      }
    }
  }

  /** The names of the parameters that a call has after the question mark, sorted. */
  Set<String> queryParameters(String call) {
    Set<String> names = new TreeSet<>();
    JsonNode path = document.get("paths").get(call.substring(call.indexOf(' ') + 1));
    String method = call.substring(0, call.indexOf(' ')).toLowerCase(Locale.ROOT);
    for (JsonNode parameters :
        List.of(path.path("parameters"), path.get(method).path("parameters"))) {
      for (JsonNode one : parameters) {
        JsonNode parameter = resolve(one);
        if (parameter.get("in").asText().equals("query")) {
          names.add(parameter.get("name").asText());
        }
      }
    }
    return names;
  }

  /** What a part of the document is, or what it refers to. */
  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
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
