package se.villkorskoll.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Ordered;

/**
 * A row of a CSV table with a heading row, in UTF-8 with commas.
 *
 * @param line the line on which it stands, from 1
 * @param cells by heading; every heading of the table has one, empty where nothing is written
 */
public record CsvRow(int line, Map<String, String> cells) {

  private static final ObjectReader READER =
      CsvMapper.builder()
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
          .build()
          .readerForMapOf(String.class)
          .with(CsvSchema.emptySchema().withHeader());

  /** The cell under a heading, stripped; empty where nothing is written. */
  public String cell(String heading) {
    return cells.getOrDefault(heading, "");
  }

  /**
   * Reads a table.
   *
   * @param headings the headings that the table must have; it may have others
   */
  public static ReadResult<List<CsvRow>> read(byte[] bytes, List<String> headings) {
    return read(bytes, headings, null);
  }

  /**
   * Reads a table that has no other headings than these.
   *
   * @param headings the headings that it must have
   * @param optional the headings that it may have besides; null for any
   */
  public static ReadResult<List<CsvRow>> read(
      byte[] bytes, List<String> headings, List<String> optional) {
    DocumentProblem utf16 = DocumentEncoding.utf16(bytes);
    if (utf16 != null) {
      return new ReadResult<>(null, List.of(utf16));
    }
    int end = DocumentEncoding.endOfUtf8(bytes);
    if (end < bytes.length) {
      return new ReadResult<>(null, List.of(DocumentEncoding.notUtf8(bytes, "", end)));
    }
    List<CsvRow> rows = new ArrayList<>();
    int start = DocumentEncoding.start(bytes);
    try (MappingIterator<Map<String, String>> iterator =
        READER.readValues(bytes, start, bytes.length - start)) {
      while (iterator.hasNextValue()) {
        Map<String, String> cells = Ordered.copyOf(iterator.nextValue());
        int line = iterator.getCurrentLocation().getLineNr() - 1;
        LocalText wrong = wrongHeadings(cells.keySet(), headings, optional);
        if (wrong != null) {
          return refused(1, wrong);
        }
        rows.add(new CsvRow(line, cells));
      }
      if (rows.isEmpty()) {
        return refused(1, LocalText.of("Tabellen har inga rader.", "The table has no rows."));
      }
    } catch (JsonProcessingException e) {
      return refused(e.getLocation() == null ? 0 : e.getLocation().getLineNr(), unreadable());
    } catch (IOException | RuntimeException e) {
      return refused(0, unreadable());
    }
    return new ReadResult<>(List.copyOf(rows), List.of());
  }

  private static LocalText wrongHeadings(
      Set<String> found, List<String> headings, List<String> optional) {
    if (!found.containsAll(headings)) {
      return LocalText.of(
          "Tabellen saknar någon av rubrikerna %s.".formatted(String.join(", ", headings)),
          "The table lacks one of the headings %s.".formatted(String.join(", ", headings)));
    }
    for (String heading : found) {
      if (optional != null && !headings.contains(heading) && !optional.contains(heading)) {
        String all =
            Stream.concat(headings.stream(), optional.stream()).collect(Collectors.joining(", "));
        return LocalText.of(
            "Rubriken %s finns inte; de som finns är %s.".formatted(ProblemLog.shown(heading), all),
            "There is no heading %s; there are %s.".formatted(ProblemLog.shown(heading), all));
      }
    }
    return null;
  }

  private static LocalText unreadable() {
    return LocalText.of(
        "Raden har inte lika många celler som rubriken.",
        "The row has not as many cells as the heading.");
  }

  private static ReadResult<List<CsvRow>> refused(int line, LocalText message) {
    return new ReadResult<>(
        null,
        List.of(
            new DocumentProblem(
                "",
                line,
                message,
                LocalText.of(
                    "Skilj cellerna med kommatecken och spara filen som UTF-8.",
                    "Separate the cells by commas and save the file as UTF-8."))));
  }
}
