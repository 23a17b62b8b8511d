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
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.document.Limits;
import se.villkorskoll.model.shape.LocalText;

/** Finds the reports in the files and folders that a command was given, sorted by path. */
final class ReportFiles {

  private static final String JSON = ".json";
  private static final String LINES = ".ndjson";
  private static final LocalText SPLIT = LocalText.of("Dela upp filen.", "Split the file.");

  private ReportFiles() {}

  /** One report as bytes, or why there is none. */
  static final class Document {
    private final String file;
    private final int line;
    private final byte[] bytes;
    private final DocumentProblem problem;

    private Document(String file, int line, byte[] bytes, DocumentProblem problem) {
      this.file = file;
      this.line = line;
      this.bytes = bytes;
      this.problem = problem;
    }

    /** The path, and the line for a report inside a file. */
    String source() {
      return line == 0 ? file : file + ":" + line;
    }

    /** The path alone. */
    String file() {
      return file;
    }

    /** The line of the file on which the report begins, from 1. */
    int firstLine() {
      return Math.max(line, 1);
    }

    /** The report; null if there is a problem. */
    byte[] bytes() {
      return bytes;
    }

    /** Why there is no report; null if there is one. */
    DocumentProblem problem() {
      return problem;
    }
  }

  /** What is done with each document. */
  interface Visitor {
    void visit(Document document);
  }

  /**
   * A file that may hold reports, or why there is none.
   *
   * @param file the file; null if there is a problem
   * @param problem null if there is a file
   */
  private record Found(Path file, Document problem) {

    static Found of(Document problem) {
      return new Found(null, problem);
    }

    String path() {
      return file == null ? problem.file() : file.toString();
    }
  }

  /** All documents at once. */
  static List<Document> in(List<String> paths) {
    List<Document> documents = new ArrayList<>();
    visit(paths, documents::add);
    return documents;
  }

  /** Reads one document after another, so that only one has to be kept. */
  static void visit(List<String> paths, Visitor visitor) {
    List<Found> files = new ArrayList<>();
    for (String path : paths) {
      try {
        if (path.isBlank()) {
          files.add(Found.of(missing(path)));
        } else {
          find(Path.of(path), files);
        }
      } catch (InvalidPathException e) {
        files.add(Found.of(missing(path)));
      }
    }
    files.sort(Comparator.comparing(Found::path));
    for (Found one : files) {
      if (one.file() == null) {
        visitor.visit(one.problem());
      } else if (hasEnding(one.file(), JSON)) {
        visitor.visit(whole(one.file()));
      } else {
        visitLines(one.file(), visitor);
      }
    }
  }

  private static void find(Path path, List<Found> files) {
    if (Files.isDirectory(path)) {
      findInFolder(path, files);
    } else if (!Files.exists(path)) {
      files.add(Found.of(missing(path.toString())));
    } else if (!Files.isRegularFile(path)) {
      files.add(Found.of(unreadable(path.toString())));
    } else if (hasEnding(path, JSON) || hasEnding(path, LINES)) {
      files.add(new Found(path, null));
    } else {
      files.add(
          Found.of(
              problem(
                  path.toString(),
                  LocalText.of(
                      "Filen är inte av ett känt slag.", "The file is not of a known kind."),
                  LocalText.of(
                      "Ange filer som slutar på .json eller .ndjson.",
                      "Name files that end in .json or .ndjson."))));
    }
  }

  /** Whatever in a folder looks like a report is checked, or told as unreadable. */
  private static void findInFolder(Path folder, List<Found> files) {
    int before = files.size();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (hasEnding(file, JSON) || hasEnding(file, LINES)) {
                find(file, files);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              files.add(Found.of(unreadable(file.toString())));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      files.add(Found.of(unreadable(folder.toString())));
    }
    if (files.size() == before) {
      files.add(
          Found.of(
              problem(
                  folder.toString(),
                  LocalText.of("Mappen har inga redovisningar.", "The folder has no reports."),
                  LocalText.of(
                      "Ange en mapp med filer som slutar på .json eller .ndjson.",
                      "Name a folder of files that end in .json or .ndjson."))));
    }
  }

  private static Document whole(Path file) {
    try {
      if (Files.size(file) > Limits.DOCUMENT_BYTES) {
        return tooLarge(file.toString(), 0);
      }
      return new Document(file.toString(), 0, Files.readAllBytes(file), null);
    } catch (IOException e) {
      return unreadable(file.toString());
    }
  }

  private static void visitLines(Path file, Visitor visitor) {
    boolean empty = true;
    try (InputStream in = Files.newInputStream(file)) {
      var lines = new LineReader(in, Limits.DOCUMENT_BYTES);
      byte[] line;
      while ((line = lines.next()) != null) {
        if (lines.tooLong()) {
          visitor.visit(tooLarge(file.toString(), lines.number()));
          empty = false;
        } else if (!isBlank(line)) {
          visitor.visit(new Document(file.toString(), lines.number(), line, null));
          empty = false;
        }
      }
    } catch (IOException e) {
      visitor.visit(unreadable(file.toString()));
      empty = false;
    }
    if (empty) {
      visitor.visit(
          problem(
              file.toString(),
              LocalText.of("Filen är tom.", "The file is empty."),
              LocalText.of("Ha en redovisning på varje rad.", "Keep one report on each line.")));
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte one : line) {
      if (one != ' ' && one != '\t' && one != '\r') {
        return false;
      }
    }
    return true;
  }

  private static boolean hasEnding(Path path, String ending) {
    return path.getFileName() != null
        && path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static Document missing(String path) {
    return problem(
        path,
        LocalText.of("Filen eller mappen finns inte.", "There is no such file or folder."),
        LocalText.of("Kontrollera sökvägen.", "Check the path."));
  }

  private static Document unreadable(String path) {
    return problem(
        path,
        LocalText.of("Filen eller mappen går inte att läsa.", "The file or folder cannot be read."),
        LocalText.of("Kontrollera behörigheten.", "Check the permissions."));
  }

  private static Document tooLarge(String path, int line) {
    return problem(
        path,
        line,
        LocalText.of(
            "Redovisningen är större än %d MB.".formatted(Limits.DOCUMENT_BYTES / 1_000_000),
            "The report is larger than %d MB.".formatted(Limits.DOCUMENT_BYTES / 1_000_000)),
        SPLIT);
  }

  private static Document problem(String path, LocalText message, LocalText help) {
    return problem(path, 0, message, help);
  }

  private static Document problem(String path, int line, LocalText message, LocalText help) {
    return new Document(path, line, null, new DocumentProblem("", 0, message, help));
  }
}
