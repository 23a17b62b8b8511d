package se.villkorskoll.cli;

import java.nio.file.Path;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.document.Limits;
import se.villkorskoll.export.Unchecked;
import se.villkorskoll.model.shape.LocalText;

/** One report as bytes, or why there is none. */
final class ReportDocument {

  private static final LocalText USE_JSON =
      LocalText.of(
          "Ange filer som slutar på .json eller .ndjson.",
          "Name files that end in .json or .ndjson.");

  private final String file;
  private final int line;
  private final byte[] bytes;
  private final DocumentProblem problem;
  private final Unchecked unchecked;

  private ReportDocument(
      String file, int line, byte[] bytes, DocumentProblem problem, Unchecked unchecked) {
    this.file = file;
    this.line = line;
    this.bytes = bytes;
    this.problem = problem;
    this.unchecked = unchecked;
  }

  /** A report that is a whole file. */
  static ReportDocument whole(Path file, byte[] bytes) {
    return new ReportDocument(file.toString(), 0, bytes, null, null);
  }

  /** A report on a line of a file, from 1. */
  static ReportDocument onLine(Path file, int line, byte[] bytes) {
    return new ReportDocument(file.toString(), line, bytes, null, null);
  }

  /** A path that was given and that leads nowhere. */
  static ReportDocument missing(String path) {
    return without(
        path,
        Unchecked.NOT_FOUND,
        LocalText.of("Filen eller mappen finns inte.", "There is no such file or folder."),
        LocalText.of("Kontrollera sökvägen.", "Check the path."));
  }

  /** A folder that was given and that has nothing to check. */
  static ReportDocument noneIn(Path folder) {
    return without(
        folder.toString(),
        Unchecked.NOT_FOUND,
        LocalText.of("Mappen har inga redovisningar.", "The folder has no reports."),
        LocalText.of(
            "Ange en mapp med filer som slutar på .json eller .ndjson.",
            "Name a folder of files that end in .json or .ndjson."));
  }

  /** A file that was given and is of another kind than those that are read. */
  static ReportDocument ofUnknownKind(Path file) {
    return without(
        file.toString(),
        Unchecked.NOT_READ,
        LocalText.of("Filen är inte av ett känt slag.", "The file is not of a known kind."),
        USE_JSON);
  }

  /** A file that is not read although it may be a report. */
  static ReportDocument notRead(Path file, LocalText message, LocalText help) {
    return without(file.toString(), Unchecked.NOT_READ, message, help);
  }

  /** A file or folder that cannot be opened or read to its end. */
  static ReportDocument unreadable(Path path) {
    return without(
        path.toString(),
        Unchecked.UNREADABLE,
        LocalText.of("Filen eller mappen går inte att läsa.", "The file or folder cannot be read."),
        LocalText.of("Kontrollera behörigheten.", "Check the permissions."));
  }

  /** A file of lines without any. */
  static ReportDocument withoutLines(Path file) {
    return without(
        file.toString(),
        Unchecked.UNREADABLE,
        LocalText.of("Filen är tom.", "The file is empty."),
        LocalText.of("Ha en redovisning på varje rad.", "Keep one report on each line."));
  }

  /**
   * A report that is larger than a document may be.
   *
   * @param line its line in the file, from 1; 0 for a whole file
   */
  static ReportDocument tooLarge(Path file, int line) {
    int megabytes = Limits.DOCUMENT_BYTES / 1_000_000;
    return unreadable(
        file,
        line,
        new DocumentProblem(
            "",
            0,
            LocalText.of(
                "Redovisningen är större än %d MB.".formatted(megabytes),
                "The report is larger than %d MB.".formatted(megabytes)),
            LocalText.of("Dela upp filen.", "Split the file.")));
  }

  /**
   * A report that cannot be read.
   *
   * @param line its line in the file, from 1; 0 for a whole file
   */
  static ReportDocument unreadable(Path file, int line, DocumentProblem problem) {
    return new ReportDocument(file.toString(), line, null, problem, Unchecked.UNREADABLE);
  }

  private static ReportDocument without(
      String path, Unchecked unchecked, LocalText message, LocalText help) {
    return new ReportDocument(path, 0, null, new DocumentProblem("", 0, message, help), unchecked);
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

  /** Why there is no report, in a word; null if there is one. */
  Unchecked unchecked() {
    return unchecked;
  }
}
