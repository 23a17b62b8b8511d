package se.villkorskoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database keeps what it acknowledged, and one service at a time uses a folder. */
@Tag("long")
class EmbeddedDatabaseTest {

  @TempDir private Path home;

  private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = database.access().open();
        Statement statement = connection.createStatement()) {
      boolean answers = statement.execute(sql);
      if (!answers) {
        return "";
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }

  @Test
  void itIsDurableAndOnLoopbackOnly() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home, StartProgress.SILENT)) {
      assertThat(ask(database, "show fsync")).isEqualTo("on");
      assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
    }
    assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void whatWasStoredIsThereAfterAStop() throws Exception {
    PreparedHome.copyTo(home);
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home, StartProgress.SILENT)) {
      ask(database, "create table t (x int)");
      ask(database, "insert into t values (7)");
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home, StartProgress.SILENT)) {
      assertThat(ask(database, "select x from t")).isEqualTo("7");
    }
  }

  @Test
  void aSecondServiceOnTheSameFolderIsRefused() {
    PreparedHome.copyTo(home);
    try (EmbeddedDatabase first = EmbeddedDatabase.start(home, StartProgress.SILENT)) {
      assertThat(first.access().url()).contains("127.0.0.1").doesNotContain("password");
      assertThatThrownBy(() -> EmbeddedDatabase.start(home, StartProgress.SILENT))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem.text().sv()).contains("använder redan mappen");
                assertThat(problem.help().sv()).contains("VILLKORSKOLL_HOME");
              });
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() throws Exception {
    Path file = Files.createFile(home.resolve("file"));
    assertThatThrownBy(() -> EmbeddedDatabase.start(file, StartProgress.SILENT))
        .isInstanceOf(Problem.class);
  }

  @Test
  void aNumberInTheFileThatIsSomebodyElsesProcessIsLeftAlone() throws Exception {
    PreparedHome.copyTo(home);
    Files.writeString(
        home.resolve("postgres/data/postmaster.pid"), ProcessHandle.current().pid() + "\n");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home, StartProgress.SILENT)) {
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void whatTheDatabaseItselfSaysIsKept() throws Exception {
    EmbeddedDatabase.start(home, StartProgress.SILENT).close();
    assertThat(home.resolve("postgres/log")).content().contains("ready to accept connections");
  }

  @Test
  void aDataFolderThatIsNoneIsToldAndFreedAndCanBeMended() throws Exception {
    Path junk = home.resolve("postgres/data/junk");
    Files.createDirectories(junk.getParent());
    Files.createFile(junk);
    assertThatThrownBy(() -> EmbeddedDatabase.start(home, StartProgress.SILENT))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.text().sv()).contains(home.toString());
              assertThat(problem.help().sv())
                  .contains("VILLKORSKOLL_HOME", home.resolve("postgres/log").toString());
            });
    Files.delete(junk);
    EmbeddedDatabase.start(home, StartProgress.SILENT).close();
  }

  @Test
  void dataOfAnotherPostgresqlAreToldWithBothVersions() throws Exception {
    PreparedHome.copyTo(home);
    Path version = home.resolve("postgres/data/PG_VERSION");
    String own = Files.readString(version);
    Files.writeString(version, "12\n");
    assertThatThrownBy(() -> EmbeddedDatabase.start(home, StartProgress.SILENT))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.text().sv() + problem.help().sv())
                    .contains("PostgreSQL 12", "PostgreSQL " + own.strip()));
    Files.writeString(version, own);
    EmbeddedDatabase.start(home, StartProgress.SILENT).close();
  }

  @Test
  void programsThatWereNotUnpackedToTheEndAreUnpackedAgain() throws Exception {
    PreparedHome.copyTo(home);
    List<Path> marks;
    try (Stream<Path> all = Files.walk(home.resolve("postgres/programs"))) {
      marks = all.filter(one -> one.endsWith(".exists")).toList();
    }
    assertThat(marks).hasSize(1);
    // as a start leaves them that is killed meanwhile
    Files.delete(marks.get(0));
    Files.write(marks.get(0).resolveSibling("bin/postgres"), new byte[10]);
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home, StartProgress.SILENT)) {
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void itIsClosedWhileItsServerIsBeingStartedAgain() throws Exception {
    PreparedHome.copyTo(home);
    EmbeddedDatabase database = EmbeddedDatabase.start(home, StartProgress.SILENT);
    Path pid = home.resolve("postgres/data/postmaster.pid");
    List<String> lines = new ArrayList<>(Files.readAllLines(pid));
    ProcessHandle server = ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
    try {
      // somebody stops it, and it does not end
      assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(server.pid())).start().waitFor())
          .isZero();
      lines.set(7, "stopping");
      Files.write(pid, lines);
      CompletableFuture<Boolean> revived =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return database.revive();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      Await.until(EmbeddedDatabaseTest::isRestarting, restarting -> restarting);
      long began = System.nanoTime();
      database.close();
      // the program that stops servers waits for five seconds
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(12));
      assertThat(revived.get()).isFalse();
      assertThat(isRestarting()).isFalse();
    } finally {
      server.destroyForcibly();
    }
  }

  private static boolean isRestarting() {
    return ProcessHandle.current()
        .descendants()
        .anyMatch(one -> one.info().commandLine().orElse("").contains("pg_ctl restart"));
  }
}
