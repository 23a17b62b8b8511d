package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.TestRules;

/** How every row of a catalogue is taken care of, in a small rules folder and in the program's. */
class CatalogueCommandTest {

  private static final String CATALOGUE =
      """
      [
       {"id": "OK2020-USE-02", "who": "kommun", "req": "a", "sev": "warning", "src": "001:1"},
       {"id": "OK2020-USE-03", "who": "kommun", "req": "b", "sev": "error", "src": "001:2"},
       {"id": "DQ-NUM-09", "who": "any", "req": "c", "sev": "info", "src": "001:3"},
       {"id": "OK2019-USE-01", "who": "kommun", "req": "d", "sev": "error", "src": "001:4"},
       {"id": "STHLM2020-01", "who": "kommun", "req": "e", "sev": "error", "src": "001:5"}
      ]
      """;

  private static final String LISTED =
      "  - {row: %s, how: %s, reason: {sv: \"Ett skäl, \\\"kort\\\".\", en: A reason.}}\n";

  @TempDir private Path folder;

  @BeforeEach
  void rules() throws IOException {
    Files.createDirectories(folder.resolve("2020"));
    write("catalogue.json", CATALOGUE);
    write(TestRules.RULE_PATH, TestRules.head() + RULE);
    write(
        TestRules.RULE_PATH.replace(".drl", ".yaml"),
        "base: b.json\nasOf: 2021-04-15\nscenarios: [{name: x, findings: []}]\n");
    agreement(LISTED.formatted("OK2020-USE-03", "NOT_CHECKABLE") + num("MODEL"));
  }

  private static final String RULE =
      """
          Report(genderPerspectiveStated == false)
      then
          findings.breach("/gender");
      end
      """;

  private static String num(String how) {
    return LISTED.formatted("DQ-NUM-09", how);
  }

  private void agreement(String withoutRule) throws IOException {
    write("2020/agreement.yaml", SmallAgreement.YAML + "withoutRule:\n" + withoutRule);
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text);
  }

  private CommandRun catalogue(String... more) {
    String[] first = {"rules", "catalogue", "--rules", folder.toString()};
    String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return CommandRun.of(all);
  }

  @Test
  void everyRowIsToldWithHowAndWhereOrWhy() throws IOException {
    CommandRun csv = catalogue("--format", "csv");
    assertThat(csv.err()).isEmpty();
    assertThat(csv.code()).isZero();
    List<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .<Map<String, String>>readValues(csv.out())
            .readAll();
    assertThat(rows)
        .extracting(row -> row.get("id") + " " + row.get("agreement") + " " + row.get("how"))
        .containsExactly(
            "OK2020-USE-02 2020 rule",
            "OK2020-USE-03 2020 not-checkable",
            "DQ-NUM-09 2020 model",
            "OK2019-USE-01 2019 not-loaded",
            "STHLM2020-01 STHLM2020 not-loaded");
    assertThat(rows.get(0))
        .containsEntry("file", TestRules.RULE_PATH)
        .containsEntry("severity", "WARNING");
    assertThat(rows.get(1))
        .containsEntry("reason", "Ett skäl, \"kort\".")
        .containsEntry("severity", "ERROR")
        .containsEntry("file", "");
    assertThat(rows.get(3)).containsEntry("reason", "Det finns inget regelverk för 2019 än.");
    JsonNode json =
        new ObjectMapper().readTree(catalogue("2020", "--format", "json", "--lang", "en").out());
    assertThat(json).hasSize(5);
    assertThat(json.get(1).get("reason").asText()).isEqualTo("A reason.");
    assertThat(catalogue().out())
        .contains(
            "OK2020-USE-02  2020           rule           WARNING  2020/OK2020-USE-02-test.drl")
        .contains("    2  not-loaded");
  }

  @Test
  void aRowThatIsNeitherCarriedNorListedIsAFault() throws IOException {
    agreement(num("MODEL"));
    CommandRun ran = catalogue();
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).contains("unaccounted");
    assertThat(ran.err())
        .contains("OK2020-USE-03 (2020): Inget villkor bär raden")
        .contains("1 rader");
    assertThat(catalogue("--lang", "en").err()).contains("No condition carries the row");
  }

  @Test
  void aRowThatIsBothCarriedAndListedIsAFault() throws IOException {
    agreement(
        LISTED.formatted("OK2020-USE-03", "CROSS")
            + num("MODEL")
            + LISTED.formatted("OK2020-USE-02", "CROSS"));
    CommandRun ran = catalogue();
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("OK2020-USE-02 (2020)", "men den står också under withoutRule");
  }

  @Test
  void nothingIsCalledARuleThatHasNoFileAndNoScenario() throws IOException {
    agreement(LISTED.formatted("OK2020-USE-03", "RULE") + num("JUDGEMENT"));
    CommandRun listed = catalogue();
    assertThat(listed.code()).isEqualTo(2);
    assertThat(listed.err()).contains("OK2020-USE-03 (2020)", "DQ-NUM-09 (2020)", "2 rader");
    agreement(LISTED.formatted("OK2020-USE-03", "CROSS") + num("MODEL"));
    write(
        TestRules.RULE_PATH.replace(".drl", ".yaml"),
        "base: b.json\nasOf: 2021-04-15\nscenarios: []\n");
    CommandRun without = catalogue();
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.err()).contains("har ingen regelfil med scenarier");
    assertThat(without.out()).contains("no-rule").doesNotContain(" rule ");
  }

  @Test
  void rowsMayBeListedTogetherAndTheLongestNameCounts() throws IOException {
    agreement(
        LISTED.formatted("OK2020-USE-03", "CROSS")
            + LISTED.formatted("DQ", "MODEL")
            + LISTED.formatted("DQ-NUM", "NOT_CHECKABLE"));
    CommandRun ran = catalogue("--format", "csv");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("DQ-NUM-09,2020,not-checkable");
    agreement(LISTED.formatted("OK2020-USE", "CROSS") + num("MODEL"));
    assertThat(catalogue().err()).contains("OK2020-USE-02 (2020)", "men den står också under");
    agreement(LISTED.formatted("OK2020-USE-0", "CROSS") + num("MODEL"));
    assertThat(catalogue("--format", "csv").out()).contains("OK2020-USE-0,2020,unknown-row");
  }

  @Test
  void aCountysOwnAgreementHasItsOwnRowsAndARowMayBearOnSeveral() throws IOException {
    Files.createDirectories(folder.resolve("2020-storsthlm"));
    String own =
        SmallAgreement.YAML.replace("id: \"2020\"", "id: 2020-storsthlm") + "withoutRule:\n";
    String path = "2020-storsthlm/agreement.yaml";
    write(path, own + num("MODEL"));
    CommandRun without = catalogue();
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.err()).contains("STHLM2020-01 (2020-storsthlm): Inget villkor bär raden");
    assertThat(without.err()).doesNotContain("USE-02", "USE-03", "STHLM2020-01 (2020):");
    String listed = LISTED.formatted("STHLM2020-01", "CROSS");
    write(path, own + num("MODEL") + listed + LISTED.formatted("OK2020-USE-03", "MODEL"));
    CommandRun whole = catalogue("--format", "csv");
    assertThat(whole.err()).isEmpty();
    assertThat(whole.out())
        .contains("STHLM2020-01,2020-storsthlm,cross")
        .contains("OK2020-USE-03,2020,not-checkable")
        .contains("OK2020-USE-03,2020-storsthlm,model");
    assertThat(catalogue("2020", "--format", "csv").out()).doesNotContain("STHLM2020");
  }

  @Test
  void aRowThatTheCatalogueDoesNotHaveIsAFault() throws IOException {
    agreement(
        LISTED.formatted("OK2020-USE-03", "CROSS")
            + num("MODEL")
            + LISTED.formatted("OK2020-USE-99", "CROSS"));
    CommandRun ran = catalogue("--format", "csv");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).contains("OK2020-USE-99,2020,unknown-row");
  }

  @Test
  void aCarriedRowIsTheCarriersAndAJudgementIsOne() throws IOException {
    write(
        TestRules.RULE_PATH,
        (TestRules.head() + RULE)
            .replace("findings.breach(", "findings.judgement(")
            .replace(
                "    @help(",
                "    @checklist(\"Är det så?\")\n    @checklistEn(\"Is it so?\")\n    @carries(\"OK2020-USE-03\")\n    @help("));
    agreement(num("MODEL"));
    CommandRun ran = catalogue("--format", "csv");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("OK2020-USE-02,2020,judgement,WARNING,\"2020/OK2020-USE-02-test.drl\"")
        .contains("OK2020-USE-03,2020,judgement,WARNING,\"2020/OK2020-USE-02-test.drl\"");
  }

  @Test
  void aRowThatTheAgreementLaysOnAConditionIsItsCarriers() throws IOException {
    String carried = "carriedBy: {OK2020-USE-03: OK2020-USE-02}\n";
    write("2020/agreement.yaml", SmallAgreement.YAML + carried + "withoutRule:\n" + num("MODEL"));
    CommandRun ran = catalogue("--format", "csv");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("OK2020-USE-03,2020,rule,WARNING,\"2020/OK2020-USE-02-test.drl\"");
    JsonNode conditions =
        new ObjectMapper()
            .readTree(
                CommandRun.of("rules", "list", "--format", "json", "--rules", folder.toString())
                    .out());
    assertThat(conditions.get(0).get("carries").get(0).asText()).isEqualTo("OK2020-USE-03");
    write(
        "2020/agreement.yaml",
        SmallAgreement.YAML
            + carried
            + "withoutRule:\n"
            + num("MODEL")
            + LISTED.formatted("OK2020-USE-03", "CROSS"));
    assertThat(catalogue().err()).contains("OK2020-USE-03 (2020)", "står också under withoutRule");
  }

  @Test
  void anAgreementThatIsNotThereAndAMissingCatalogueAreRefused() throws IOException {
    assertThat(catalogue("1999").code()).isEqualTo(3);
    Files.delete(folder.resolve("catalogue.json"));
    assertThat(catalogue().code()).isEqualTo(3);
  }

  @Test
  void theProgramsOwnCatalogueIsToldWhole() throws IOException {
    CommandRun ran = CommandRun.of("rules", "catalogue", "--format", "json");
    JsonNode rows = new ObjectMapper().readTree(ran.out());
    assertThat(rows.findValuesAsText("id"))
        .containsAll(
            new ObjectMapper()
                .readTree(TestRules.FILES.bytes("catalogue.json"))
                .findValuesAsText("id"));
    boolean fault = false;
    for (JsonNode row : rows) {
      String how = row.get("how").asText();
      if (how.equals("rule") || how.equals("judgement")) {
        for (String file : row.get("file").asText().split("; ", -1)) {
          assertThat(TestRules.FILES.has(file)).isTrue();
          assertThat(TestRules.FILES.has(file.replace(".drl", ".yaml"))).isTrue();
        }
      } else {
        assertThat(row.get("file").asText()).isEmpty();
        assertThat(row.get("reason").asText()).isNotBlank();
      }
      assertThat(how.equals("not-loaded"))
          .isEqualTo(!TestRules.FILES.agreements().contains(row.get("agreement").asText()));
      fault |= List.of("unaccounted", "contradicted", "no-rule", "unknown-row").contains(how);
    }
    assertThat(ran.code()).isEqualTo(fault ? 2 : 0);
  }
}
