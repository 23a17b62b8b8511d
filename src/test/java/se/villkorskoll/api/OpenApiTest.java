package se.villkorskoll.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.villkorskoll.app.RunningService;
import se.villkorskoll.ruleset.BuiltWith;

/**
 * The OpenAPI document tells every call, and keeps the rules of the national REST API profile that
 * bear on a document.
 */
class OpenApiTest {

  private final OpenApi openApi = OpenApi.read();
  private final JsonNode document = openApi.document();

  @Test
  void everyCallOfTheServiceIsToldAndNoOther() {
    Set<String> told = new TreeSet<>();
    openApi.operations((call, operation) -> told.add(call));
    Set<String> there = new TreeSet<>();
    RunningService.shared()
        .service()
        .routes()
        .forEach(
            route -> {
              if (route.contains(" /api/")) {
                there.add(route);
              }
            });
    assertThat(there).isNotEmpty().isEqualTo(told);
  }

  @Test
  void theDocumentSaysWhatTheProfileAsksFor() {
    JsonNode info = document.get("info");
    assertThat(info.get("version").asText()).isEqualTo(BuiltWith.VERSION);
    for (String pointer :
        List.of(
            "/title",
            "/description",
            "/termsOfService",
            "/contact/name",
            "/contact/url",
            "/contact/email",
            "/license/name",
            "/license/url",
            "/x-sla/availability",
            "/x-sla/responseTime",
            "/x-sla/support")) {
      assertThat(info.at(pointer).asText()).as("DOK.03, DOK.08 " + pointer).isNotBlank();
    }
    assertThat(info.get("description").asText())
        .as("DOK.09")
        .contains("begränsningar", "limitations");
    assertThat(document.at("/externalDocs/url").asText()).as("DOK.01").isNotBlank();
    assertThat(document.get("openapi").asText()).as("DOK.17").startsWith("3.1");
  }

  @Test
  void everyOperationAndAnswerIsDescribedWithExamplesOfTheRightForm() {
    List<String> problems = new ArrayList<>();
    openApi.operations(
        (call, operation) -> {
          assertThat(operation.path("description").asText()).as("DOK.19 " + call).isNotBlank();
          operation
              .get("responses")
              .properties()
              .forEach(
                  answer -> {
                    JsonNode response = openApi.resolve(answer.getValue());
                    assertThat(response.path("description").asText())
                        .as("DOK.20 " + call)
                        .isNotBlank();
                    examples(call + " " + answer.getKey(), response, problems);
                  });
          if (operation.has("requestBody")) {
            examples(call, openApi.resolve(operation.get("requestBody")), problems);
          }
        });
    assertThat(problems).isEmpty();
  }

  private void examples(String place, JsonNode holder, List<String> problems) {
    holder
        .get("content")
        .properties()
        .forEach(
            content -> {
              JsonNode examples = content.getValue().path("examples");
              assertThat(examples).as("DOK.15 " + place).isNotEmpty();
              for (JsonNode example : examples) {
                JsonNode value = openApi.resolve(example).get("value");
                openApi
                    .problems(content.getValue().get("schema"), value)
                    .forEach(one -> problems.add(place + ": " + one));
              }
            });
  }

  @Test
  void addressesAreLowerCaseWithHyphensAndUnderAVersion() {
    document
        .get("paths")
        .fieldNames()
        .forEachRemaining(
            path -> {
              assertThat(path).as("UFN.01, VER.05").startsWith("/api/v1/");
              assertThat(path.replaceAll("\\{[a-z]+}", "x"))
                  .as("UFN.07-09, RES.06")
                  .matches("[a-z0-9/-]+");
            });
  }

  @Test
  void pagesAreAskedForByLimitAndPageFromOneWithTwentyAsDefault() {
    assertThat(document.at("/components/parameters/limit/schema/default").asInt())
        .as("FNS.09")
        .isEqualTo(20);
    assertThat(document.at("/components/parameters/page/schema/minimum").asInt())
        .as("FNS.08")
        .isEqualTo(1);
    openApi.operations(
        (call, operation) -> {
          boolean paged =
              operation
                  .at("/responses/200/content/application~1json/schema")
                  .toString()
                  .contains("Paged");
          if (paged) {
            String path = call.substring(call.indexOf(' ') + 1);
            String parameters =
                operation.path("parameters").toString()
                    + document.get("paths").get(path).path("parameters");
            assertThat(parameters)
                .as("FNS.07 " + call)
                .contains("parameters/limit", "parameters/page");
          }
        });
  }

  @Test
  void fieldNamesAreCamelCaseThroughout() {
    List<String> names = new ArrayList<>();
    document
        .at("/components/schemas")
        .forEach(
            schema ->
                schema
                    .findValues("properties")
                    .forEach(one -> one.fieldNames().forEachRemaining(names::add)));
    assertThat(names)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(name).as("AME.04-07").matches("[a-z][A-Za-z0-9]*"));
  }

  @Test
  void theLanguageOfACompilationCanBeAskedForAsTheDocumentSays() {
    String path = "/api/v1/agreements/{id}/compilation";
    assertThat(document.get("paths").get(path).get("parameters").toString())
        .contains("parameters/lang");
    assertThat(RunningService.shared().service().routes()).contains("GET " + path);
    assertThat(RunningService.shared().get("/api/v1/agreements/2020/compilation?lang=en").body())
        .isNotEqualTo(RunningService.shared().get("/api/v1/agreements/2020/compilation").body());
  }

  private void answers(String pointer, HttpResponse<String> answer) throws Exception {
    assertThat(new ObjectMapper().readTree(answer.body()))
        .isEqualTo(document.at("/components/responses/" + pointer + "/value"));
  }

  @Test
  void theExamplesOfRefusedRequestsAreWhatTheServiceAnswers() throws Exception {
    RunningService service = RunningService.shared();
    String examples = "/content/application~1problem+json/examples/";
    answers("BadRequest" + examples + "parameter", service.get("/api/v1/agreements?limt=1"));
    answers(
        "NotAcceptable" + examples + "format",
        service.get("/api/v1/agreements", "Accept", "image/png"));
    for (String type : List.of("text/plain", "application/json; charset=iso-8859-1")) {
      answers(
          "NotJson" + examples + (type.startsWith("text") ? "text" : "charset"),
          service.send(
              service
                  .request("/api/v1/agreements/2020/checks", "Content-Type", type)
                  .POST(HttpRequest.BodyPublishers.ofString("{}"))
                  .build()));
    }
  }

  @Test
  void theExampleOfAContentThatIsTooLargeIsWhatTheServiceAnswers() throws Exception {
    JsonNode example =
        document.at(
            "/components/responses/TooLarge/content/application~1problem+json/examples/large/value");
    HttpResponse<String> answer =
        RunningService.shared().post(example.get("instance").asText(), new byte[20_200_000]);
    assertThat(new ObjectMapper().readTree(answer.body())).isEqualTo(example);
  }
}
