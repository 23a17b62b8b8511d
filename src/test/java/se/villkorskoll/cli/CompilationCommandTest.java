package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code compilation}: each form, and what it says of files that are not in it. */
class CompilationCommandTest {

  private static final String DALARNA = "fixtures/2020/dalarna";

  @TempDir private Path folder;

  private static JsonNode kind(JsonNode area, String kind) {
    for (JsonNode one : area.get("kinds")) {
      if (one.get("kind").asText().equals(kind)) {
        return one;
      }
    }
    throw new AssertionError(kind);
  }

  @Test
  void jsonHasTheCountryEachKindAndEachCounty() throws IOException {
    CommandRun ran = CommandRun.of("compilation", "2020", DALARNA, "--format", "json");
    assertThat(ran.code()).as(ran.err()).isZero();
    JsonNode all = new ObjectMapper().readTree(ran.out());
    assertThat(all.at("/reports/count").asInt()).isEqualTo(17);
    assertThat(all.get("counties")).hasSize(21);
    JsonNode municipalities = kind(all.get("national"), "MUNICIPALITY");
    JsonNode first = municipalities.at("/parts/0");
    assertThat(first.get("part").asText()).isEqualTo("P1K");
    assertThat(first.at("/remaining/spentAll").asInt()).isEqualTo(13);
    assertThat(first.at("/remaining/unspent/amount").decimalValue()).isEqualByComparingTo("60000");
    assertThat(first.at("/remaining/unspent/told").asInt()).isEqualTo(14);
    assertThat(first.at("/remaining/unspent/of").asInt()).isEqualTo(290);
    assertThat(first.at("/remaining/unspent/notAvailable/0").asText()).isEqualTo("2085");
    JsonNode row = first.at("/use/rows/0");
    assertThat(row.get("category").asText()).isEqualTo("COLLABORATION");
    assertThat(row.at("/cells/0/ageGroup").asText()).isEqualTo("CHILDREN_AND_YOUNG");
    assertThat(row.at("/cells/0/share").decimalValue()).isEqualByComparingTo("56.3");
    assertThat(all.at("/counties/15/code").asText()).isEqualTo("L20");
    assertThat(all.at("/counties/15/all/coverage/reported").asInt()).isEqualTo(17);
  }

  @Test
  void aSumThatNobodyIsAskedForHasNoColumnsInText() {
    String text = CommandRun.of("compilation", "2020", DALARNA).out();
    String heading =
        text.lines().filter(one -> one.contains("förbrukat (kr)")).findFirst().orElseThrow();
    assertThat(heading).contains("vidareförmedlat (kr)").doesNotContain("av  av  redovisas");
    assertThat(heading.split("redovisas av", -1)).hasSize(heading.split("\\(kr\\)", -1).length);
  }

  @Test
  void textTellsTheCountryInFullAndEachCountyInARow() {
    CommandRun ran = CommandRun.of("compilation", "2020", DALARNA);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("17 redovisningar", "texten är känd i sammandrag och citat")
        .contains("samverkan och samarbete", "1 581 515,58   56,3")
        .containsPattern("Dalarnas län +17 +17 +48 817 219,10 +16 +17 +\\S.* +15 +17 ");
    CommandRun english = CommandRun.of("compilation", "2020", DALARNA, "--lang", "en");
    assertThat(english.out())
        .contains("17 reports", "Youth clinics", "1,581,515.58   56.3", "not all told by")
        .doesNotContain("mottagare");
  }

  @Test
  void theWorkbookHasTheSameFigures() throws IOException {
    Path file = folder.resolve("2020.xlsx");
    CommandRun ran =
        CommandRun.of("compilation", "2020", DALARNA, "--format", "xlsx", "--out", file.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
    List<String> sheets = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        var workbook = new ReadableWorkbook(in)) {
      workbook.getSheets().map(Sheet::getName).forEach(sheets::add);
      List<Row> funds = workbook.findSheet("Medel").orElseThrow().read();
      assertThat(funds.get(0).stream().skip(3).map(Cell::getText))
          .containsExactly(
              "mottaget (kr)",
              "redovisas av",
              "av",
              "allt är inte med från",
              "förbrukat (kr)",
              "redovisas av",
              "av",
              "allt är inte med från",
              "vidareförmedlat (kr)",
              "redovisas av",
              "av",
              "allt är inte med från",
              "mottaget av andra (kr)",
              "redovisas av",
              "av",
              "allt är inte med från");
      Row national =
          funds.stream()
              .filter(row -> row.getCellText(0).equals("Riket"))
              .filter(row -> row.getCellText(1).equals("kommun"))
              .filter(row -> row.getCellText(2).equals("P4K"))
              .findFirst()
              .orElseThrow();
      assertThat(national.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("2681173.18");
      assertThat(national.getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("14");
      assertThat(national.getCellText(6)).isEqualTo("2082");
      assertThat(funds).anyMatch(row -> row.getCellText(0).equals("Dalarnas län"));
    }
    assertThat(sheets).startsWith("Om", "Täckning", "Medel").contains("Medlens användning");
  }

  @Test
  void theWorkbookTellsOfWhomPostsAndCostsAre() throws IOException {
    Path report =
        Files.writeString(
            folder.resolve("L20.json"),
            """
            {"agreement": "2020", "recipient": "L20", "youthClinics":
              {"staff": [{"profession": "MIDWIFE", "posts": 2}]}}
            """);
    Path file = folder.resolve("2020.xlsx");
    CommandRun ran =
        CommandRun.of(
            "compilation", "2020", report.toString(), "--format", "xlsx", "--out", file.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    try (InputStream in = Files.newInputStream(file);
        var workbook = new ReadableWorkbook(in)) {
      List<Row> staff = workbook.findSheet("Bemanning och satsningar").orElseThrow().read();
      assertThat(staff.get(0).stream().skip(4).map(Cell::getText))
          .containsExactly(
              "tjänster eller mottagningar",
              "redovisas av",
              "av",
              "allt är inte med från",
              "kostnad (kr)",
              "redovisas av",
              "av",
              "allt är inte med från");
      assertThat(staff.get(1).getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("2");
      assertThat(staff.get(1).getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("1");
      assertThat(staff.get(1).getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("0");
      assertThat(staff.get(1).getCellText(11)).isEqualTo("L20");
    }
  }

  @Test
  void whatCannotBeReadIsToldAndNotAddedUp() throws IOException {
    Path broken = folder.resolve("broken.json");
    Files.writeString(broken, "{\"agreement\": \"2020\"");
    CommandRun ran =
        CommandRun.of(
            "compilation",
            "2020",
            DALARNA + "/2080.json",
            broken.toString(),
            "no-such.json",
            "--format",
            "json");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("broken.json", "no-such.json: Filen eller mappen finns inte.");
    JsonNode all = new ObjectMapper().readTree(ran.out());
    assertThat(all.at("/reports/count").asInt()).isEqualTo(1);
    assertThat(all.get("unreadableDocuments")).hasSize(2);
  }

  @Test
  void anAgreementThatIsNotThereAndAFileThatCannotBeWrittenAreRefused() {
    assertThat(CommandRun.of("compilation", "1999", DALARNA).code()).isEqualTo(3);
    CommandRun unwritable =
        CommandRun.of(
            "compilation", "2020", DALARNA, "--out", folder.resolve("a/b.txt").toString());
    assertThat(unwritable.code()).isEqualTo(3);
    assertThat(unwritable.err()).contains("Det går inte att skriva ");
  }
}
