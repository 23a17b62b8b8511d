package se.villkorskoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import se.villkorskoll.TestRules;

/** The embedded database server ends, or stops answering, while the service runs. */
@Tag("long")
class DatabaseOutageTest {

  private static final String AGREEMENT = "/api/v1/agreements/2020";
  private static final byte[] REPORT = TestRules.bytes("fixtures/2020/dalarna/2080.json");

  private static final Duration PROMISED = Duration.ofSeconds(5);

  /** A machine that does much else may add this. */
  private static final Duration BUSY = Duration.ofSeconds(2);

  @TempDir private static Path home;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(home, null, Map.of());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static ProcessHandle postmaster() {
    try {
      String pid = Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(0);
      return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a signal to processes, of which some may have ended since they were listed. */
  private static void signal(String name, List<ProcessHandle> processes) throws Exception {
    for (ProcessHandle one : processes) {
      Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(one.pid())).start();
      assertThat(kill.waitFor() == 0 || !one.isAlive()).isTrue();
    }
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static HttpResponse<String> submit(String key) {
    return service.post(AGREEMENT + "/reports", REPORT, "Idempotency-Key", key);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static void isHealthyAgain() {
    Await.until(() -> service.get("/health").statusCode(), status -> status == 200);
  }

  private static void isUnavailable(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body()).contains("Inget är bekräftat", "samma Idempotency-Key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "INT", "TERM", "QUIT"})
  void aServerThatHasEndedIsStartedAgain(String signal) throws Exception {
    assertThat(submit(key()).statusCode()).isEqualTo(201);
    ProcessHandle before = postmaster();
    signal(signal, List.of(before));
    Await.until(() -> before.isAlive(), alive -> !alive);
    String key = key();
    HttpResponse<String> meanwhile = submit(key);
    if (meanwhile.statusCode() != 201) {
      isUnavailable(meanwhile);
    }
    assertThat(service.post(AGREEMENT + "/checks", REPORT).statusCode()).isEqualTo(200);
    Await.until(() -> submit(key).statusCode(), status -> status == 201);
    isHealthyAgain();
    assertThat(postmaster().pid()).isNotEqualTo(before.pid());
    assertThat(service.get("/prometheus").statusCode()).isEqualTo(200);
  }

  @Test
  void anOutageIsLoggedOnceWithItsCause() throws Exception {
    var logger = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var appender = new ListAppender<ILoggingEvent>();
    appender.start();
    logger.addAppender(appender);
    try {
      ProcessHandle before = postmaster();
      before.destroyForcibly();
      Await.until(() -> before.isAlive(), alive -> !alive);
      Await.until(
          () -> List.copyOf(appender.list),
          events -> events.stream().anyMatch(one -> one.getMessage().contains("answers again")));
    } finally {
      logger.detachAppender(appender);
    }
    List<String> logged =
        appender.list.stream()
            .filter(one -> !one.getLoggerName().endsWith("FaultHandler"))
            .map(ILoggingEvent::getFormattedMessage)
            .toList();
    assertThat(logged)
        .hasSizeBetween(3, 4)
        .anyMatch(one -> one.startsWith("the database does not answer: ") && one.contains("SQL"))
        .anyMatch(one -> one.equals("the database server had ended and was started again"))
        .allSatisfy(one -> assertThat(one).startsWith("the database").doesNotContain("127.0.0.1"));
    isHealthyAgain();
  }

  /** The server and all that it has started, which it makes no more of while it is stopped. */
  private static List<ProcessHandle> all() {
    ProcessHandle server = postmaster();
    return Stream.concat(Stream.of(server), server.descendants()).toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFrozenServerGives503FromTheFirstRequestOnAndComesBack(boolean connectionsAreFresh)
      throws Exception {
    assertThat(submit(key()).statusCode()).isEqualTo(201);
    List<ProcessHandle> frozen = all();
    signal("STOP", frozen);
    try {
      if (!connectionsAreFresh) {
        // by then the pool looks at a connection before it hands it out
        Await.until(() -> service.get("/health").statusCode(), status -> status == 503);
      }
      for (int i = 0; i < 2; i++) {
        long began = System.nanoTime();
        isUnavailable(submit(key()));
        assertThat(since(began)).isLessThan(PROMISED);
      }
      long began = System.nanoTime();
      assertThat(service.get("/health").statusCode()).isEqualTo(503);
      assertThat(since(began)).isLessThan(Duration.ofSeconds(1));
    } finally {
      signal("CONT", frozen);
    }
    isHealthyAgain();
    Await.until(() -> submit(key()).statusCode(), status -> status == 201);
  }

  @Test
  void checksBesideAFrozenServerDoNotWaitForOneAnother() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(20);
    List<ProcessHandle> frozen = all();
    signal("STOP", frozen);
    try {
      long began = System.nanoTime();
      List<Future<Integer>> checks = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        checks.add(threads.submit(() -> service.post(AGREEMENT + "/checks", REPORT).statusCode()));
      }
      for (Future<Integer> check : checks) {
        assertThat(check.get()).isEqualTo(200);
      }
      assertThat(since(began)).isLessThan(PROMISED.plus(BUSY));
    } finally {
      signal("CONT", frozen);
      threads.shutdownNow();
    }
    isHealthyAgain();
  }

  @Test
  void aRunGoesOnWhereTheDatabaseWentAway() throws Exception {
    assertThat(submit(key()).statusCode()).isEqualTo(201);
    String run =
        service
            .service()
            .part(ChecksAtOnce.class)
            // as long as nothing else is checked the run cannot end
            .inTurn(
                Long.MAX_VALUE,
                () -> {
                  String started =
                      service
                          .post(AGREEMENT + "/runs", "")
                          .headers()
                          .firstValue("Location")
                          .orElseThrow();
                  assertThat(service.get(started).body()).contains("\"state\":\"RUNNING\"");
                  ProcessHandle before = postmaster();
                  before.destroyForcibly();
                  Await.until(() -> before.isAlive(), alive -> !alive);
                  return started;
                });
    Await.until(() -> service.get(run), one -> one.statusCode() == 200);
    Await.until(() -> service.get(run).body(), body -> body.contains("\"state\":\"FINISHED\""));
  }

  @Test
  void aRunThatTheDatabaseRefusesWhileItAnswersFailsWithTheReason() throws Exception {
    assertThat(submit(key()).statusCode()).isEqualTo(201);
    // what a statement gets that has taken too long
    execute(
        """
        create function refuse() returns trigger language plpgsql as
          $$ begin raise exception 'late' using errcode = '57014'; end $$
        """);
    execute("create trigger refuse before insert on check_result execute function refuse()");
    try {
      String run =
          service.post(AGREEMENT + "/runs", "").headers().firstValue("Location").orElseThrow();
      assertThat(
              Await.until(
                  () -> service.get(run).body(), body -> !body.contains("\"state\":\"RUNNING\"")))
          .contains("\"state\":\"FAILED\"", "SQLSTATE 57014");
    } finally {
      execute("drop function refuse() cascade");
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = service.service().part(DatabaseAccess.class).open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
