package se.villkorskoll.api;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.api.ApiCalls.AGREEMENT;
import static se.villkorskoll.api.ApiCalls.fixture;
import static se.villkorskoll.api.ApiCalls.json;
import static se.villkorskoll.api.ApiCalls.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.app.Await;
import se.villkorskoll.app.EmbeddedDatabase;
import se.villkorskoll.app.RunningService;
import se.villkorskoll.app.StartProgress;
import se.villkorskoll.app.UnreadableReport;

/** A stored report that the rules can no longer read, in a run over all reports. */
class UnreadableReportApiTest {

  @TempDir private Path home;

  @Test
  void itsResultHasTheFormThatTheDocumentTells() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home, StartProgress.SILENT);
        RunningService service =
            RunningService.start(
                home,
                null,
                Map.of(
                    "VILLKORSKOLL_DB_URL",
                    database.access().url(),
                    "VILLKORSKOLL_DB_USER",
                    database.access().user(),
                    "VILLKORSKOLL_DB_PASSWORD",
                    database.access().password()))) {
      assertThat(
              service
                  .post(AGREEMENT + "/reports", fixture("2029"), "Idempotency-Key", key())
                  .statusCode())
          .isEqualTo(201);
      UnreadableReport.storeNextTo(database.access(), "2029", "2026");

      String run =
          json(service.post(AGREEMENT + "/runs?asOf=2021-04-15", ""), 202, "Run")
              .get("self")
              .asText();
      JsonNode ended =
          Await.until(
              () -> json(service.get(run), 200, "RunWithResults"),
              one -> !one.at("/run/state").asText().equals("RUNNING"));
      assertThat(ended.at("/results/items/0/verdict").asText()).isEqualTo("UNREADABLE");
      String result = ended.at("/results/items/0/result").asText();
      assertThat(json(service.get(result), 200, "UnreadableResult").get("problems")).isNotEmpty();
      String read = ended.at("/results/items/1/result").asText();
      assertThat(json(service.get(read), 200, "CheckResult").at("/recipient/code").asText())
          .isEqualTo("2029");
    }
  }
}
