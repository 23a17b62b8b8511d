package se.villkorskoll.cli;

import java.util.List;
import java.util.Map;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.document.PointerLines;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.document.TopLevelText;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.SourceLines;
import se.villkorskoll.export.Unchecked;
import se.villkorskoll.intake.ReadReport;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.RulesetRefused;

/**
 * A document of a file, and what came of reading it.
 *
 * @param document where it stands, and its bytes
 * @param read the report, or why there is none
 * @param unchecked why there is none, in a word; null if there is a report
 */
record ReadFile(ReportDocument document, ReadResult<ReadReport> read, Unchecked unchecked) {

  /**
   * Reads a document. Rules that cannot be loaded are a problem of the documents that need them,
   * and of no others.
   *
   * @param confirmed the agreement that it must be for; null for any
   */
  static ReadFile of(ReportDocument document, ReportReader reader, String confirmed) {
    if (document.problem() != null) {
      return without(document, List.of(document.problem()), document.unchecked());
    }
    try {
      ReadResult<ReadReport> read = reader.read(document.bytes(), confirmed);
      return new ReadFile(document, read, read.succeeded() ? null : Unchecked.UNREADABLE);
    } catch (RulesetRefused e) {
      List<DocumentProblem> problems = e.problems().stream().map(RuleProblemText::problem).toList();
      return without(document, problems, Unchecked.RULES_AT_FAULT);
    }
  }

  private static ReadFile without(
      ReportDocument document, List<DocumentProblem> problems, Unchecked unchecked) {
    return new ReadFile(document, new ReadResult<>(null, problems), unchecked);
  }

  /**
   * Reads documents.
   *
   * @param confirmed the agreement that they must be for; null for any
   */
  static List<ReadFile> all(List<ReportDocument> documents, ReportReader reader, String confirmed) {
    return documents.stream().map(document -> of(document, reader, confirmed)).toList();
  }

  /**
   * The report of a recipient under an agreement; null unless there is precisely one among the
   * files.
   */
  static Report report(List<ReadFile> files, String agreement, String recipient) {
    List<Report> all =
        files.stream()
            .filter(one -> one.read.succeeded())
            .map(ReadFile::report)
            .filter(one -> one.agreement().equals(agreement))
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

  /** What is told of a document without a report. */
  CheckedReport withoutReport() {
    return new CheckedReport(document.source(), null, read.problems(), lines(Map.of()), unchecked);
  }

  /** What is told of a document whose report is not used, with the line of its place. */
  CheckedReport notUsed(String pointer, LocalText message, LocalText help) {
    int line = PointerLines.of(document.bytes(), List.of(pointer)).get(pointer);
    var why = new DocumentProblem(pointer, line, message, help);
    return new CheckedReport(
        document.source(), null, List.of(why), lines(Map.of()), Unchecked.NOT_USED);
  }

  /** Where the lines of the document stand in its file. */
  SourceLines lines(Map<String, Integer> lines) {
    return new SourceLines(document.file(), document.firstLine(), lines);
  }
}
