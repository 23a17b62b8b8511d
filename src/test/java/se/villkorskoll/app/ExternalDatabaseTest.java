package se.villkorskoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import se.villkorskoll.TestRules;

/**
 * A service on a database of somebody else's: it survives that the database goes away, and takes up
 * what an earlier service left undone.
 */
@Tag("long")
class ExternalDatabaseTest {

  private static final String AGREEMENT = "/api/v1/agreements/2020";

  @TempDir private Path folder;
  private int port;
  private EmbeddedPostgres postgres;

  @BeforeEach
  void start() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    startPostgres();
  }

  private void startPostgres() throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setPort(port)
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false)
            .start();
  }

  @AfterEach
  void stop() throws IOException {
    postgres.close();
  }

  private RunningService service(Path rules) {
    return RunningService.start(
        folder.resolve("home"),
        rules,
        Map.of(
            "VILLKORSKOLL_DB_URL",
            postgres.getJdbcUrl("postgres", "postgres"),
            "VILLKORSKOLL_DB_USER",
            "postgres"));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return new ObjectMapper().readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the service logs of a check. */
  private static List<ILoggingEvent> checkedAndLogged(RunningService service, byte[] report) {
    var logger = (Logger) LoggerFactory.getLogger(Submissions.class);
    var appender = new ListAppender<ILoggingEvent>();
    appender.start();
    logger.addAppender(appender);
    try {
      assertThat(service.post(AGREEMENT + "/checks", report).statusCode()).isEqualTo(200);
      return List.copyOf(appender.list);
    } finally {
      logger.detachAppender(appender);
    }
  }

  @Test
  void whileTheDatabaseIsAwayNothingIsAcknowledgedAndChecksGoOn() throws Exception {
    byte[] report = TestRules.bytes("fixtures/2020/dalarna/2080.json");
    try (RunningService service = service(null)) {
      String before = service.post(AGREEMENT + "/reports", report, "Idempotency-Key", "1").body();
      postgres.close();

      HttpResponse<String> refused =
          service.post(AGREEMENT + "/reports", report, "Idempotency-Key", "2");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(service.get(AGREEMENT + "/reports").statusCode()).isEqualTo(503);
      assertThat(service.post(AGREEMENT + "/runs", "").statusCode()).isEqualTo(503);
      Await.until(() -> service.get("/health").statusCode(), status -> status == 503);
      List<ILoggingEvent> logged = checkedAndLogged(service, report);
      assertThat(logged)
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.getLevel()).isEqualTo(Level.WARN);
                assertThat(one.getFormattedMessage())
                    .contains("2020", "the database does not answer")
                    .doesNotContain("localhost");
              });

      startPostgres();
      Await.until(() -> service.get("/health").statusCode(), status -> status == 200);
      HttpResponse<String> again =
          service.post(AGREEMENT + "/reports", report, "Idempotency-Key", "2");
      assertThat(again.statusCode()).isEqualTo(201);
      assertThat(json(again).get("version").asInt()).isEqualTo(2);
      assertThat(service.get(AGREEMENT + "/reports/2080/versions/1").body()).isEqualTo(before);
    }
  }

  @Test
  void aRunThatWasCutOffIsTakenUpAgainWithTheRulesThatItWasStartedWith() throws Exception {
    Path rules = RulesFolder.of(folder.resolve("rules"), "2020");
    String version = TestRules.of2020().version();
    UUID run = UUID.randomUUID();
    try (RunningService first = service(rules)) {
      first.service().storeSample();
    }
    // what a service leaves that is killed after two reports
    execute(
        "insert into run values ('%s', '2020', '%s', '2021-04-15', now())".formatted(run, version));
    execute("insert into run_report select '%s', id from report".formatted(run));
    execute(
        ("insert into check_result (report, ruleset, run, as_of, verdict, result, checked_at)"
                + " select report, ruleset, '%s', as_of, verdict, result, checked_at from check_result limit 2")
            .formatted(run));

    Path rule = rules.resolve("2020/OK2020-REPORT-02-final-report-in-time.drl");
    Files.writeString(
        rule, Files.readString(rule).replaceFirst("@title\\(\"", "@title(\"Ändrad: "));
    try (RunningService second = service(rules)) {
      assertThat(json(second.get(AGREEMENT)).at("/rules/version").asText()).isNotEqualTo(version);
      JsonNode ended =
          Await.until(
              () -> json(second.get(AGREEMENT + "/runs/" + run)),
              one -> one.at("/run/state").asText().equals("FINISHED"));
      assertThat(ended.at("/run/done").asInt()).isEqualTo(17);
      assertThat(ended.at("/run/ruleset").asText()).isEqualTo(version);
      JsonNode last = json(second.get(ended.at("/results/items/16/result").asText()));
      assertThat(last.at("/ruleset/version").asText()).isEqualTo(version);
      assertThat(last.at("/asOf").asText()).isEqualTo("2021-04-15");
    }
  }

  @Test
  void whatIsStoredCannotBeChangedOrTakenAway() {
    service(null).close();
    for (String table :
        List.of(
            "ruleset", "report", "check_result", "run", "run_report", "run_end", "ruleset_use")) {
      for (String sql :
          List.of("delete from " + table, "truncate " + table + " cascade", update(table))) {
        assertThatThrownBy(() -> execute(sql))
            .as(sql)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("only ever added");
      }
    }
  }

  private static String update(String table) {
    return switch (table) {
      case "ruleset" -> "update ruleset set agreement = ''";
      case "report" -> "update report set digest = ''";
      case "check_result" -> "update check_result set verdict = 'COMPLIANT'";
      case "run" -> "update run set as_of = now()";
      case "ruleset_use" -> "update ruleset_use set since = now()";
      case "run_report" -> "update run_report set report = run";
      default -> "update run_end set failure = null";
    };
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamedAtTheStart() throws Exception {
    postgres.close();
    assertThatThrownBy(() -> service(null).close())
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.help().sv()).contains("VILLKORSKOLL_DB_URL"));
    startPostgres();
  }

  @Test
  void aHomeThatCannotBeWrittenIsNoHindranceWhereTheDataLieElsewhere() throws Exception {
    Path home = Files.createFile(folder.resolve("file")).resolve("home");
    Map<String, String> environment =
        Map.of(
            "VILLKORSKOLL_DB_URL",
            postgres.getJdbcUrl("postgres", "postgres"),
            "VILLKORSKOLL_DB_USER",
            "postgres");
    try (RunningService service = RunningService.start(home, null, environment)) {
      HttpResponse<String> health = service.get("/health");
      assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
    }
  }

  @Test
  void whyRunsCannotBeTakenUpIsLogged() throws Exception {
    var logger = (Logger) LoggerFactory.getLogger(SchedulerFaults.class);
    var appender = new ListAppender<ILoggingEvent>();
    appender.start();
    logger.addAppender(appender);
    try (RunningService service = service(null)) {
      execute("alter table scheduled_tasks rename to elsewhere");
      ILoggingEvent logged =
          Await.until(() -> List.copyOf(appender.list), events -> !events.isEmpty()).get(0);
      assertThat(logged.getFormattedMessage())
          .startsWith("runs cannot be taken up, though the database answers: ")
          .contains("[42P01]")
          .doesNotContain("scheduled_tasks");
      assertThat(service.get("/health").statusCode()).isEqualTo(200);
    } finally {
      logger.detachAppender(appender);
    }
  }
}
