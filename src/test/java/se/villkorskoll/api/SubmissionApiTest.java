package se.villkorskoll.api;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.api.ApiCalls.AGREEMENT;
import static se.villkorskoll.api.ApiCalls.OPEN_API;
import static se.villkorskoll.api.ApiCalls.fixture;
import static se.villkorskoll.api.ApiCalls.json;
import static se.villkorskoll.api.ApiCalls.key;
import static se.villkorskoll.api.ApiCalls.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.app.Await;
import se.villkorskoll.app.RunningService;

/** Reports that are submitted to the web service, and runs over them. */
class SubmissionApiTest {

  private final RunningService service = RunningService.shared();

  @Test
  void aSubmittedReportHasAReceiptAVersionAndItsFirstResult() {
    byte[] body = fixture("2084");
    HttpResponse<String> created =
        service.post(AGREEMENT + "/reports", body, "Idempotency-Key", key());
    JsonNode receipt = json(created, 201, "Report");
    String self = receipt.get("links").get("self").asText();
    assertThat(created.headers().firstValue("Location")).contains(self);
    assertThat(LocalDate.parse(receipt.get("submittedOn").asText()))
        .isAfter(LocalDate.of(2026, 1, 1));
    assertThat(receipt.get("verdict").asText()).isEqualTo("BREACHED");
    assertThat(json(service.get(self), 200, "Report")).isEqualTo(receipt);
    assertThat(json(service.get(AGREEMENT + "/reports/2084"), 200, "Report")).isEqualTo(receipt);
    assertThat(service.get(receipt.get("links").get("document").asText()).body())
        .isEqualTo(new String(body, StandardCharsets.UTF_8));
    JsonNode versions =
        json(service.get(receipt.get("links").get("versions").asText()), 200, "PagedReports");
    assertThat(versions.get("total").asInt()).isEqualTo(receipt.get("version").asInt());
    JsonNode checks = json(service.get(receipt.get("links").get("checks").asText()), 200, "Paged");
    assertThat(OPEN_API.problems("Check", checks.get("items").get(0))).isEmpty();
    JsonNode result =
        json(service.get(checks.get("items").get(0).get("result").asText()), 200, "CheckResult");
    assertThat(result.get("report").get("digest").asText())
        .isEqualTo(receipt.get("digest").asText());
    // received long after the last day, whatever the file says of itself
    assertThat(result.get("findings").toString()).contains("OK2020-REPORT-02");
  }

  @Test
  void theSameKeyGivesTheSameReceiptAndAnotherBodyIsRefused() {
    String key = key();
    HttpResponse<String> first =
        service.post(AGREEMENT + "/reports", fixture("2083"), "Idempotency-Key", key);
    HttpResponse<String> second =
        service.post(AGREEMENT + "/reports", fixture("2083"), "Idempotency-Key", key);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    problem(service.post(AGREEMENT + "/reports", fixture("2080"), "Idempotency-Key", key), 409);
  }

  @Test
  void manySubmissionsWithOneKeyAtOnceAreOne() throws Exception {
    String key = key();
    assertThat(atOnce(20, i -> key).stream().map(HttpResponse::body).distinct()).hasSize(1);
  }

  @Test
  void manySubmissionsAtOnceAreVersionsWithoutGaps() throws Exception {
    int before =
        json(service.get(AGREEMENT + "/reports/2085/versions"), 200, "PagedReports")
            .get("total")
            .asInt();
    List<Integer> versions =
        atOnce(20, i -> key()).stream()
            .map(one -> json(one, 201, "Report").get("version").asInt())
            .sorted()
            .toList();
    for (int i = 0; i < versions.size(); i++) {
      assertThat(versions.get(i)).isEqualTo(before + i + 1);
    }
  }

  private List<HttpResponse<String>> atOnce(int count, IntFunction<String> keys) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Callable<HttpResponse<String>>> tasks = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String key = keys.apply(i);
        tasks.add(
            () -> service.post(AGREEMENT + "/reports", fixture("2085"), "Idempotency-Key", key));
      }
      List<HttpResponse<String>> responses = new ArrayList<>();
      for (Future<HttpResponse<String>> done : threads.invokeAll(tasks)) {
        responses.add(done.get());
      }
      assertThat(responses).allSatisfy(one -> assertThat(one.statusCode()).isEqualTo(201));
      return responses;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aSubmissionNeedsAKey() {
    problem(service.post(AGREEMENT + "/reports", fixture("2080")), 400);
    problem(
        service.post(AGREEMENT + "/reports", fixture("2080"), "Idempotency-Key", "x".repeat(201)),
        400);
    problem(service.post(AGREEMENT + "/reports", fixture("2080"), "Idempotency-Key", "a b"), 400);
  }

  @Test
  void aRunChecksTheNewestVersionOfEveryReport() throws Exception {
    int reports =
        json(service.get(AGREEMENT + "/reports"), 200, "PagedReports").get("total").asInt();
    HttpResponse<String> started = service.post(AGREEMENT + "/runs?asOf=2021-04-15", "");
    JsonNode run = json(started, 202, "Run");
    String self = started.headers().firstValue("Location").orElseThrow();
    assertThat(run.get("total").asInt()).isEqualTo(reports);
    JsonNode ended =
        Await.until(
            () -> json(service.get(self), 200, "RunWithResults"),
            one -> !one.at("/run/state").asText().equals("RUNNING"));
    assertThat(ended.get("run").get("state").asText()).isEqualTo("FINISHED");
    assertThat(ended.get("run").get("done").asInt()).isEqualTo(reports);
    int sum = 0;
    for (JsonNode count : ended.get("verdicts")) {
      sum += count.asInt();
    }
    assertThat(sum).isEqualTo(reports);
    JsonNode round = json(service.get(ended.at("/run/round").asText()), 200, "CheckResult");
    assertThat(round.at("/recipient/code").asText()).isEqualTo("ALL");
    assertThat(round.at("/verdict").asText()).isEqualTo(ended.at("/run/roundVerdict").asText());
    int reported = 0;
    for (JsonNode kind : round.get("coverage")) {
      reported += kind.get("reported").asInt();
    }
    // one report of the sample states no day of receipt: it has not been handed in
    assertThat(reported).isEqualTo(reports - 1);
    JsonNode page =
        json(service.get(self + "?limit=3&page=2"), 200, "RunWithResults").get("results");
    assertThat(page.get("items")).hasSize(3);
    assertThat(page.get("items").get(0).get("recipient").asText()).isEqualTo("2029");
    assertThat(json(service.get(AGREEMENT + "/runs"), 200, "Paged").get("items").toString())
        .contains(self);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "9999", "%20", "2026%00"})
  void aVersionOfARecipientThatThereIsNotIsNotFound(String recipient) {
    String report = AGREEMENT + "/reports/" + recipient;
    problem(service.get(report), 404);
    problem(service.get(report + "/versions"), 404);
    problem(service.get(report + "/versions/1"), 404);
    problem(service.get(report + "/versions/1/document"), 404);
    problem(service.get(report + "/versions/1/checks"), 404);
  }
}
