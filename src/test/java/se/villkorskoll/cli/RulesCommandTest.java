package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.TestRules;

/** The commands about rules, and rules of a folder of one's own. */
class RulesCommandTest {

  private static final String DALARNA = "fixtures/2020/dalarna/";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  /** The program's own rules in a folder, to be changed by a test. */
  private Path rules() throws IOException {
    Path rules = folder.resolve("rules");
    for (String path : TestRules.FILES.paths()) {
      Path file = rules.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, TestRules.FILES.bytes(path));
    }
    return rules;
  }

  @Test
  void aBrokenRuleIsToldWithFileAndLineAndNothingIsChecked() throws IOException {
    Path rules = rules();
    Path rule = rules.resolve("2020/OK2020-GENDER-01-perspective-highlighted.drl");
    Files.writeString(
        rule, Files.readString(rule).replace("genderPerspectiveStated", "genderPerspectivStated"));
    CommandRun check = CommandRun.of("check", DALARNA + "2080.json", "--rules", rules.toString());
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.out().replaceAll("\\s+", " "))
        .contains("KAN INTE KONTROLLERAS, eftersom reglerna har fel")
        .contains(
            "2020/OK2020-GENDER-01-perspective-highlighted.drl:14: genderPerspectivStated finns inte på Report.")
        .doesNotContain("Falun", "villkor:");
    CommandRun lint = CommandRun.of("rules", "lint", "--rules", rules.toString());
    assertThat(lint.code()).isEqualTo(2);
    assertThat(lint.out())
        .contains("OK2020-GENDER-01-perspective-highlighted.drl:14")
        .contains("1 fel.");
    assertThat(CommandRun.of("rules", "test", "--rules", rules.toString()).code()).isEqualTo(2);
  }

  @Test
  void brokenRulesOfOneAgreementDoNotStopTheChecksOfOthers() throws IOException {
    Path rules = rules();
    Path agreement = rules.resolve("2019/agreement.yaml");
    Files.writeString(agreement, Files.readString(agreement).replace("year: 2019", "yaer: 2019"));
    String[] check = {
      "check",
      DALARNA + "2080.json",
      "fixtures/2019/dalarna/2083.json",
      "--year-before",
      "fixtures/2019/dalarna",
      "--as-of",
      "2021-04-15",
      "--rules",
      rules.toString(),
      "--format",
      "json"
    };
    CommandRun ran = CommandRun.of(check);
    assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(ran.err()).isEmpty();
    JsonNode results = MAPPER.readTree(ran.out());
    assertThat(results).hasSize(3);
    assertThat(results.get(0).at("/source").asText()).endsWith("2019/dalarna/2083.json");
    assertThat(results.get(0).at("/problems/0/message").asText()).contains("2019/agreement.yaml:");
    assertThat(results.get(0).at("/problems/0/help").asText()).isNotBlank();
    assertThat(results.get(1).at("/recipient/name").asText()).isEqualTo("Falun");
    assertThat(results.get(2).at("/source").asText()).endsWith("2019/dalarna/2083.json");
    check[check.length - 1] = "junit";
    assertThat(CommandRun.of(check).out()).contains("type=\"RULES_AT_FAULT\"");
    check[check.length - 1] = "sarif";
    assertThat(CommandRun.of(check).out()).contains("\"text\" : \"Reglerna har fel.\"");
  }

  @Test
  void rulesFromTheEnvironmentAreUsedAndThoseOfTheWorkingFolderAreNot() throws IOException {
    Path rules = rules();
    Files.writeString(
        rules.resolve("2020/agreement.yaml"),
        Files.readString(rules.resolve("2020/agreement.yaml"))
            .replace(
                "value: 2021-03-31\n    unit: DATE\n    source: \"002:36",
                "value: 2021-01-31\n    unit: DATE\n    source: \"002:36"));
    Map<String, String> environment =
        Map.of("VILLKORSKOLL_HOME", "target/home", "VILLKORSKOLL_RULES", rules.toString());
    assertThat(
            CommandRun.of(environment, "check", DALARNA + "2080.json", "--as-of", "2021-04-15")
                .code())
        .isEqualTo(2);
    assertThat(CommandRun.of("check", DALARNA + "2080.json", "--as-of", "2021-04-15").code())
        .isZero();
  }

  @Test
  void aRulesFolderWithoutAnAgreementIsRefused() {
    CommandRun ran = CommandRun.of("check", DALARNA + "2080.json", "--rules", folder.toString());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("har ingen överenskommelse");
  }

  @Test
  void theRulesPassTheirScenarios() {
    CommandRun ran = CommandRun.of("rules", "test", "2020");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).containsPattern("\\d+ scenarier, 0 stämmer inte\\.");
  }

  @Test
  void rulesAreListedWithTheirSources() throws IOException {
    assertThat(CommandRun.of("rules", "list").out())
        .contains("OK2020-REPAY-01   fel")
        .contains("s. 17 (004:71)");
    JsonNode conditions =
        MAPPER.readTree(CommandRun.of("rules", "list", "2020", "--format", "json").out());
    assertThat(conditions).hasSameSizeAs(TestRules.of2020().allConditions());
    assertThat(conditions.get(0).get("id").asText()).isEqualTo("DQ-BAL-01");
  }

  @Test
  void whatIsNewGoesByTheGenderOfWhatItIs() {
    assertThat(CommandRun.of("rules", "diff", "2019", "2020").out())
        .contains("\nny parameter ", "\nborttagen parameter ", "\nändrad parameter report-by:")
        .contains("\nnytt villkor ", "\nborttaget villkor ", "\nnytt belopp ")
        .contains("  nya\n", "  ändrade\n", "  borttagna\n")
        .doesNotContain("nytt parameter", "borttaget parameter", "ändrat parameter");
  }

  @Test
  void aNewRuleIsStartedWholeAndSaysWhatIsLeftToFillIn() throws IOException {
    Path rules = rules();
    CommandRun made =
        CommandRun.of(
            "rules",
            "new",
            "2020",
            "OK2020-USE-02",
            "mobile-solutions-allowed",
            "--rules",
            rules.toString());
    assertThat(made.code()).isZero();
    assertThat(made.out()).contains("permission");
    Path rule = rules.resolve("2020/OK2020-USE-02-mobile-solutions-allowed.drl");
    CommandRun lint = CommandRun.of("rules", "lint", "--rules", rules.toString());
    assertThat(lint.code()).isEqualTo(2);
    assertThat(lint.out()).contains("Mallens text står kvar i @message").contains("6 fel.");
    Files.writeString(rule, Files.readString(rule).replace("BESKRIV: ", "Om "));
    assertThat(CommandRun.of("rules", "lint", "--rules", rules.toString()).code()).isZero();
    CommandRun test = CommandRun.of("rules", "test", "--rules", rules.toString());
    assertThat(test.code()).isEqualTo(2);
    assertThat(test.out())
        .contains("OK2020-USE-02-mobile-solutions-allowed.yaml")
        .contains("1 stämmer inte");
    assertThat(
            CommandRun.of(
                    "rules",
                    "new",
                    "2020",
                    "OK2020-USE-02",
                    "mobile-solutions-allowed",
                    "--rules",
                    rules.toString())
                .code())
        .isEqualTo(3);
    assertThat(
            CommandRun.of("rules", "new", "2020", "OK2020-NO-99", "x", "--rules", rules.toString())
                .err())
        .contains("finns inte i katalogen");
    assertThat(
            CommandRun.of(
                    "rules", "new", "2020", "OK2020-USE-02", "../x", "--rules", rules.toString())
                .err())
        .contains("går inte att använda");
  }
}
