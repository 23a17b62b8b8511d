package se.villkorskoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;

/** So many checks at once, and no more; whoever waits too long is refused. */
class ChecksAtOnceTest {

  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String AGREEMENT = "/api/v1/agreements/2020";

  @TempDir private Path home;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  /** Takes a turn, and keeps it until the latch is down. */
  private void hold(ChecksAtOnce checks, long bytes, CountDownLatch until) throws Exception {
    var begun = new CountDownLatch(1);
    threads.execute(
        () ->
            checks.inTurn(
                bytes,
                () -> {
                  begun.countDown();
                  return await(until);
                }));
    begun.await();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void isBusy(ChecksAtOnce checks, long bytes) {
    assertThatThrownBy(() -> checks.soon(bytes, () -> "in"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));
  }

  @Test
  void neverMoreThanTheBoundAreMadeAtOnce() throws Exception {
    var checks = new ChecksAtOnce(3, 1_000_000, LONG);
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    List<Future<Integer>> made = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int value = i;
      made.add(
          threads.submit(
              () ->
                  checks.soon(
                      100,
                      () -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        spin();
                        now.decrementAndGet();
                        return value;
                      })));
    }
    for (int i = 0; i < made.size(); i++) {
      assertThat(made.get(i).get()).isEqualTo(i);
    }
    assertThat(most.get()).isBetween(1, 3);
  }

  /** Something that takes a moment, so that others want their turn meanwhile. */
  private static void spin() {
    for (int i = 0; i < 100_000; i++) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aLargeReportTakesTheTurnOfSeveral() throws Exception {
    var checks = new ChecksAtOnce(4, 1_000_000, SHORT);
    var until = new CountDownLatch(1);
    hold(checks, 700_000, until);
    assertThat(checks.<String>soon(250_000, () -> "in")).isEqualTo("in");
    isBusy(checks, 500_000);
    // larger than all together: alone, but not never
    isBusy(checks, 20_000_000);
    until.countDown();
    assertThat(new ChecksAtOnce(4, 1_000_000, LONG).<String>soon(20_000_000, () -> "in"))
        .isEqualTo("in");
  }

  @Test
  void aTurnIsFreeAgainWhereACheckFails() {
    var checks = new ChecksAtOnce(1, 1_000_000, SHORT);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  checks.soon(
                      1,
                      () -> {
                        throw new IllegalStateException("failed");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(checks.<String>soon(1, () -> "in")).isEqualTo("in");
  }

  @Test
  void theServiceSaysThatItIsBusyAndGoesOnWhenItIsNot() throws Exception {
    byte[] report = TestRules.bytes("fixtures/2020/dalarna/2080.json");
    Map<String, String> environment =
        Map.of("VILLKORSKOLL_CHECKS_AT_ONCE", "1", "VILLKORSKOLL_CHECK_WAIT_SECONDS", "1");
    try (RunningService service = RunningService.start(home, null, environment)) {
      assertThat(service.post(AGREEMENT + "/reports", report, "Idempotency-Key", "1").statusCode())
          .isEqualTo(201);
      var until = new CountDownLatch(1);
      hold(service.service().part(ChecksAtOnce.class), 1, until);
      for (HttpResponse<String> refused :
          List.of(
              service.post(AGREEMENT + "/checks", report),
              service.post(AGREEMENT + "/reports", report, "Idempotency-Key", "2"))) {
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type"))
            .contains("application/problem+json");
        assertThat(refused.body()).contains("kontrollerar redan så mycket som den hinner med");
      }
      // a run waits for its turn instead
      String run =
          service.post(AGREEMENT + "/runs", "").headers().firstValue("Location").orElseThrow();
      assertThat(service.get(run).body()).contains("\"state\":\"RUNNING\"", "\"done\":0");
      assertThat(service.get("/health").statusCode()).isEqualTo(200);
      until.countDown();
      Await.until(() -> service.get(run).body(), body -> body.contains("\"state\":\"FINISHED\""));
      assertThat(service.post(AGREEMENT + "/reports", report, "Idempotency-Key", "2").statusCode())
          .isEqualTo(201);
      assertThat(service.get(AGREEMENT + "/reports/2080/versions").body()).contains("\"total\":2");
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 512, 2", "2, 100, 1", "2, 6000, 4", "16, 6000, 23", "16, 64000, 32"})
  void theBoundFitsTheMachine(int processors, long heapMb, int most) {
    assertThat(ServiceLimits.of(Map.of(), processors, heapMb * 1_000_000).checksAtOnce())
        .isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({
    "VILLKORSKOLL_CHECKS_AT_ONCE, 0",
    "VILLKORSKOLL_CHECKS_AT_ONCE, many",
    "VILLKORSKOLL_CHECK_WAIT_SECONDS, -1",
    "VILLKORSKOLL_FREE_DISK_MB, 99999999999999999999"
  })
  void aLimitThatIsNoNumberIsRefusedByName(String name, String value) {
    assertThatThrownBy(() -> ServiceLimits.of(Map.of(name, value), 2, 1_000_000_000))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.text().sv()).contains(name, value);
              assertThat(problem.help().sv()).startsWith("Ange ett heltal från 1 till 999999999.");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "40", "1.5", "1001"})
  void theBodiesAtOnceAreNeverOtherThanAskedFor(String value) {
    assertThatThrownBy(
            () -> ServiceLimits.of(Map.of("VILLKORSKOLL_BODY_MB_AT_ONCE", value), 2, 1_000_000_000))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.help().en()).isEqualTo("State a whole number from 41 to 1000."));
    assertThat(
            ServiceLimits.of(Map.of("VILLKORSKOLL_BODY_MB_AT_ONCE", "41"), 2, 10_000_000)
                .bodyBytesAtOnce())
        .isEqualTo(41_000_000);
  }
}
