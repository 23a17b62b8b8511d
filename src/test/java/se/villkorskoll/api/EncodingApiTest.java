package se.villkorskoll.api;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.api.ApiCalls.AGREEMENT;
import static se.villkorskoll.api.ApiCalls.fixture;
import static se.villkorskoll.api.ApiCalls.json;
import static se.villkorskoll.api.ApiCalls.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.villkorskoll.app.RunningService;

/** What the service says of a report that is not in UTF-8, and of one with a byte order mark. */
class EncodingApiTest {

  private final RunningService service = RunningService.shared();

  private static String report() {
    return new String(fixture("2029"), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "x-UTF-16LE-BOM, UTF-16",
    "UTF-16BE, UTF-16",
    "windows-1252, Windows-1252",
    "ISO-8859-1, Latin-1"
  })
  void aReportInAnotherEncodingIsNeitherCheckedNorStored(String charset, String named)
      throws Exception {
    byte[] body = report().getBytes(Charset.forName(charset));
    JsonNode checked =
        json(service.post(AGREEMENT + "/checks", body), 422, "Problem").at("/problems/0");
    assertThat(checked.get("message").asText())
        .startsWith("Dokumentet är inte sparat som UTF-8, utan troligen som ")
        .contains(named);
    assertThat(checked.get("help").asText()).contains("spara den som UTF-8");
    assertThat(service.post(AGREEMENT + "/reports", body, "Idempotency-Key", key()).statusCode())
        .isEqualTo(422);
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    byte[] body = ("\ufeff" + report()).getBytes(StandardCharsets.UTF_8);
    assertThat(service.post(AGREEMENT + "/checks", body).statusCode()).isEqualTo(200);
    assertThat(
            service
                .post(
                    AGREEMENT + "/checks?asOf=2021-04-15", body, "Accept", "application/sarif+json")
                .statusCode())
        .isEqualTo(200);
  }
}
