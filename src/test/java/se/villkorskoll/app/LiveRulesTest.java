package se.villkorskoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.TestRules;
import se.villkorskoll.ruleset.ClosedRulesets;

/** A watched rules folder: a good change is taken into use, a broken one is shown and is not. */
@Tag("long")
class LiveRulesTest {

  private static final String AGREEMENT = "/api/v1/agreements/2020";
  private static final String RULE = "2020/OK2020-REPORT-02-final-report-in-time.drl";

  @TempDir private Path folder;

  private static JsonNode rules(RunningService service) {
    try {
      return new ObjectMapper().readTree(service.get(AGREEMENT).body()).get("rules");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String title(RunningService service) {
    return service.get(AGREEMENT + "/conditions").body();
  }

  @Test
  void aChangeIsTakenIntoUseAndABrokenOneIsNot() throws Exception {
    Path rules = RulesFolder.of(folder.resolve("rules"), "2020");
    Path rule = rules.resolve(RULE);
    String text = Files.readString(rule);
    try (RunningService service = RunningService.start(folder.resolve("home"), rules, Map.of())) {
      String first = rules(service).get("version").asText();
      assertThat(first).isEqualTo(TestRules.of2020().version());

      String changed = text.replaceFirst("@title\\(\"[^\"]+\"\\)", "@title(\"En ny rubrik\")");
      Files.writeString(rule, changed);
      JsonNode second =
          Await.until(() -> rules(service), one -> !one.get("version").asText().equals(first));
      assertThat(title(service)).contains("En ny rubrik");
      assertThat(second.get("rejectedChange").isNull()).isTrue();

      // a rule that does not compile
      Files.writeString(rule, changed.replace("$", "§"));
      JsonNode broken =
          Await.until(() -> rules(service), one -> !one.get("rejectedChange").isNull());
      assertThat(broken.get("version")).isEqualTo(second.get("version"));
      assertThat(broken.get("rejectedChange").get("problems").get(0).get("file").asText())
          .isEqualTo(RULE);
      assertThat(title(service)).contains("En ny rubrik");
      assertThat(service.get("/health").statusCode()).isEqualTo(200);
      assertThat(service.get("/health").body()).contains("rejectedChanges");

      // a rule that compiles and no longer does what its scenarios say
      Files.writeString(rule, changed.replace("== false", "== true"));
      JsonNode unproved =
          Await.until(
              () -> rules(service),
              one ->
                  one.at("/rejectedChange/problems/0/message")
                      .asText()
                      .contains("har själv något att anmärka på"));
      assertThat(unproved.get("version")).isEqualTo(second.get("version"));

      Files.writeString(rule, text);
      JsonNode mended =
          Await.until(() -> rules(service), one -> one.get("rejectedChange").isNull());
      assertThat(mended.get("version").asText()).isEqualTo(first);
    }
  }

  @Test
  void aClosedAgreementGoesOnWithTheRulesKeptWhenItsFolderIsChanged() throws Exception {
    Path rules = RulesFolder.of(folder.resolve("rules"), "2020", "2021");
    Path home = folder.resolve("home");
    String version = TestRules.of2020().version();
    Files.writeString(
        rules.resolve("closed.yaml"),
        new ClosedRulesets(
                Map.of("2020", version, "2021", TestRules.RULESETS.ruleset("2021").version()))
            .yaml());
    try (RunningService service = RunningService.start(home, rules, Map.of())) {
      assertThat(rules(service).get("version").asText()).isEqualTo(version);
    }
    Path rule = rules.resolve(RULE);
    Files.writeString(rule, Files.readString(rule).replace("@severity(ERROR)", "@severity(INFO)"));
    try (RunningService service = RunningService.start(home, rules, Map.of())) {
      JsonNode after = rules(service);
      assertThat(after.get("version").asText()).isEqualTo(version);
      assertThat(after.at("/rejectedChange/problems/0/file").asText()).isEqualTo("closed.yaml");
    }
  }

  @Test
  void aFolderThatGoesAwayLeavesTheRulesInUse() throws Exception {
    Path rules = RulesFolder.of(folder.resolve("rules"), "2020");
    try (RunningService service = RunningService.start(folder.resolve("home"), rules, Map.of())) {
      Path away = Files.move(rules, folder.resolve("away"));
      Await.until(() -> rules(service), one -> !one.get("rejectedChange").isNull());
      assertThat(
              service
                  .post(
                      AGREEMENT + "/checks?asOf=2021-04-15",
                      TestRules.bytes("fixtures/2020/dalarna/2080.json"))
                  .statusCode())
          .isEqualTo(200);
      Files.move(away, rules);
      Await.until(() -> rules(service), one -> one.get("rejectedChange").isNull());
    }
  }

  @Test
  void aServiceDoesNotStartWithoutRules() throws Exception {
    Path rules = RulesFolder.of(folder.resolve("rules"), "2020");
    Files.write(rules.resolve(RULE), "rule".getBytes(StandardCharsets.UTF_8));
    List<String> progress = new CopyOnWriteArrayList<>();
    var start =
        new Service.Start(
            folder.resolve("home"),
            rules,
            "127.0.0.1",
            0,
            Map.of(),
            doing -> progress.add(doing.sv()));
    assertThatThrownBy(() -> Service.start(start).close())
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.text().sv()).contains(RULE));
    assertThat(progress).containsOnlyOnce("Reglerna läses in.");
    assertThat(folder.resolve("home/postgres/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void anInstallationThatCannotBuildIsNotTakenForAFaultOfTheRules() throws Exception {
    Path rules = RulesFolder.of(folder.resolve("rules"), "2018");
    Path agreement = rules.resolve("2018/agreement.yaml");
    Files.writeString(
        agreement, Files.readString(agreement).replaceFirst("(?m)^  sv: ", "  sv: Egna "));
    String classPath = System.getProperty("java.class.path");
    System.setProperty("java.class.path", folder.resolve("nothing").toString());
    try {
      assertThatThrownBy(
              () -> RunningService.start(folder.resolve("home"), rules, Map.of()).close())
          .isInstanceOfSatisfying(
              Problem.class,
              problem ->
                  assertThat(problem.text().en())
                      .contains("the installation is the reason, not the rules"));
    } finally {
      System.setProperty("java.class.path", classPath);
    }
  }

  @Test
  void aRestartOnABrokenFolderTakesTheRulesThatWereInUseLast() throws Exception {
    Path rules = RulesFolder.of(folder.resolve("rules"), "2020");
    Path home = folder.resolve("home");
    Path rule = rules.resolve(RULE);
    String text = Files.readString(rule);
    String first = TestRules.of2020().version();
    try (RunningService service = RunningService.start(home, rules, Map.of())) {
      Files.writeString(rule, text.replaceFirst("@title\\(\"", "@title(\"Ändrad: "));
      Await.until(() -> rules(service), one -> !one.get("version").asText().equals(first));
      Files.writeString(rule, text);
      Await.until(() -> rules(service), one -> one.get("version").asText().equals(first));
    }
    Files.writeString(rule, text.replace("$", "§"));
    try (RunningService service = RunningService.start(home, rules, Map.of())) {
      assertThat(rules(service).get("version").asText()).isEqualTo(first);
    }
  }

  @Test
  void aFolderThatIsRefusedAsAWholeIsLeftAsideAtAStartToo() throws Exception {
    Path rules = RulesFolder.of(folder.resolve("rules"), "2020");
    Path home = folder.resolve("home");
    Path link = rules.resolve("2020/elsewhere.txt");
    try (RunningService service = RunningService.start(home, rules, Map.of())) {
      Files.createSymbolicLink(link, folder);
      Await.until(() -> rules(service), one -> !one.get("rejectedChange").isNull());
    }
    try (RunningService service = RunningService.start(home, rules, Map.of())) {
      JsonNode after = rules(service);
      assertThat(after.get("version").asText()).isEqualTo(TestRules.of2020().version());
      assertThat(after.at("/rejectedChange/problems/0/file").asText())
          .isEqualTo("2020/elsewhere.txt");
      Files.delete(link);
      Await.until(() -> rules(service), one -> one.get("rejectedChange").isNull());
    }
    Files.createSymbolicLink(link, folder);
    assertThatThrownBy(() -> RunningService.start(folder.resolve("other"), rules, Map.of()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.text().sv()).contains("2020/elsewhere.txt"));
  }

  @Test
  void keptRulesThatCannotBeUsedStopNoOtherAgreement() throws Exception {
    Path rules = RulesFolder.of(folder.resolve("rules"), "2020", "2021");
    Path home = folder.resolve("home");
    Files.writeString(
        rules.resolve("closed.yaml"), new ClosedRulesets(Map.of("2020", "empty")).yaml());
    RunningService.start(home, rules, Map.of()).close();
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home, StartProgress.SILENT);
        Connection connection = database.access().open();
        Statement statement = connection.createStatement()) {
      statement.execute("insert into ruleset values ('empty', '2020', '', now())");
    }
    try (RunningService service = RunningService.start(home, rules, Map.of())) {
      assertThat(service.get("/api/v1/agreements/2021").statusCode()).isEqualTo(200);
      assertThat(service.get(AGREEMENT).statusCode()).isEqualTo(404);
      assertThat(service.get("/health").body()).contains("\"rejectedChanges\":[\"2020\"]");
    }
  }
}
