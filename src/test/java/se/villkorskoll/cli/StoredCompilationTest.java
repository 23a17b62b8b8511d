package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.TestRules;
import se.villkorskoll.app.EmbeddedDatabase;
import se.villkorskoll.app.RulesFolder;
import se.villkorskoll.app.RunningService;
import se.villkorskoll.app.StartProgress;
import se.villkorskoll.app.UnreadableReport;

/** {@code compilation ID --stored}: what the service has stored, while it does not run. */
class StoredCompilationTest {

  @TempDir private Path home;

  private CommandRun compile(String... arguments) {
    return CommandRun.of(Map.of("VILLKORSKOLL_HOME", home.toString()), arguments);
  }

  private static void submit(RunningService service) {
    assertThat(
            service
                .post(
                    "/api/v1/agreements/2020/reports",
                    TestRules.bytes("fixtures/2020/dalarna/2029.json"),
                    "Idempotency-Key",
                    "stored")
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void isThatOfTheServiceAndWaitsUntilItHasStopped() {
    String ofService;
    try (RunningService service = RunningService.start(home, null, Map.of())) {
      submit(service);
      ofService = service.get("/api/v1/agreements/2020/compilation").body();
      CommandRun meanwhile = compile("compilation", "2020", "--stored");
      assertThat(meanwhile.code()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(meanwhile.err()).contains("En annan Villkorskoll använder redan mappen");
    }
    CommandRun ran = compile("compilation", "2020", "--stored", "--format", "json");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEqualTo(ofService);
    assertThat(ran.out()).contains("\"reports\":{\"count\":1,");
    CommandRun unknown = compile("compilation", "1999", "--stored");
    assertThat(unknown.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(unknown.err()).contains("1999");
  }

  @Test
  void oneOfFilesAndTheStoredMustBeNamed() {
    assertThat(compile("compilation", "2020").code()).isEqualTo(ExitCode.UNUSABLE);
    CommandRun both = compile("compilation", "2020", "fixtures", "--stored");
    assertThat(both.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(both.err()).contains("--stored");
  }

  /** Stores a report by a service that has the rules of 2020 only. */
  private void store() {
    Path rules = RulesFolder.of(home.resolve("own-rules"), "2020");
    try (RunningService service = RunningService.start(home, rules, Map.of())) {
      submit(service);
    }
  }

  private static String rows(Statement statement) throws SQLException {
    String count =
        Stream.of("ruleset", "run", "run_end", "check_result", "round_result", "scheduled_tasks")
            .map("(select count(*) from %s)"::formatted)
            .collect(Collectors.joining(", "));
    try (ResultSet result = statement.executeQuery("select concat_ws(' ', " + count + ")")) {
      result.next();
      return result.getString(1);
    }
  }

  @Test
  void onlyReads() throws Exception {
    store();
    String before;
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home, StartProgress.SILENT);
        Connection connection = database.access().open();
        Statement statement = connection.createStatement()) {
      // what a service leaves that is killed before the first report of a run
      statement.execute(
          "insert into run select gen_random_uuid(), '2020', version, '2021-04-15', now() from ruleset");
      statement.execute("insert into run_report select run.id, report.id from run, report");
      before = rows(statement);
    }
    CommandRun ran = compile("compilation", "2020", "--stored", "--format", "json");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("\"reports\":{\"count\":1,");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home, StartProgress.SILENT);
        Connection connection = database.access().open();
        Statement statement = connection.createStatement()) {
      assertThat(rows(statement)).isEqualTo(before).isEqualTo("1 1 0 1 0 0");
    }
  }

  @Test
  void aStoredReportThatCannotBeReadIsNamed() throws Exception {
    store();
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home, StartProgress.SILENT)) {
      UnreadableReport.storeNextTo(database.access(), "2029", "2026");
    }
    CommandRun ran = compile("compilation", "2020", "--stored", "--format", "json");
    assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ran.err()).contains("2026").contains("Gagnef").doesNotContain("2029");
    assertThat(ran.out()).contains("\"reports\":{\"count\":1,");
  }

  @Test
  void aHomeWithoutDataIsRefusedAndStaysEmpty() {
    CommandRun ran = compile("compilation", "2020", "--stored");
    assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ran.err()).contains(home.toString()).contains("VILLKORSKOLL_HOME");
    assertThat(ran.out()).isEmpty();
    assertThat(home.resolve("postgres")).doesNotExist();
  }

  @Test
  void aNamedDatabaseThatNoServiceHasUsedIsRefusedAndStaysEmpty() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home, StartProgress.SILENT)) {
      CommandRun ran =
          CommandRun.of(
              Map.of(
                  "VILLKORSKOLL_HOME",
                  home.toString(),
                  "VILLKORSKOLL_DB_URL",
                  database.access().url(),
                  "VILLKORSKOLL_DB_USER",
                  database.access().user(),
                  "VILLKORSKOLL_DB_PASSWORD",
                  database.access().password()),
              "compilation",
              "2020",
              "--stored");
      assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(ran.err()).contains("VILLKORSKOLL_DB_URL").doesNotContain("oväntat");
      try (Connection connection = database.access().open();
          ResultSet tables = connection.getMetaData().getTables(null, "public", "%", null)) {
        assertThat(tables.next()).isFalse();
      }
    }
  }
}
