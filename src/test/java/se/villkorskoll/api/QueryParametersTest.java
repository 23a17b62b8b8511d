package se.villkorskoll.api;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.api.ApiCalls.AGREEMENT;
import static se.villkorskoll.api.ApiCalls.OPEN_API;
import static se.villkorskoll.api.ApiCalls.fixture;
import static se.villkorskoll.api.ApiCalls.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.villkorskoll.app.RunningService;

/** A parameter that a call does not have is refused; which it has is what the document says. */
class QueryParametersTest {

  private final RunningService service = RunningService.shared();

  /** What the document says of each call: its parameters after the question mark. */
  private static Map<String, Set<String>> documented() {
    Map<String, Set<String>> documented = new TreeMap<>();
    OPEN_API.operations((call, operation) -> documented.put(call, OPEN_API.queryParameters(call)));
    return documented;
  }

  @Test
  void everyCallRefusesAnUnknownParameterAndNamesThoseInTheDocument() {
    assertThat(documented()).hasSizeGreaterThan(15);
    documented()
        .forEach(
            (call, parameters) -> {
              String path =
                  call.substring(call.indexOf(' ') + 1)
                      .replace("{id}", "2020")
                      .replace("{recipient}", "2080")
                      .replace("{version}", "1")
                      .replace("{check}", "1")
                      .replace("{run}", "d8d4e36d-f39a-44bf-ae8d-33dd8bb306c6");
              HttpRequest request =
                  service
                      .request(path + "?finnsinte=1")
                      .method(
                          call.substring(0, call.indexOf(' ')), HttpRequest.BodyPublishers.noBody())
                      .build();
              JsonNode problem = problem(service.send(request), 400);
              assertThat(problem.get("detail").asText()).as(call).contains("finnsinte");
              assertThat(problem.get("help").asText())
                  .as(call)
                  .isEqualTo("De som finns är: %s.".formatted(String.join(", ", parameters)));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/reports?limt=3 | limt | Menade du limit?",
        "/reports?Limit=3 | Limit | Menade du limit?",
        "/runs?asof=2021-04-15 | asof | De som finns är: lang, limit, page.",
        "/reports?limit=3&limit=4 | limit står 2 gånger | en gång",
        "/reports?lang=sv&lang=en | lang står 2 gånger | en gång",
        "/reports?lang=fr | lang | lang=en",
        "/reports?=1 | \"1\" | limit",
        "/reports?limit=1&%6cimit=2 | limit står 2 gånger | en gång"
      })
  void whatIsWrongIsSaidWithTheWayToCorrectIt(String path, String detail, String help) {
    JsonNode problem = problem(service.get(AGREEMENT + path), 400);
    assertThat(problem.get("detail").asText()).contains(detail);
    assertThat(problem.get("help").asText()).contains(help);
  }

  @Test
  void aMisspeltDayIsNotPassedOver() {
    JsonNode problem =
        problem(service.post(AGREEMENT + "/checks?asOff=2021-04-15", fixture("2080")), 400);
    assertThat(problem.get("help").asText()).contains("Menade du asOf?");
  }

  @Test
  void theLanguageCanBeAskedForOnEveryCall() {
    assertThat(documented().values()).allSatisfy(one -> assertThat(one).contains("lang"));
    JsonNode problem = problem(service.get(AGREEMENT + "/reports/9999?lang=en"), 404);
    assertThat(problem.get("detail").asText()).isEqualTo("There is no recipient \"9999\".");
  }

  @Test
  void theCallsThatAreNotOfTheApiAreNoLessStrict() {
    problem(service.get("/health?x=1"), 400);
    problem(service.get("/docs?x=1"), 400);
    problem(service.get("/docs/index.html?lang=sv&lang=en"), 400);
    problem(service.get("/openapi.yaml?x=1"), 400);
    problem(service.get("/nothing?x=1"), 404);
    assertThat(service.get("/docs?lang=sv").statusCode()).isEqualTo(200);
    problem(service.get("/metrics/jvm.memory.used?tagg=area:heap"), 400);
    assertThat(
            service
                .get("/metrics/jvm.memory.used?tag=area:heap&tag=id:G1%20Eden%20Space")
                .statusCode())
        .isIn(200, 404);
    assertThat(service.get("/metrics/jvm.memory.used?tag=area:heap").statusCode()).isEqualTo(200);
  }
}
