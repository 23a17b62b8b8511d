package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.TestRules;

/** {@code rules test --mutate} in a folder with one condition. */
class MutationCommandTest {

  private static final String RULE = "2020/OK2020-GENDER-01-perspective-highlighted.drl";
  private static final String SCENARIOS = RULE.replace(".drl", ".yaml");
  private static final String MUNICIPALITY = "{kind: MUNICIPALITY, sections: [accounts]}";

  @TempDir private Path folder;

  @BeforeEach
  void rules() throws IOException {
    Files.createDirectories(folder.resolve("2020"));
    write("2020/agreement.yaml", SmallAgreement.YAML);
    write(
        "2020/municipality.json",
        """
        {"agreement": "2020", "recipient": "2080", "gender": {"genderEquality": "Ja."}}
        """);
    for (String path : new String[] {"catalogue.json", RULE, SCENARIOS}) {
      write(path, TestRules.FILES.text(path));
    }
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text);
  }

  private CommandRun mutate(String... more) {
    String[] first = {"rules", "test", "--mutate", "--rules", folder.toString()};
    String[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return CommandRun.of(all);
  }

  private static JsonNode json(CommandRun ran) throws IOException {
    return new ObjectMapper().readTree(ran.out());
  }

  @Test
  void whereEveryChangeIsNoticedTheEndIsGood() throws IOException {
    CommandRun text = mutate();
    assertThat(text.err()).isEmpty();
    assertThat(text.out())
        .matches("(\\d+) av \\1 ändringar märktes av något scenario; minst 90 % ska märkas\\.\\R");
    assertThat(text.code()).isZero();
    CommandRun ran = mutate("--format", "json");
    JsonNode result = json(ran);
    assertThat(result.get("mutants").asInt()).isPositive();
    assertThat(result.get("noticed")).isEqualTo(result.get("mutants"));
    assertThat(result.get("unnoticed")).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void aChangeThatNoScenarioNoticesIsToldWithItsPlace() throws IOException {
    write(
        "2020/agreement.yaml",
        SmallAgreement.YAML.replace(
            MUNICIPALITY, MUNICIPALITY + ", " + MUNICIPALITY.replace("MUNICIPALITY", "REGION")));
    int line =
        TestRules.FILES
                .text(RULE)
                .lines()
                .takeWhile(one -> !one.contains("@appliesTo"))
                .toList()
                .size()
            + 1;
    CommandRun text = mutate();
    assertThat(text.out()).startsWith(RULE + ":" + line + ": @appliesTo REGION: borttaget");
    assertThat(text.code()).isEqualTo(2);
    CommandRun ran = mutate("--format", "json", "--lang", "en");
    JsonNode result = json(ran);
    assertThat(result.get("noticed").asInt()).isEqualTo(result.get("mutants").asInt() - 1);
    assertThat(result.get("unnoticed")).hasSize(1);
    assertThat(result.get("unnoticed").get(0).get("file").asText()).isEqualTo(RULE);
    assertThat(result.get("unnoticed").get(0).get("line").asInt()).isEqualTo(line);
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void nothingTriedIsNotEnough() throws IOException {
    Files.delete(folder.resolve(RULE));
    Files.delete(folder.resolve(SCENARIOS));
    CommandRun ran = mutate();
    assertThat(ran.out()).startsWith("0 av 0 ändringar märktes");
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void nothingIsChangedWhereAScenarioFailsWithoutAChange() throws IOException {
    write(SCENARIOS, TestRules.FILES.text(SCENARIOS).replace("inte varför.", "inget."));
    CommandRun ran = mutate();
    assertThat(ran.out()).contains("1 stämmer inte.").doesNotContain("ändringar");
    assertThat(ran.code()).isEqualTo(2);
  }
}
