package se.villkorskoll.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A home with an embedded database that was started once: copying it is faster than making one. */
final class PreparedHome {

  private static final Path BUILD = Path.of("target");

  private static Path prepared;

  private PreparedHome() {}

  /**
   * Copies what a first start makes into a home that may be there, and has nothing of it yet. A
   * process that a test has started starts once, so it makes its own.
   */
  static void copyTo(Path home) {
    if (!Files.isDirectory(BUILD)) {
      return;
    }
    Path made = prepared();
    try (Stream<Path> all = Files.walk(made)) {
      Files.createDirectories(home);
      for (Path one : (Iterable<Path>) all.filter(path -> !path.equals(made))::iterator) {
        Files.copy(one, home.resolve(made.relativize(one)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized Path prepared() {
    if (prepared == null) {
      try {
        Path home = Files.createTempDirectory(BUILD, "prepared");
        EmbeddedDatabase.start(home, StartProgress.SILENT).close();
        prepared = home;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return prepared;
  }
}
