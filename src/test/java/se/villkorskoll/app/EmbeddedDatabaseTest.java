package se.villkorskoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database keeps what it acknowledged, and one service at a time uses a folder. */
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
    EmbeddedDatabase.start(home, StartProgress.SILENT).close();
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
    EmbeddedDatabase.start(home, StartProgress.SILENT).close();
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
    EmbeddedDatabase.start(home, StartProgress.SILENT).close();
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
}
