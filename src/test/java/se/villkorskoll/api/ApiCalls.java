package se.villkorskoll.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import se.villkorskoll.TestRules;

/** What the tests of the web service share: its addresses, and answers in the form that is told. */
final class ApiCalls {

  static final String API = "/api/v1";
  static final String AGREEMENT = API + "/agreements/2020";
  static final OpenApi OPEN_API = OpenApi.read();

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ApiCalls() {}

  static byte[] fixture(String code) {
    return TestRules.bytes("fixtures/2020/dalarna/" + code + ".json");
  }

  static JsonNode json(HttpResponse<String> response, int status, String schema) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    try {
      JsonNode node = MAPPER.readTree(response.body());
      assertThat(OPEN_API.problems(schema, node)).isEmpty();
      return node;
    } catch (IOException e) {
      throw new AssertionError(response.body(), e);
    }
  }

  static JsonNode problem(HttpResponse<String> response, int status) {
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = json(response, status, "Problem");
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("help").asText()).isNotBlank();
    return problem;
  }

  static String key() {
    return UUID.randomUUID().toString();
  }
}
