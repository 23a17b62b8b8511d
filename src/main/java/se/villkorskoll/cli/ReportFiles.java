package se.villkorskoll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import se.villkorskoll.document.DocumentEncoding;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.document.Limits;
import se.villkorskoll.export.PassedOver;

/**
 * The reports in the files and folders that a command was given, sorted by path. Every other file
 * of a folder is a document with a problem where it may be a report, and passed over otherwise.
 */
final class ReportFiles {

  private static final String JSON = ".json";
  private static final String LINES = ".ndjson";

  private final List<Found> found = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final List<String> sideFiles = new ArrayList<>();

  private ReportFiles() {}

  /**
   * A file that may hold reports, or why there is none.
   *
   * @param file the file; null if there is a problem
   * @param problem null if there is a file
   */
  private record Found(Path file, ReportDocument problem) {

    String path() {
      return file == null ? problem.file() : file.toString();
    }
  }

  /** Looks for reports at paths; none is opened yet. */
  static ReportFiles at(List<String> paths) {
    var files = new ReportFiles();
    for (String path : paths) {
      try {
        if (path.isBlank() || !Files.exists(Path.of(path))) {
          files.add(ReportDocument.missing(path));
        } else if (Files.isDirectory(Path.of(path))) {
          files.addFolder(Path.of(path));
        } else {
          files.addFile(Path.of(path));
        }
      } catch (InvalidPathException e) {
        files.add(ReportDocument.missing(path));
      }
    }
    files.found.sort(Comparator.comparing(Found::path));
    return files;
  }

  /** All documents at once. */
  List<ReportDocument> documents() {
    List<ReportDocument> documents = new ArrayList<>();
    forEach(documents::add);
    return documents;
  }

  /** Reads one document after another, so that only one has to be kept. */
  void forEach(Consumer<ReportDocument> action) {
    for (Found one : found) {
      if (one.file() == null) {
        action.accept(one.problem());
      } else if (hasEnding(one.file(), JSON)) {
        action.accept(whole(one.file()));
      } else {
        lines(one.file(), action);
      }
    }
  }

  /** The files of the folders that were not read and are no reports. */
  PassedOver passedOver() {
    return PassedOver.of(others, sideFiles);
  }

  private void add(ReportDocument problem) {
    found.add(new Found(null, problem));
  }

  /** A file that was given by its path. */
  private void addFile(Path file) {
    if (!Files.isRegularFile(file)) {
      add(ReportDocument.unreadable(file));
    } else if (isReport(file)) {
      found.add(new Found(file, null));
    } else {
      add(ReportDocument.ofUnknownKind(file));
    }
  }

  private void addFolder(Path folder) {
    int before = found.size();
    var maybe = new MaybeReport();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              addFileOf(folder, file, attributes, maybe);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              if (isSideFile(folder, file)) {
                sideFiles.add(file.toString());
              } else {
                add(ReportDocument.unreadable(file));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      add(ReportDocument.unreadable(folder));
    }
    if (found.size() == before) {
      add(ReportDocument.noneIn(folder));
    }
  }

  private void addFileOf(
      Path folder, Path file, BasicFileAttributes attributes, MaybeReport maybe) {
    if (isSideFile(folder, file)) {
      sideFiles.add(file.toString());
    } else if (attributes.isSymbolicLink()) {
      // links are followed: what is still one leads nowhere
      add(ReportDocument.unreadable(file));
    } else if (isReport(file)) {
      addFile(file);
    } else {
      ReportDocument report = maybe.of(file, attributes.isRegularFile());
      if (report == null) {
        others.add(file.toString());
      } else {
        add(report);
      }
    }
  }

  private static boolean isSideFile(Path folder, Path file) {
    return !file.equals(folder) && SideFiles.include(folder.relativize(file));
  }

  private static ReportDocument whole(Path file) {
    try {
      return Files.size(file) > Limits.DOCUMENT_BYTES
          ? ReportDocument.tooLarge(file, 0)
          : ReportDocument.whole(file, Files.readAllBytes(file));
    } catch (IOException e) {
      return ReportDocument.unreadable(file);
    }
  }

  private static void lines(Path file, Consumer<ReportDocument> action) {
    boolean empty = true;
    try (InputStream in = Files.newInputStream(file)) {
      var lines = new LineReader(in, Limits.DOCUMENT_BYTES);
      byte[] line;
      while ((line = lines.next()) != null) {
        DocumentProblem utf16 = empty ? DocumentEncoding.utf16(line) : null;
        if (utf16 != null) {
          // its lines do not end where those of UTF-8 do
          action.accept(ReportDocument.unreadable(file, 0, utf16));
          return;
        }
        if (lines.tooLong()) {
          action.accept(ReportDocument.tooLarge(file, lines.number()));
          empty = false;
        } else if (!DocumentEncoding.isBlank(line)) {
          action.accept(ReportDocument.onLine(file, lines.number(), line));
          empty = false;
        }
      }
    } catch (IOException e) {
      action.accept(ReportDocument.unreadable(file));
      empty = false;
    }
    if (empty) {
      action.accept(ReportDocument.withoutLines(file));
    }
  }

  private static boolean isReport(Path file) {
    return hasEnding(file, JSON) || hasEnding(file, LINES);
  }

  private static boolean hasEnding(Path path, String ending) {
    return path.getFileName() != null
        && path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
