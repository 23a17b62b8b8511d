package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.app.Await;
import se.villkorskoll.app.RulesFolder;
import se.villkorskoll.hostile.Canary;
import se.villkorskoll.hostile.HostileKind;
import se.villkorskoll.hostile.HostileKind.RuleFile;

/**
 * A rules folder that holds every hostile text: the commands refuse it at each stage at which texts
 * are refused, a running service goes on with the rules that it has, and nothing of it runs.
 */
@Tag("long")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class HostileFolderTest {

  private static final String AGREEMENT = "/api/v1/agreements/2020";

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("rules", "test", "2020"),
          List.of("rules", "test", "2020", "--mutate"),
          List.of("rules", "catalogue", "2020"),
          List.of("rules", "list", "2020"),
          List.of("check", "fixtures/2020/dalarna/2080.json"));

  @TempDir private Path folder;
  private Canary canary;
  private Path rules;

  @BeforeEach
  void putOut() {
    canary = new Canary(folder);
    rules = RulesFolder.of(folder.resolve("rules"), "2020");
  }

  @AfterEach
  void takeIn() {
    canary.close();
  }

  private void add(RuleFile file) {
    try {
      Files.writeString(rules.resolve(file.path()), file.content());
      Files.write(scenarios(file), new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void remove(RuleFile file) {
    try {
      Files.delete(rules.resolve(file.path()));
      Files.delete(scenarios(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path scenarios(RuleFile file) {
    return rules.resolve(file.path().replace(".drl", ".yaml"));
  }

  /** Adds a parameter whose name is code, and the rule that asks for it. */
  private void addParameter() throws IOException {
    RuleFile rule =
        HostileKind.ruleFiles(canary).stream()
            .filter(file -> file.text().where().equals("parameter"))
            .findFirst()
            .orElseThrow();
    add(rule);
    String name = new ObjectMapper().writeValueAsString(canary.in(rule.text().text()));
    Path agreement = rules.resolve("2020/agreement.yaml");
    Files.writeString(
        agreement,
        Files.readString(agreement)
            + "\n  %s:\n    title: {sv: x, en: x}\n    value: 2020\n    unit: YEAR\n    source: egen\n"
                .formatted(name));
  }

  private CommandRun run(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--rules";
    all[arguments.length + 1] = rules.toString();
    CommandRun run = CommandRun.of(all);
    canary.assertUntouched();
    return run;
  }

  @Test
  void everyCommandRefusesTheFolderAtEachStage() {
    int stages =
        atEachStage(
            refused -> {
              for (List<String> command : COMMANDS) {
                refusal(command.toArray(String[]::new));
              }
            });
    assertThat(stages).isEqualTo(2);
    assertThat(run("rules", "lint", "2020").code()).isZero();
  }

  /**
   * Puts all texts into the folder, and then without those that are refused, until none is left.
   * What is no rule file is refused before anything else is read; all that is left then is refused
   * by the lint. None comes as far as the compiler while there is a lint.
   *
   * @param look is given the texts that are refused, while the folder has them
   * @return how many times some were refused
   */
  private int atEachStage(Consumer<List<RuleFile>> look) {
    List<RuleFile> left = new ArrayList<>(HostileKind.ruleFiles(canary));
    left.forEach(this::add);
    int stages = 0;
    while (!left.isEmpty()) {
      String refusal = refusal("rules", "lint", "2020");
      List<RuleFile> refused = left.stream().filter(one -> refusal.contains(one.path())).toList();
      assertThat(refused).as("refused of " + left).isNotEmpty();
      look.accept(refused);
      canary.assertUntouched();
      refused.forEach(this::remove);
      left.removeAll(refused);
      stages++;
    }
    return stages;
  }

  /** What a command says that refuses the folder. */
  private String refusal(String... command) {
    CommandRun run = run(command);
    String said = run.out() + run.err();
    assertThat(run.code()).as(List.of(command).toString()).isGreaterThan(1);
    assertThat(said)
        .as(List.of(command).toString())
        .contains("-hostile.drl:")
        .doesNotContain("Exception", "Error:", "\tat ", "org.drools.model.", "Minnet räcker inte");
    return said;
  }

  @Test
  void everyCommandRefusesTheNameOfAParameter() throws IOException {
    addParameter();
    for (String command : List.of("lint", "test")) {
      CommandRun run = run("rules", command, "2020");
      assertThat(run.code()).isGreaterThan(1);
      assertThat(run.out() + run.err()).contains("2020/agreement.yaml:").contains("rätt form");
    }
  }

  @Test
  void aRunningServiceGoesOnWithTheRulesThatItHas() throws Exception {
    try (var processes = new ServeProcesses(folder.resolve("home"))) {
      String address = processes.running("--port", "0", "--rules", rules.toString()).address();
      String version = rules(address).get("version").asText();
      HostileKind.ruleFiles(canary).forEach(this::add);
      JsonNode refused =
          Await.until(() -> rules(address), one -> rejected(one).contains("-hostile"));
      assertThat(refused.get("version").asText()).isEqualTo(version);
      canary.assertUntouched();
      addParameter();
      Await.until(() -> rules(address), one -> rejected(one).contains("agreement.yaml"));
      canary.assertUntouched();
      assertThat(get(address + "/health").statusCode()).isEqualTo(200);
      assertThat(get(address + "/health").body()).contains("rejectedChanges");
    }
    canary.assertUntouched();
  }

  private static String rejected(JsonNode rules) {
    return rules.get("rejectedChange").toString();
  }

  private static JsonNode rules(String address) {
    try {
      return new ObjectMapper().readTree(get(address + AGREEMENT).body()).get("rules");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> get(String address) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
