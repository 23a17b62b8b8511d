package se.villkorskoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.document.TopLevelText;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.SourceLines;
import se.villkorskoll.intake.ReadReport;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.Report;
import se.villkorskoll.ruleset.RulesetRefused;

/**
 * A document of a file, and what came of reading it.
 *
 * @param document where it stands, and its bytes
 * @param read the report, or why there is none
 */
record ReadFile(ReportFiles.Document document, ReadResult<ReadReport> read) {

  /**
   * Reads documents.
   *
   * @param confirmed the agreement that they must be for; null for any
   * @throws RulesetRefused if an agreement that one of them names cannot be loaded
   */
  static List<ReadFile> all(
      List<ReportFiles.Document> documents, ReportReader reader, String confirmed)
      throws RulesetRefused {
    List<ReadFile> files = new ArrayList<>();
    for (ReportFiles.Document document : documents) {
      files.add(
          new ReadFile(
              document,
              document.problem() == null
                  ? reader.read(document.bytes(), confirmed)
                  : new ReadResult<>(null, List.of(document.problem()))));
    }
    return files;
  }

  /** The reports of an agreement among files, one for each file that has one. */
  static List<Report> reports(List<ReadFile> files, String agreement) {
    return files.stream()
        .filter(one -> one.read.succeeded())
        .map(ReadFile::report)
        .filter(one -> one.agreement().equals(agreement))
        .toList();
  }

  /**
   * The report of a recipient under an agreement; null unless there is precisely one among the
   * files.
   */
  static Report report(List<ReadFile> files, String agreement, String recipient) {
    List<Report> all =
        reports(files, agreement).stream()
            .filter(one -> one.recipient().equals(recipient))
            .toList();
    return all.size() == 1 ? all.get(0) : null;
  }

  /** The report; only where it was read. */
  Report report() {
    return read.value().report();
  }

  /** A text of a document, read or not; null where there is none. */
  String text(String field) {
    return document.bytes() == null ? null : TopLevelText.of(document.bytes(), field);
  }

  /** What is told of a document that was not read. */
  CheckedReport unreadable() {
    return refused(read.problems());
  }

  /** What is told of a document that is not used. */
  CheckedReport refused(List<DocumentProblem> problems) {
    return new CheckedReport(document.source(), null, problems, lines(Map.of()));
  }

  /** Where the lines of the document stand in its file. */
  SourceLines lines(Map<String, Integer> lines) {
    return new SourceLines(document.file(), document.firstLine(), lines);
  }
}
