package se.villkorskoll.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.villkorskoll.app.Await;
import se.villkorskoll.app.RunningService;

/** What is submitted is compared with what the same recipient submitted the year before. */
class YearBeforeApiTest {

  private static final String RECIPIENT = "0114";
  private static final Pattern CARRIED =
      Pattern.compile("\"id\":\"DQ-BAL-01-CARRIED\",\"outcome\":\"([A-Z_]+)\"");

  private final RunningService service = RunningService.shared();

  private static byte[] report(String agreement, String account) {
    return """
    {"agreement": "%s", "recipient": "%s", "accounts": [{"part": "P1K", "originYear": 2017, %s}]}
    """
        .formatted(agreement, RECIPIENT, account)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Submits a report, and gives the outcome in its first result. */
  private String submitted(String agreement, String account, String key) throws IOException {
    HttpResponse<String> response =
        service.post(
            "/api/v1/agreements/" + agreement + "/reports",
            report(agreement, account),
            "Idempotency-Key",
            key);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    JsonNode checks = json(json(response.body()).at("/links/checks").asText());
    return outcome(service.get(checks.at("/items/0/result").asText()).body());
  }

  private JsonNode json(String textOrAddress) throws IOException {
    return new ObjectMapper()
        .readTree(
            textOrAddress.startsWith("/") ? service.get(textOrAddress).body() : textOrAddress);
  }

  private String checked(String agreement, String account) {
    return outcome(
        service
            .post("/api/v1/agreements/" + agreement + "/checks", report(agreement, account))
            .body());
  }

  private static String outcome(String result) {
    Matcher outcome = CARRIED.matcher(result);
    assertThat(outcome.find()).as(result).isTrue();
    return outcome.group(1);
  }

  private String inRun(String agreement) throws IOException {
    String run =
        service
            .post("/api/v1/agreements/" + agreement + "/runs", "")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String ended =
        Await.until(() -> service.get(run).body(), body -> body.contains("\"state\":\"FINISHED\""));
    for (JsonNode one : json(ended).at("/results/items")) {
      if (one.get("recipient").asText().equals(RECIPIENT)) {
        return outcome(service.get(one.get("result").asText()).body());
      }
    }
    throw new AssertionError(ended);
  }

  @Test
  void theNewestReportOfTheYearBeforeIsTheOneComparedWith() throws IOException {
    assertThat(checked("2018", "\"carriedIn\": 500")).isEqualTo("NOT_ASSESSED");
    submitted("2017", "\"carriedOut\": 400", "before-1");
    assertThat(checked("2018", "\"carriedIn\": 500")).isEqualTo("BREACHED");
    submitted("2017", "\"carriedOut\": 500", "before-2");
    assertThat(checked("2018", "\"carriedIn\": 500")).isEqualTo("MET");
    assertThat(submitted("2018", "\"carriedIn\": 400", "now-1")).isEqualTo("BREACHED");
    assertThat(inRun("2018")).isEqualTo("BREACHED");
    submitted("2017", "\"carriedOut\": 400", "before-3");
    assertThat(inRun("2018")).isEqualTo("MET");
  }
}
