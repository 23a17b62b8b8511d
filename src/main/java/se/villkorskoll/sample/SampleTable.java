package se.villkorskoll.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import se.villkorskoll.document.CsvRow;
import se.villkorskoll.document.ReadResult;

/** Reads the tables and texts that data sets are made from (src/main/resources/national). */
final class SampleTable {

  private static final String FOLDER = "/national/";

  private SampleTable() {}

  /** Whether there is a file of this path below the folder. */
  static boolean exists(String path) {
    return SampleTable.class.getResource(FOLDER + path) != null;
  }

  /** The rows of a table; none where there is no such table. */
  static List<CsvRow> rows(String path, String... headings) {
    if (!exists(path)) {
      return List.of();
    }
    ReadResult<List<CsvRow>> read = CsvRow.read(bytes(path), List.of(headings));
    if (!read.succeeded()) {
      throw new IllegalStateException(path + ": " + read.problems());
    }
    return read.value();
  }

  /** A file, which there must be. */
  static byte[] bytes(String path) {
    try (InputStream in = SampleTable.class.getResourceAsStream(FOLDER + path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
