package se.villkorskoll.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of texts under headings.
 *
 * @param columns the headings
 * @param rows the rows, each with as many cells as there are columns
 */
record Table(List<String> columns, List<List<String>> rows) {

  /** With a heading row, in UTF-8 with commas and line feeds. */
  byte[] csv() {
    List<List<String>> all = new ArrayList<>();
    all.add(columns);
    all.addAll(rows);
    try {
      return new CsvMapper()
          .writerFor(List.class)
          .with(CsvSchema.emptySchema().withLineSeparator("\n"))
          .writeValueAsBytes(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An indented array of objects with a final line feed. */
  byte[] json() {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonOutput.indented(bytes)) {
      json.writeStartArray();
      for (List<String> row : rows) {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
          json.writeStringField(columns.get(i), row.get(i));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }
}
