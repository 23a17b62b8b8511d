package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.TestRules;
import se.villkorskoll.app.RulesFolder;

/**
 * A service with little memory and a rule that holds every cost line against every other, three at
 * a time. Its scenarios are short and hold, so it is taken into use.
 */
@Tag("long")
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class HungryServiceTest {

  private static final String RULE = "OK2020-USE-02";
  private static final int CHECKS = 8;

  private static final String WHEN =
      """
          $a : CostLine() CostLine() CostLine() Report(contact == null, submittedOn == null)
      then
          findings.breach($a);
      end
      """;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  private Path rules() throws IOException {
    Path rules = RulesFolder.of(folder.resolve("rules"), "2020");
    String file = "2020/" + RULE + "-test";
    Path agreement = rules.resolve("2020/agreement.yaml");
    // the row has a rule now
    Files.writeString(
        agreement,
        Files.readString(agreement).replaceFirst("(?m)^  - row: " + RULE + "\\n(    .*\\n)+", ""));
    Files.writeString(rules.resolve(file + ".drl"), TestRules.head() + WHEN);
    Files.writeString(
        rules.resolve(file + ".yaml"),
        Files.readString(Path.of("src/test/resources/hungry/" + RULE + "-test.yaml")));
    return rules;
  }

  private static byte[] report(int lines) throws IOException {
    ObjectNode report =
        (ObjectNode) MAPPER.readTree(TestRules.bytes("rules/2020/municipality.json"));
    report.remove(List.of("contact", "submittedOn"));
    ArrayNode list = (ArrayNode) report.at("/accounts/0/lines");
    JsonNode line = list.get(0).deepCopy();
    IntStream.range(0, lines).forEach(i -> list.add(line.deepCopy()));
    return MAPPER.writeValueAsBytes(report);
  }

  private static HttpRequest.Builder to(String address) {
    return HttpRequest.newBuilder(URI.create(address));
  }

  private static List<String> failed(String result) throws IOException {
    List<String> failed = new ArrayList<>();
    for (JsonNode one : MAPPER.readTree(result).get("conditions")) {
      if (one.get("outcome").asText().equals("RULE_FAILED")) {
        failed.add(one.get("id").asText());
      }
    }
    return failed;
  }

  @Test
  void eightChecksAtOnceEndAndTheServiceAnswersMeanwhile() throws Exception {
    byte[] report = report(1_000);
    try (var processes = new ServeProcesses(folder.resolve("home"), "-Xmx600m")) {
      String address = processes.running("--port", "0", "--rules", rules().toString()).address();
      HttpRequest check =
          to(address + "/api/v1/agreements/2020/checks?asOf=2021-04-15")
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(report))
              .build();
      List<CompletableFuture<HttpResponse<String>>> checks =
          IntStream.range(0, CHECKS)
              .mapToObj(
                  i ->
                      CLIENT.sendAsync(
                          check, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)))
              .toList();
      int asked = 0;
      while (!checks.stream().allMatch(CompletableFuture::isDone)) {
        assertThat(
                CLIENT
                    .send(to(address + "/health").build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode())
            .isEqualTo(200);
        asked++;
      }
      assertThat(asked).isPositive();
      Set<String> results = new HashSet<>();
      for (CompletableFuture<HttpResponse<String>> one : checks) {
        assertThat(one.get().statusCode()).isEqualTo(200);
        results.add(one.get().body());
      }
      assertThat(results)
          .singleElement()
          .satisfies(result -> assertThat(failed(result)).containsExactly(RULE));
    }
  }
}
