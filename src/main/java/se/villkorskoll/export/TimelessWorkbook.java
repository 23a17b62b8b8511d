package se.villkorskoll.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A workbook (xlsx) without the moment at which it was made: the same content, the same bytes. */
final class TimelessWorkbook {

  /** The part that says who made it and when. */
  private static final String PROPERTIES = "docProps/core.xml";

  private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

  /** Long ago, but after the moment (1980-01-01) that archives write with the time zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private TimelessWorkbook() {}

  /** The same workbook without it. */
  static byte[] of(byte[] workbook) {
    var bytes = new ByteArrayOutputStream(workbook.length);
    // the platform's own reader cannot read the sizes that fastexcel writes
    try (ZipFile in =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
        var out = new ZipOutputStream(bytes)) {
      List<ZipArchiveEntry> parts = Collections.list(in.getEntriesInPhysicalOrder());
      for (ZipArchiveEntry part : parts) {
        byte[] content = in.getInputStream(part).readAllBytes();
        var copy = new ZipEntry(part.getName());
        copy.setTimeLocal(NO_TIME);
        out.putNextEntry(copy);
        out.write(part.getName().equals(PROPERTIES) ? withoutTime(content) : content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] withoutTime(byte[] properties) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll(CREATED, "")
        .getBytes(StandardCharsets.UTF_8);
  }
}
