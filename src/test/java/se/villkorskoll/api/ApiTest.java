package se.villkorskoll.api;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.api.ApiCalls.AGREEMENT;
import static se.villkorskoll.api.ApiCalls.API;
import static se.villkorskoll.api.ApiCalls.OPEN_API;
import static se.villkorskoll.api.ApiCalls.fixture;
import static se.villkorskoll.api.ApiCalls.json;
import static se.villkorskoll.api.ApiCalls.key;
import static se.villkorskoll.api.ApiCalls.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;
import se.villkorskoll.app.RunningService;
import se.villkorskoll.check.Checker;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.ResultJson;
import se.villkorskoll.model.shape.Language;

/**
 * The web service as a program meets it; every answer has the form that the OpenAPI document tells.
 */
class ApiTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final RunningService service = RunningService.shared();

  @Test
  void saysWhatItIs() {
    assertThat(json(service.get(API + "/api-info"), 200, "ApiInfo").get("apiName").asText())
        .isEqualTo("villkorskoll");
  }

  @Test
  void listsAgreementsAndTellsOne() {
    JsonNode list = json(service.get(API + "/agreements"), 200, "Paged");
    assertThat(list.get("items").findValuesAsText("id"))
        .containsExactlyInAnyOrderElementsOf(TestRules.FILES.agreements());
    JsonNode one = json(service.get(AGREEMENT + "?lang=en"), 200, "Agreement");
    assertThat(one.get("title").asText()).isEqualTo("Efforts in the field of mental health 2020");
    assertThat(one.get("parts")).hasSize(10);
    assertThat(one.get("rules").get("version").asText()).isEqualTo(TestRules.of2020().version());
    assertThat(one.get("rules").get("rejectedChange").isNull()).isTrue();
  }

  @Test
  void tellsTheConditionsAndTheFormOfAReport() throws IOException {
    JsonNode conditions = MAPPER.readTree(service.get(AGREEMENT + "/conditions").body());
    assertThat(conditions).hasSameSizeAs(TestRules.of2020().allConditions());
    conditions.forEach(one -> assertThat(OPEN_API.problems("Condition", one)).isEmpty());
    assertThat(service.get(AGREEMENT + "/changes?since=2020").body().strip()).isEqualTo("[ ]");
    problem(service.get(AGREEMENT + "/changes"), 400);
    problem(service.get(AGREEMENT + "/changes?since=1999"), 404);
    HttpResponse<String> schema = service.get(AGREEMENT + "/report-schema");
    assertThat(schema.headers().firstValue("Content-Type")).contains("application/schema+json");
    assertThat(MAPPER.readTree(schema.body()).get("$id").asText())
        .isEqualTo("urn:villkorskoll:report:2020");
  }

  @Test
  void aCheckGivesTheBytesOfTheCommandLineAndStoresNothing() {
    long before =
        json(service.get(AGREEMENT + "/reports"), 200, "PagedReports").get("total").asLong();
    HttpResponse<String> response =
        service.post(AGREEMENT + "/checks?asOf=2021-04-15", fixture("2029"));
    json(response, 200, "CheckResult");
    var expected =
        new CheckedReport(
            null,
            Checker.check(
                TestRules.report(fixture("2029")), TestRules.of2020(), LocalDate.of(2021, 4, 15)),
            List.of());
    assertThat(response.body())
        .isEqualTo(new String(ResultJson.of(expected, Language.SV), StandardCharsets.UTF_8));
    assertThat(json(service.get(AGREEMENT + "/reports"), 200, "PagedReports").get("total").asLong())
        .isEqualTo(before);
  }

  @Test
  void aCheckWithoutADayIsForToday() {
    JsonNode result =
        json(service.post(AGREEMENT + "/checks", fixture("2080")), 200, "CheckResult");
    assertThat(LocalDate.parse(result.get("asOf").asText()))
        .isBetween(
            LocalDate.now(ZoneId.of("Europe/Stockholm")).minusDays(1),
            LocalDate.now(ZoneId.of("Europe/Stockholm")));
  }

  @Test
  void textAndEnglishAreThereForTheAsking() {
    HttpResponse<String> text =
        service.post(
            AGREEMENT + "/checks?asOf=2021-04-15&lang=en", fixture("2026"), "Accept", "text/plain");
    assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
    assertThat(text.body()).contains("The final report is due by Wednesday 31 March 2021.");
    JsonNode english =
        json(
            service.post(
                AGREEMENT + "/checks?asOf=2021-04-15",
                fixture("2026"),
                "Accept-Language",
                "en-GB,en;q=0.8"),
            200,
            "CheckResult");
    assertThat(english.get("findings").get(0).get("message").asText())
        .startsWith("Submitted: Tuesday");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en;q=0, sv | Adressen",
        "sv;q=0.2, en;q=0.9 | There is",
        "da, en;q=0.9, sv;q=0.8 | There is",
        "EN | There is",
        "* | Adressen",
        ";;; | Adressen"
      })
  void theLanguageThatIsWantedMostIsAnswered(String header, String begins) {
    JsonNode problem = problem(service.get("/nothing", "Accept-Language", header), 404);
    assertThat(problem.get("detail").asText()).startsWith(begins);
  }

  @Test
  void everyFaultOfAnUnreadableReportIsToldAtOnce() {
    JsonNode problem =
        problem(
            service.post(
                AGREEMENT + "/checks",
                "{\"agreement\": \"2020\",\n\"recipient\": 20,\n\"färg\": 1}"),
            422);
    assertThat(problem.get("problems")).hasSize(2);
    assertThat(problem.get("problems").get(1).get("line").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "{",
        "[]",
        "null",
        "{\"agreement\":\"2020\"}",
        "{\"agreement\":\"2020\",\"recipient\":\"20\"}",
        "{\"agreement\":\"2020\",\"recipient\":\"9999\"}",
        "{\"agreement\":\"1999\",\"recipient\":\"2080\"}",
        "{\"agreement\":\"2020\",\"recipient\":\"2080\",\"submittedOn\":\"2021-02-30\"}",
        "{\"agreement\":\"2020\",\"recipient\":\"2080\",\"accounts\":[{\"part\":\"P1K\",\"originYear\":2020,\"received\":1e10000000}]}",
        "{\"agreement\":\"2020\",\"recipient\":\"2080\",\"accounts\":[{\"part\":\"P1K\",\"originYear\":2020,\"received\":-1}]}",
        "{\"agreement\":\"2020\",\"recipient\":\"2080\",\"caseNumbers\":[\"\\ud800\"]}"
      })
  void anUnreadableReportIsRefusedAndNotStored(String body) {
    long before =
        json(service.get(AGREEMENT + "/reports"), 200, "PagedReports").get("total").asLong();
    assertThat(problem(service.post(AGREEMENT + "/checks", body), 422).get("problems"))
        .isNotEmpty();
    problem(service.post(AGREEMENT + "/reports", body, "Idempotency-Key", key()), 422);
    assertThat(json(service.get(AGREEMENT + "/reports"), 200, "PagedReports").get("total").asLong())
        .isEqualTo(before);
  }

  @Test
  void aReportThatCarriesEveryAwkwardCharacterIsReadAndToldAgain() {
    String awkward = "\\\"<script>åäö 中文 😀 \\u202e {names} %s \\\\ \\t\\n";
    String body =
        "{\"agreement\":\"2020\",\"recipient\":\"2080\",\"accounts\":[{\"part\":\"P1K\",\"originYear\":2020,\"spent\":5}],"
            + "\"activities\":[{\"id\":\"A\",\"title\":\""
            + awkward
            + "\",\"financing\":[{\"part\":\"P1K\"}]}]}";
    JsonNode result = json(service.post(AGREEMENT + "/checks", body), 200, "CheckResult");
    assertThat(result.toString()).contains("😀").contains("<script>").contains("{names}");
    assertThat(service.post(AGREEMENT + "/checks", body, "Accept", "text/plain").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/agreements/1999, 404",
    "/api/v1/agreements/1999/conditions, 404",
    "/api/v1/agreements/1999/report-schema, 404",
    "/api/v1/agreements/1999/reports, 404",
    "/api/v1/agreements/1999/runs, 404",
    "/api/v1/agreements/2020/reports/9999, 404",
    "/api/v1/agreements/2020/reports/0180, 404",
    "/api/v1/agreements/2020/reports/2080/versions/999, 404",
    "/api/v1/agreements/2020/reports/2080/versions/x, 400",
    "/api/v1/agreements/2020/reports/2080/versions/99999999999, 400",
    "/api/v1/agreements/2020/reports/2080/versions/1/checks/999999, 404",
    "/api/v1/agreements/2020/runs/nope, 400",
    "/api/v1/agreements/2020/runs/d8d4e36d-f39a-44bf-ae8d-33dd8bb306c6, 404",
    "/api/v1/agreements/2020/reports?limit=0, 400",
    "/api/v1/agreements/2020/reports?limit=1001, 400",
    "/api/v1/agreements/2020/reports?page=0, 400",
    "/api/v1/agreements/2020/reports?page=-1, 400",
    "/api/v1/agreements/2020/reports?limit=x, 400",
    "/api/v1/agreements/..%2f..%2fetc, 404",
    "/api/v1/nope, 404",
    "/nope, 404"
  })
  void whatIsNotThereOrWrongIsAProblem(String path, int status) {
    problem(service.get(path), status);
  }

  @Test
  void otherWrongRequestsAreProblemsToo() {
    problem(service.post(AGREEMENT + "/checks?asOf=2021-02-30", fixture("2080")), 400);
    problem(service.post(AGREEMENT + "/runs?asOf=x", ""), 400);
    for (String day : new String[] {"0001-01-01", "%2B999999999-12-31", "-4713-01-01"}) {
      problem(service.post(AGREEMENT + "/runs?asOf=" + day, ""), 400);
      problem(service.post(AGREEMENT + "/checks?asOf=" + day, fixture("2080")), 400);
    }
    problem(service.post(AGREEMENT + "/runs", "{\"asOf\": \"2021-04-15\"}"), 400);
    problem(service.send(service.request(AGREEMENT).DELETE().build()), 405);
    problem(
        service.send(
            service
                .request(AGREEMENT + "/checks")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build()),
        415);
    problem(service.post(AGREEMENT + "/checks", fixture("2080"), "Accept", "image/png"), 406);
    problem(service.post(AGREEMENT + "/checks", new byte[20_200_000]), 413);
    byte[] largest = Arrays.copyOf(fixture("2080"), 20_000_000);
    Arrays.fill(largest, fixture("2080").length, largest.length, (byte) ' ');
    assertThat(service.post(AGREEMENT + "/checks", largest).statusCode()).isEqualTo(200);
    problem(service.get(AGREEMENT, "Origin", "https://example.org"), 403);
  }

  @Test
  void healthMetricsAndDocumentationAreThere() throws IOException {
    HttpResponse<String> health = service.get("/health");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"rules\"").contains("\"database\"").doesNotContain("DOWN");
    assertThat(service.get("/prometheus").body())
        .contains("jvm_memory_used_bytes")
        .contains("http_server_requests_seconds");
    assertThat(service.get("/metrics").statusCode()).isEqualTo(200);
    assertThat(service.get("/openapi.yaml").body())
        .isEqualTo(Files.readString(Path.of("src/main/resources/openapi/openapi.yaml")));
    assertThat(service.get("/docs").body()).contains("swagger-ui-bundle.js");
    for (String file : List.of("swagger-ui-bundle.js", "swagger-ui.css", "favicon-32x32.png")) {
      assertThat(service.get("/docs/ui/" + file).statusCode()).as(file).isEqualTo(200);
    }
    assertThat(service.get("/docs/start.js").statusCode()).isEqualTo(200);
  }

  @Test
  void theBareAddressLeadsToTheDocumentation() {
    HttpResponse<String> home = service.get("/");
    assertThat(home.statusCode()).isIn(200, 301, 302, 303);
    assertThat(service.get("/docs/index.html").body()).contains("Villkorskoll");
  }
}
