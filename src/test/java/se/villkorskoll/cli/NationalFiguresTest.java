package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.villkorskoll.document.CsvRow;

/**
 * The acceptance test of the whole chain: the reports of the country that {@code generate} writes
 * are read by {@code compilation}, which tells what the national follow-ups printed, and by {@code
 * check}. What is expected stands with its source in src/test/resources/national-figures.
 */
class NationalFiguresTest {

  /**
   * Shares that table 3 misprints, as the text has them, which the printed amounts agree with
   * (003:2571; 003:2662).
   */
  private static final Map<String, String> RIGHT_SHARES =
      Map.of(place("P1R", "METHODS", ""), "20.3", place("P1R", "UNSPECIFIED", ""), "15.8");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"2017, 1", "2017, 814", "2019, 1", "2019, 814", "2020, 1", "2020, 814"})
  void thePrintedFiguresAreCompiled(String agreement, long seed) throws IOException {
    JsonNode national = compiled(agreement, seed);
    var figures = new SoftAssertions();
    for (CsvRow row : rows(agreement + ".csv")) {
      var figure = PrintedFigure.of(row);
      figures
          .assertThat(figure.compiled(national))
          .as(figure.toString())
          .isEqualTo(figure.printed());
    }
    figures.assertAll();
  }

  @ParameterizedTest
  @CsvSource({"1", "814"})
  void theTablesOf2017AreCompiledCellByCell(long seed) throws IOException {
    JsonNode national = compiled("2017", seed);
    Map<String, JsonNode> cells = new TreeMap<>();
    addTable(cells, national, "MUNICIPALITY", "P1K", "cells", "columns", "ageGroup");
    addTable(cells, national, "REGION", "P1R", "cells", "columns", "ageGroup");
    addTable(cells, national, "REGION", "P2R", "services", "services", "service");
    addTable(cells, national, "COUNTY", "P3L", "", "", "");
    List<CsvRow> printed = rows("2017-tables.csv");
    Map<String, Long> amounts = new TreeMap<>();
    cells.forEach((place, cell) -> amounts.put(place, cell.get("amount").longValue()));
    Map<String, Long> printedAmounts = new TreeMap<>();
    printed.forEach(row -> printedAmounts.put(place(row), Long.valueOf(row.cell("amount"))));
    assertThat(amounts).isEqualTo(printedAmounts);
    var figures = new SoftAssertions();
    for (CsvRow row : printed) {
      JsonNode cell = cells.get(place(row));
      if (!row.cell("share").isEmpty()) {
        figures
            .assertThat(cell.get("share").decimalValue())
            .as(row.toString())
            .isEqualByComparingTo(
                new BigDecimal(RIGHT_SHARES.getOrDefault(place(row), row.cell("share"))));
      }
      if (!row.cell("recipients").isEmpty()) {
        figures
            .assertThat(cell.get("recipients").asText())
            .as(row.toString())
            .isEqualTo(row.cell("recipients"));
      }
    }
    figures.assertAll();
  }

  @ParameterizedTest
  @CsvSource({"2017, 2017-11-15, ''", "2019, 2020-02-15, '1315 1960'"})
  void noRuleFailsAndTheRoundTellsWhoHasReported(String agreement, String asOf, String declined)
      throws IOException {
    Path reports = generated(agreement, 1);
    CommandRun ran =
        CommandRun.of("check", reports.toString(), "--round", "--as-of", asOf, "--format", "json");
    assertThat(ran.err()).isEmpty();
    JsonNode results = new ObjectMapper().readTree(ran.out());
    assertThat(results).hasSize(290 + 21 + 21 + 1);
    assertThat(results)
        .allSatisfy(one -> assertThat(one.at("/totals/ruleFailed").asText()).isEqualTo("0"));
    JsonNode coverage = results.get(332).get("coverage");
    assertThat(coverage.get(0).get("kind").asText()).isEqualTo("MUNICIPALITY");
    assertThat(PrintedFigure.text(coverage.get(0).get("declined"))).isEqualTo(declined);
    List<Integer> recipients = List.of(290, 21, 21);
    for (int kind = 0; kind < recipients.size(); kind++) {
      JsonNode one = coverage.get(kind);
      assertThat(one.get("recipients").intValue()).isEqualTo(recipients.get(kind));
      assertThat(one.get("reported").intValue()).isEqualTo(recipients.get(kind));
      assertThat(one.get("missing")).isEmpty();
      assertThat(one.get("late")).isEmpty();
    }
  }

  private Path generated(String agreement, long seed) {
    Path reports = folder.resolve("reports");
    CommandRun ran =
        CommandRun.of("generate", agreement, reports.toString(), "--seed", Long.toString(seed));
    assertThat(ran.code()).as(ran.err()).isZero();
    return reports;
  }

  /** The whole country in the compilation of a generated data set. */
  private JsonNode compiled(String agreement, long seed) throws IOException {
    CommandRun ran =
        CommandRun.of(
            "compilation", agreement, generated(agreement, seed).toString(), "--format", "json");
    assertThat(ran.code()).as(ran.err()).isZero();
    return new ObjectMapper().readTree(ran.out()).get("national");
  }

  /**
   * Adds the cells of a part's table by place: what has an amount and perhaps a share.
   *
   * @param ofRow the field of a row with the cells of the columns that are printed; empty where
   *     none are
   * @param ofTable the field of the table with the sums of those columns
   * @param column the field of a cell that tells its column
   */
  private static void addTable(
      Map<String, JsonNode> cells,
      JsonNode national,
      String kind,
      String part,
      String ofRow,
      String ofTable,
      String column) {
    JsonNode use =
        PrintedFigure.at(PrintedFigure.figures(national, kind), "parts[" + part + "].use");
    cells.put(place(part, "", ""), use);
    for (JsonNode row : use.get("rows")) {
      String category = row.get("category").asText();
      cells.put(place(part, category, ""), row);
      row.path(ofRow)
          .forEach(one -> cells.put(place(part, category, one.get(column).asText()), one));
    }
    use.path(ofTable).forEach(one -> cells.put(place(part, "", one.get(column).asText()), one));
  }

  private static String place(CsvRow row) {
    return place(row.cell("part"), row.cell("category"), row.cell("column"));
  }

  private static String place(String part, String category, String column) {
    return part + "/" + category + "/" + column;
  }

  private static List<CsvRow> rows(String file) throws IOException {
    try (InputStream in =
        NationalFiguresTest.class.getResourceAsStream("/national-figures/" + file)) {
      return CsvRow.read(in.readAllBytes(), List.of("source")).value();
    }
  }
}
