package se.villkorskoll.api;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.api.ApiCalls.AGREEMENT;
import static se.villkorskoll.api.ApiCalls.OPEN_API;
import static se.villkorskoll.api.ApiCalls.fixture;
import static se.villkorskoll.api.ApiCalls.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.app.RunningService;

/** The address and the headers of a request are understood, or the request is refused. */
class StrictRequestTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final RunningService service = RunningService.shared();

  private JsonNode refused(RawCall.Answer answer, int status) {
    assertThat(answer.status()).as(answer.head() + answer.body()).isEqualTo(status);
    assertThat(answer.head()).containsIgnoringCase("content-type: application/problem+json");
    try {
      JsonNode problem = MAPPER.readTree(answer.body());
      assertThat(OPEN_API.problems("Problem", problem)).isEmpty();
      return problem;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Host: x@127.0.0.1 | inte namnet på en dator",
        "Host: 127.0.0.1:x | inte namnet på en dator",
        "Host: 127.0.0.1:8080:8080 | inte namnet på en dator",
        "Host: 127.0.0.1/health | inte namnet på en dator",
        "Host: 127.0.0.1, 127.0.0.1 | inte namnet på en dator",
        "Host: http://127.0.0.1 | inte namnet på en dator",
        "Host: [::1 | inte namnet på en dator",
        "Host: | inte namnet på en dator",
        "Accept: */* | saknas"
      })
  void aHostThatIsNoneIsRefusedAsThat(String header, String reason) {
    RawCall.Answer answer =
        RawCall.of(service, "GET /health HTTP/1.1", header, "Connection: close");
    assertThat(refused(answer, 400).get("detail").asText()).contains("Host", reason);
  }

  @Test
  void twoHostsAreRefusedAlsoWhereBothAreOfThisMachine() {
    RawCall.Answer answer =
        RawCall.of(service, "GET /health HTTP/1.1", "Host: 127.0.0.1", "Host: localhost");
    assertThat(refused(answer, 400).get("detail").asText()).contains("Host", "2 gånger");
  }

  @Test
  void aRequestWithoutAnyHeaderIsRefusedForWantOfAHost() {
    RawCall.Answer answer = RawCall.of(service, "GET / HTTP/1.1");
    assertThat(refused(answer, 400).get("detail").asText()).contains("Host", "saknas");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.com", "127.0.0.1.evil.com", "localhost.evil.com", "128.0.0.1", "[::2]"})
  void theHostOfAnotherMachineIsForbidden(String host) {
    refused(RawCall.of(service, "GET /health HTTP/1.1", "Host: " + host), 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.1.2.3:80", "localhost:1", "LOCALHOST", "[::1]:8080"})
  void theHostOfThisMachineIsLetIn(String host) {
    assertThat(RawCall.of(service, "GET /health HTTP/1.1", "Host: " + host).status())
        .isEqualTo(200);
  }

  @Test
  void aPageOfSomebodyElsesMayNotCallHoweverItNamesItself() {
    for (String origin :
        List.of("null", "http://x@127.0.0.1", "http://127.0.0.1.evil.com", "ftp://127.0.0.1")) {
      refused(
          RawCall.of(service, "GET /health HTTP/1.1", "Host: 127.0.0.1", "Origin: " + origin), 403);
    }
    refused(
        RawCall.of(
            service,
            "GET /health HTTP/1.1",
            "Host: 127.0.0.1",
            "Origin: http://127.0.0.1",
            "Origin: https://evil.com"),
        403);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/agreements/%/checks, 20",
    "/api/v1/agreements/%zz, 20",
    "/api/v1/agreements/{id}, 20",
    "/api/v1/agreements?limit=%zz, 26"
  })
  void anAddressThatCannotBeUnderstoodIsRefusedAsThat(String address, int place) {
    RawCall.Answer answer = RawCall.of(service, "GET " + address + " HTTP/1.1", "Host: 127.0.0.1");
    assertThat(refused(answer, 400).get("detail").asText())
        .isEqualTo("Adressen går inte att tolka från tecken %d.".formatted(place));
  }

  private RawCall.Answer check(byte[] body, String... headers) throws IOException {
    try (var call = new RawCall(service)) {
      List<String> lines = new ArrayList<>();
      lines.add("POST " + AGREEMENT + "/checks?asOf=2021-04-15 HTTP/1.1");
      lines.add("Host: 127.0.0.1");
      lines.add("Content-Length: " + body.length);
      lines.addAll(List.of(headers));
      call.send(lines.toArray(String[]::new));
      call.send(body);
      return call.answer();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ";;;/json",
        "json",
        "application/json; charset",
        "application/json, application/json",
        "application/json/x"
      })
  void aContentTypeThatIsNoneIsRefused(String type) throws IOException {
    JsonNode problem = refused(check(fixture("2080"), "Content-Type: " + type), 415);
    assertThat(problem.get("detail").asText()).contains("inte en mediatyp");
    assertThat(problem.get("offered")).hasSize(1);
    assertThat(problem.at("/offered/0").asText()).isEqualTo("application/json");
  }

  @Test
  void twoContentTypesAreRefused() throws IOException {
    refused(
        check(fixture("2080"), "Content-Type: application/json", "Content-Type: application/json"),
        415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso-8859-1", "\"windows-1252\"", "UTF-16", "utf8x", "us-ascii"})
  void anotherCharacterEncodingThanUtf8IsRefusedByName(String charset) throws IOException {
    JsonNode problem =
        refused(check(fixture("2080"), "Content-Type: application/json; charset=" + charset), 415);
    assertThat(problem.get("detail").asText())
        .contains("teckenkodningen " + charset.replace("\"", ""), "UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json; charset=utf-8",
        "application/json;charset=\"UTF-8\"",
        "application/json ; profile=x",
        "application/json;",
        "application/json; ; charset=utf-8 ;"
      })
  void jsonInUtf8IsRead(String type) throws IOException {
    assertThat(check(fixture("2080"), "Content-Type: " + type).status()).isEqualTo(200);
  }

  @Test
  void contentThatIsPackedInAnotherWayIsRefusedWithTheWayThatIsRead() throws IOException {
    RawCall.Answer answer =
        check(fixture("2080"), "Content-Type: application/json", "Content-Encoding: br");
    refused(answer, 415);
    assertThat(answer.head()).containsIgnoringCase("accept-encoding: gzip");
  }

  @Test
  void whatIsNotThereIsSaidBeforeWhatIsSent() {
    String[] wrong = {"Content-Type: application/json; charset=utf-16", "Content-Encoding: br"};
    refused(sent("POST /api/v1/nothing", wrong), 404);
    refused(sent("PUT " + AGREEMENT + "/checks", wrong), 405);
    refused(sent("POST " + AGREEMENT + "/checks", wrong), 415);
    assertThat(
            RawCall.of(
                    service,
                    "GET " + AGREEMENT + " HTTP/1.1",
                    "Host: 127.0.0.1",
                    "Content-Type: nothing",
                    "Content-Encoding: br")
                .status())
        .isEqualTo(200);
  }

  private RawCall.Answer sent(String call, String... headers) {
    try (var raw = new RawCall(service)) {
      List<String> lines = new ArrayList<>(List.of(call + " HTTP/1.1", "Host: 127.0.0.1"));
      lines.add("Content-Length: 2");
      lines.addAll(List.of(headers));
      raw.send(lines.toArray(String[]::new));
      raw.send(new byte[] {'{', '}'});
      return raw.answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A Content-Type that names no encoding, as curl sends it, says nothing of how a file is saved.
   */
  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void aReportThatIsSavedInAnotherEncodingIsUnreadableForThat(String encoding) throws IOException {
    byte[] saved =
        new String(fixture("2080"), StandardCharsets.UTF_8).getBytes(Charset.forName(encoding));
    JsonNode problem = refused(check(saved, "Content-Type: application/json"), 422);
    assertThat(problem.get("problems")).hasSize(1);
    assertThat(problem.at("/problems/0/message").asText())
        .containsIgnoringCase(encoding.startsWith("UTF") ? "UTF-16" : encoding);
  }

  @Test
  void aByteOrderMarkBeforeUtf8IsPassedOver() throws IOException {
    byte[] report = fixture("2080");
    byte[] marked = new byte[report.length + 3];
    marked[0] = (byte) 0xef;
    marked[1] = (byte) 0xbb;
    marked[2] = (byte) 0xbf;
    System.arraycopy(report, 0, marked, 3, report.length);
    assertThat(check(marked, "Content-Type: application/json").status()).isEqualTo(200);
  }

  @Test
  void whatIsOfferedIsListedWhereAnotherFormIsAskedForOrSent() {
    HttpResponse<String> png =
        service.post(AGREEMENT + "/checks", fixture("2080"), "Accept", "image/png");
    assertThat(offered(problem(png, 406)))
        .containsExactly("application/json", "application/sarif+json", "text/plain");
    String checks =
        problem(service.get(AGREEMENT + "/reports/2080/versions/1", "Accept", "text/html"), 406)
            .get("instance")
            .asText();
    assertThat(offered(problem(service.get(checks + "/checks/1", "Accept", "text/plain"), 406)))
        .containsExactly("application/json");
    assertThat(offered(problem(service.get(AGREEMENT + "/compilation", "Accept", "text/csv"), 406)))
        .containsExactly(
            "application/json",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(
            offered(problem(service.get(AGREEMENT + "/report-schema", "Accept", "text/csv"), 406)))
        .containsExactly("application/schema+json");
    HttpRequest csv =
        service
            .request(AGREEMENT + "/reports", "Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build();
    assertThat(offered(problem(service.send(csv), 415))).containsExactly("application/json");
  }

  private static List<String> offered(JsonNode problem) {
    List<String> offered = new ArrayList<>();
    problem.get("offered").forEach(one -> offered.add(one.asText()));
    return offered;
  }
}
