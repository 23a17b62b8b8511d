package se.villkorskoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import se.villkorskoll.TestRules;

/** Nothing of the address of a database is shown, which may hold a user and a password. */
@Tag("long")
class ServiceSecretsTest {

  private static final String USER = "vk_anvandare";
  private static final String PASSWORD = "hemligt99";
  private static final String AGREEMENT = "/api/v1/agreements/2020";

  @TempDir private Path folder;
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final PrintStream standardError = System.err;

  @BeforeEach
  void listen() {
    logged.start();
    root().addAppender(logged);
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    System.setErr(standardError);
    root().detachAppender(logged);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private List<String> everythingLogged() {
    List<String> all = new ArrayList<>();
    logged.list.forEach(one -> all.add(one.getFormattedMessage()));
    all.add(errors.toString(StandardCharsets.UTF_8));
    return all;
  }

  @Test
  void aRunningServiceShowsNothingOfItsDatabase() throws Exception {
    byte[] report = TestRules.bytes("fixtures/2020/dalarna/2080.json");
    List<String> shown = new ArrayList<>();
    EmbeddedDatabase database =
        EmbeddedDatabase.start(folder.resolve("database"), StartProgress.SILENT);
    try (Connection connection = database.access().open();
        Statement statement = connection.createStatement()) {
      statement.execute("create role %s superuser login password '%s'".formatted(USER, PASSWORD));
    }
    String address = database.access().url();
    String url =
        address.substring(0, address.indexOf('?'))
            + "?user=%s&password=%s&ApplicationName=hemlig".formatted(USER, PASSWORD);
    Service.Start start =
        new Service.Start(
            folder.resolve("home"),
            null,
            "127.0.0.1",
            0,
            Map.of("VILLKORSKOLL_DB_URL", url),
            doing -> shown.add(doing.sv() + doing.en()));
    try (RunningService service = RunningService.of(Service.start(start))) {
      shown.add(service.get("/health").body());
      assertThat(service.get("/health").statusCode()).isEqualTo(200);
      shown.add(service.get("/metrics").body());
      shown.add(service.get("/prometheus").body());
      database.close();
      shown.add(service.post(AGREEMENT + "/reports", report, "Idempotency-Key", "1").body());
      shown.add(service.get(AGREEMENT + "/reports").body());
      shown.add(service.post(AGREEMENT + "/runs", "").body());
      shown.add(Await.until(() -> service.get("/health"), one -> one.statusCode() == 503).body());
    }
    shown.addAll(everythingLogged());
    String port = address.substring(address.lastIndexOf(':') + 1, address.lastIndexOf('/'));
    assertThat(shown)
        .isNotEmpty()
        .allSatisfy(
            one -> assertThat(one).doesNotContain(PASSWORD, USER, "jdbc:", "hemlig", ":" + port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:1/postgres?user=vk_anvandare&password=hemligt99",
        "jdbc:postgresql://finns.invalid/postgres?user=vk_anvandare&password=hemligt99",
        "jdbc:postgresql://127.0.0.1/a/b?user=vk_anvandare&password=hemligt99",
        "jdbc:postgresql://vk_anvandare:hemligt99@127.0.0.1/postgres",
        "jdbc:postgresql://127.0.0.1:hemligt99/postgres?user=vk_anvandare",
        "postgresql://vk_anvandare:hemligt99@127.0.0.1/postgres",
        "jdbc:mysql://127.0.0.1/db?password=hemligt99",
        "hemligt99"
      })
  void aDatabaseThatCannotBeUsedIsNamedWithoutItsAddress(String url) {
    assertThatThrownBy(
            () ->
                RunningService.start(
                        folder.resolve("home"), null, Map.of("VILLKORSKOLL_DB_URL", url))
                    .close())
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(
                        problem.text().sv()
                            + problem.text().en()
                            + problem.help().sv()
                            + problem.help().en())
                    .contains("VILLKORSKOLL_DB_")
                    .doesNotContain(PASSWORD, USER, "invalid"));
    assertThat(everythingLogged()).noneMatch(one -> one.contains(PASSWORD) || one.contains(USER));
  }
}
