package se.villkorskoll.api;

import static org.assertj.core.api.Assertions.assertThat;
import static se.villkorskoll.api.ApiCalls.AGREEMENT;
import static se.villkorskoll.api.ApiCalls.fixture;
import static se.villkorskoll.api.ApiCalls.problem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.app.Await;
import se.villkorskoll.app.RunningService;

/** The bodies of all requests together take no more memory than there is. */
class RequestBodyTest {

  private static final String CHECKS = AGREEMENT + "/checks?asOf=2021-04-15";

  /** Half of what the service may hold, which is more than a request may carry. */
  private static final int HALF = 21_000_000;

  @TempDir private static Path home;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(home, null, Map.of("VILLKORSKOLL_BODY_MB_AT_ONCE", "42"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static byte[] padded(int bytes) {
    byte[] report = fixture("2080");
    byte[] padded = Arrays.copyOf(report, bytes);
    Arrays.fill(padded, report.length, bytes, (byte) ' ');
    return padded;
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  /** Begins to send a body and stops before its end. */
  private static RawCall begun(byte[] body, int sent) throws IOException {
    var call = new RawCall(service);
    call.send(
        "POST " + CHECKS + " HTTP/1.1",
        "Host: 127.0.0.1",
        "Content-Type: application/json",
        "Content-Length: " + body.length);
    call.send(Arrays.copyOf(body, sent));
    return call;
  }

  private static HttpResponse<String> check(byte[] body, String... headers) {
    return service.post(CHECKS, body, headers);
  }

  private static void isFull(HttpResponse<String> refused) {
    assertThat(problem(refused, 503).get("detail").asText()).contains("minne");
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void bodiesThatAreHeldKeepAnotherOutUntilTheyAreDone() throws Exception {
    byte[] large = padded(19_000_000);
    byte[] packed = packed(padded(19_900_000));
    try (RawCall first = begun(large, 18_000_000);
        RawCall second = begun(large, 18_000_000)) {
      // what has come in is counted when it has come in
      Await.until(() -> check(large).statusCode(), status -> status == 503);
      isFull(check(large));
      // its size is not known before it has come in
      HttpRequest streamed =
          service
              .request(CHECKS, "Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
              .build();
      isFull(service.send(streamed));
      // it is small until it is unpacked
      assertThat(packed).hasSizeLessThan(100_000);
      isFull(check(packed, "Content-Encoding", "gzip"));
      // and a small one is let in
      assertThat(check(fixture("2080")).statusCode()).isEqualTo(200);
      assertThat(service.get("/health").statusCode()).isEqualTo(200);

      second.send(Arrays.copyOfRange(large, 18_000_000, large.length));
      assertThat(second.answer().status()).isEqualTo(200);
      assertThat(check(packed, "Content-Encoding", "gzip").statusCode()).isEqualTo(200);
      first.send(Arrays.copyOfRange(large, 18_000_000, large.length));
      assertThat(first.answer().status()).isEqualTo(200);
    }
    assertThat(check(large).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsBrokenOffIsFreeAgain() throws Exception {
    byte[] large = padded(19_000_000);
    for (int i = 0; i < 4; i++) {
      begun(large, 15_000_000).close();
    }
    Await.until(() -> check(large).statusCode(), status -> status == 200);
    for (int i = 0; i < 4; i++) {
      assertThat(check(large).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aPackedReportIsReadAsItIsUnpacked() throws Exception {
    byte[] report = fixture("2029");
    for (String name : new String[] {"gzip", "GZIP"}) {
      HttpResponse<String> response = check(packed(report), "Content-Encoding", name);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo(check(report).body());
    }
  }

  @Test
  void whatIsTooLargeUnpackedIsRefusedHoweverSmallItIsPacked() throws Exception {
    byte[] packed = packed(new byte[200_000_000]);
    assertThat(packed).hasSizeLessThan(1_000_000);
    problem(check(packed, "Content-Encoding", "gzip"), 413);
  }

  @Test
  void whatCannotBeUnpackedIsRefused() throws Exception {
    problem(check(fixture("2080"), "Content-Encoding", "gzip"), 400);
    byte[] packed = packed(fixture("2080"));
    problem(check(Arrays.copyOf(packed, packed.length / 2), "Content-Encoding", "gzip"), 400);
    assertThat(problem(check(fixture("2080"), "Content-Encoding", "br"), 415).get("help").asText())
        .contains("gzip");
  }

  @Test
  void aBodyInPiecesOfOneByteIsReadInTime() throws Exception {
    byte[] report = padded(600_000);
    try (var call = new RawCall(service)) {
      call.send(
          "POST " + CHECKS + " HTTP/1.1",
          "Host: 127.0.0.1",
          "Content-Type: application/json",
          "Transfer-Encoding: chunked");
      var pieces = new ByteArrayOutputStream();
      for (byte one : report) {
        pieces.writeBytes("1\r\n".getBytes(StandardCharsets.US_ASCII));
        pieces.write(one);
        pieces.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      call.send(pieces.toByteArray());
      call.send("0");
      assertThat(call.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void theLargestReportThereIsFitsWhateverTheLimit() {
    assertThat(check(padded(20_000_000)).statusCode()).isEqualTo(200);
    problem(check(padded(HALF)), 413);
  }
}
