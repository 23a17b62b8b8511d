package se.villkorskoll.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.villkorskoll.TestRules;
import se.villkorskoll.app.RunningService;

/** In which form the service answers a check. */
class CheckFormsTest {

  private static final String CHECKS = "/api/v1/agreements/2020/checks?asOf=2021-04-15";

  private final RunningService service = RunningService.shared();

  private HttpResponse<String> check(String accept, String lang) {
    return service.post(
        CHECKS + lang, TestRules.bytes("fixtures/2020/dalarna/2029.json"), "Accept", accept);
  }

  @Test
  void sarifHasTheLinesOfTheDocumentSent() throws IOException {
    HttpResponse<String> response = check("application/sarif+json", "&lang=en");
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode run = new ObjectMapper().readTree(response.body()).at("/runs/0");
    JsonNode place = run.at("/results/0/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText())
        .isEqualTo("urn:villkorskoll:report:2020:2029");
    assertThat(place.at("/region/startLine").asInt()).isGreaterThan(1);
    assertThat(run.get("language").asText()).isEqualTo("en");
    OpenApi openApi = OpenApi.read();
    assertThat(
            openApi.problems(
                openApi
                    .document()
                    .at("/paths/~1api~1v1~1agreements~1{id}~1checks/post/responses/200/content")
                    .get("application/sarif+json")
                    .get("schema"),
                new ObjectMapper().readTree(response.body())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/sarif+json | application/sarif+json",
        "application/sarif+json, application/json;q=0.5 | application/sarif+json",
        "application/json, application/sarif+json;q=0.5 | application/json",
        "text/plain | text/plain;charset=utf-8",
        "*/* | application/json",
        "application/* | application/json",
        "text/* | text/plain;charset=utf-8",
        "application/*;q=0.3, text/*;q=0.5 | text/plain;charset=utf-8",
        "application/sarif+json, application/*;q=0.5 | application/sarif+json",
        "image/*, application/*;q=0.1 | application/json"
      })
  void theFirstFormAskedForIsGiven(String accept, String type) {
    HttpResponse<String> response = check(accept, "");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains(type);
  }

  @Test
  void aReportThatCannotBeReadIsAProblemWhateverFormIsAskedFor() {
    HttpResponse<String> response =
        service.post(CHECKS, "{\"agreement\": \"2020\"}", "Accept", "application/sarif+json");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
  }
}
