package se.villkorskoll.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.villkorskoll.app.RunningService;

/** The compilation of the stored reports over HTTP. */
class CompilationApiTest {

  private static final String COMPILATION = "/api/v1/agreements/2020/compilation";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final RunningService service = RunningService.shared();

  @Test
  void isOfTheNewestStoredReports() throws IOException {
    HttpResponse<String> response = service.get(COMPILATION + "?lang=en");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode all = new ObjectMapper().readTree(response.body());
    assertThat(OpenApi.read().problems("Compilation", all)).isEmpty();
    long stored =
        new ObjectMapper()
            .readTree(service.get("/api/v1/agreements/2020/reports").body())
            .get("total")
            .asLong();
    assertThat(all.at("/reports/count").asLong()).isEqualTo(stored).isGreaterThanOrEqualTo(17);
    assertThat(all.at("/national/name").asText()).isEqualTo("The whole country");
    assertThat(all.get("counties")).hasSize(21);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        XLSX + " | " + XLSX,
        XLSX + ", application/json;q=0.5 | " + XLSX,
        "application/json | application/json",
        "*/* | application/json"
      })
  void theFirstFormAskedForIsGiven(String accept, String type) {
    HttpResponse<String> response = service.get(COMPILATION, "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains(type);
    assertThat(response.body()).startsWith(type.equals(XLSX) ? "PK" : "{");
  }

  @Test
  void anAgreementThatIsNotThereIsAProblem() {
    HttpResponse<String> response = service.get("/api/v1/agreements/1999/compilation");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
  }
}
