package se.villkorskoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database lets in nobody without the password that lies in its home. */
@Tag("long")
class DatabasePasswordTest {

  @TempDir private Path folder;

  private Path home() {
    return folder.resolve("home");
  }

  private Path password() {
    return home().resolve("postgres/password");
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(home(), StartProgress.SILENT);
  }

  private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = database.access().open();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private static void refuses(EmbeddedDatabase database, String password) {
    assertThatThrownBy(
            () -> DriverManager.getConnection(address(database), "postgres", password).close())
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isIn("28P01", "28000", "08004"));
  }

  /** The address as anybody on the machine would write it. */
  private static String address(EmbeddedDatabase database) {
    String url = database.access().url();
    return url.substring(0, url.indexOf('?'));
  }

  private String rules() throws IOException {
    return Files.readString(home().resolve("postgres/data/pg_hba.conf"));
  }

  @Test
  void nobodyIsLetInWithoutThePassword() throws Exception {
    PreparedHome.copyTo(home());
    try (EmbeddedDatabase database = start()) {
      for (String guess : List.of("", "postgres", "wrong")) {
        refuses(database, guess);
      }
      assertThat(ask(database, "select rolpassword from pg_authid where rolname = 'postgres'"))
          .startsWith("SCRAM-SHA-256$");
    }
    assertThat(rules())
        .contains("local all all", "host  all all 127.0.0.1/32")
        .doesNotContain("trust", Files.readString(password()));
  }

  @Test
  void thePasswordIsInNoCommandAndInNoEnvironmentAndInNoLog() throws Exception {
    PreparedHome.copyTo(home());
    try (EmbeddedDatabase database = start()) {
      String password = Files.readString(password());
      assertThat(password).hasSizeGreaterThanOrEqualTo(40);
      assertThat(Files.readString(home().resolve("postgres/log"))).doesNotContain(password);
      assertThat(Files.readString(home().resolve("postgres/data/postmaster.opts")))
          .doesNotContain(password);
      List<String> found = new ArrayList<>();
      ProcessHandle.allProcesses()
          .forEach(
              process -> {
                found.add(process.info().commandLine().orElse(""));
                found.add(environment(process));
              });
      assertThat(found).isNotEmpty().noneMatch(one -> one.contains(password));
      assertThat(database.access().toString()).doesNotContain(password);
    }
  }

  private static String environment(ProcessHandle process) {
    try {
      return Files.readString(
          Path.of("/proc", Long.toString(process.pid()), "environ"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      // somebody else's, or ended by now
      return "";
    }
  }

  /** A data folder as version 0.1.0 made it: everybody on the machine was let in. */
  private void dataOfVersion010() throws Exception {
    try (EmbeddedPostgres open =
            EmbeddedPostgres.builder()
                .setDataDirectory(home().resolve("postgres/data"))
                .setCleanDataDirectory(false)
                .start();
        Connection connection = open.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table kept as select 7 as x");
    }
    assertThat(rules()).contains("trust");
  }

  @Test
  void dataOfVersion010AreGivenThePasswordAndKept() throws Exception {
    dataOfVersion010();
    try (EmbeddedDatabase database = start()) {
      refuses(database, "");
      assertThat(ask(database, "select x from kept")).isEqualTo("7");
    }
    assertThat(rules()).doesNotContain("trust");
    assertThat(Files.readString(home().resolve("postgres/log")))
        .doesNotContain(Files.readString(password()));
    try (EmbeddedDatabase again = start()) {
      assertThat(ask(again, "select x from kept")).isEqualTo("7");
    }
  }

  @Test
  void aPasswordThatIsLostOrAnothersIsReplaced() throws Exception {
    PreparedHome.copyTo(home());
    Files.delete(password());
    try (EmbeddedDatabase database = start()) {
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
    for (String strange : List.of("of-another-home", "it's \\ 'strange' åäö", "x".repeat(10_000))) {
      Files.writeString(password(), strange);
      try (EmbeddedDatabase database = start()) {
        assertThat(ask(database, "select 1")).isEqualTo("1");
        refuses(database, "");
        refuses(database, strange);
      }
      assertThat(password()).content().matches("[A-Za-z0-9_-]{43}");
    }
  }

  @Test
  void aPasswordThatCannotBeSetIsNotTakenForSet() throws Exception {
    PreparedHome.copyTo(home());
    try (EmbeddedDatabase database = start()) {
      try (Connection connection = database.access().open();
          Statement statement = connection.createStatement()) {
        statement.execute("create role other superuser login password 'other'");
      }
      try (Connection connection =
              DriverManager.getConnection(address(database), "other", "other");
          Statement statement = connection.createStatement()) {
        // a home that somebody has changed
        statement.execute("alter role postgres rename to another");
      }
    }
    String before = rules();
    Files.delete(password());
    assertThatThrownBy(this::start).isInstanceOf(Problem.class);
    assertThat(rules()).isEqualTo(before);
    assertThat(Files.readString(home().resolve("postgres/log")))
        .contains("ERROR:")
        .doesNotContain(Files.readString(password()));
  }

  @Test
  void theHomeIsItsOwnersOnlyAlsoWhereItWasOpen() throws Exception {
    PreparedHome.copyTo(home());
    for (String open : List.of("", "postgres", "postgres/programs", "rules")) {
      Path made = Files.createDirectories(home().resolve(open));
      Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
    RunningService.start(home(), null, Map.of()).close();
    List<String> open = new ArrayList<>();
    try (Stream<Path> all = Files.walk(home())) {
      for (Path one : (Iterable<Path>) all.filter(Files::isDirectory)::iterator) {
        String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(one));
        if (!rights.equals("rwx------")) {
          open.add(one + " " + rights);
        }
      }
    }
    assertThat(open).isEmpty();
    assertThat(home().resolve("postgres/programs")).isDirectoryContaining("glob:**/PG-*");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password())))
        .isEqualTo("rw-------");
  }

  @Test
  void programsThatOthersCouldHaveReplacedAreNotRun() throws Exception {
    PreparedHome.copyTo(home());
    Path programs = home().resolve("postgres/programs");
    Path canary = folder.resolve("canary");
    List<Path> replaced;
    try (Stream<Path> all = Files.walk(programs)) {
      replaced = all.filter(one -> one.getParent().endsWith("bin")).toList();
    }
    assertThat(replaced).hasSizeGreaterThanOrEqualTo(3);
    for (Path one : replaced) {
      Files.writeString(one, "#!/bin/sh\ntouch %s\n".formatted(canary));
    }
    Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxrwxrwx"));
    try (EmbeddedDatabase database = start()) {
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
    assertThat(canary).doesNotExist();
  }

  @Test
  void aHomeThatHoldsMoreThanTheProgramsOwnIsNotShutItselfButThePasswordIs() throws Exception {
    PreparedHome.copyTo(home());
    Files.createDirectories(home().resolve("of-somebody-else"));
    Files.setPosixFilePermissions(password(), PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(home(), PosixFilePermissions.fromString("rwxr-xr-x"));
    start().close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home())))
        .isEqualTo("rwxr-xr-x");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home().resolve("postgres"))))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password())))
        .isEqualTo("rw-------");
  }

  @Test
  void aFolderOfTheHomeThatCannotBeMadeIsNamed() throws Exception {
    PreparedHome.copyTo(home());
    Path taken = Files.createFile(home().resolve("rules"));
    assertThatThrownBy(() -> RunningService.start(home(), null, Map.of()).close())
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.text().sv()).contains(taken.toString()));
  }
}
