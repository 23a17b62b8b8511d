package se.villkorskoll.export;

import java.util.List;
import java.util.Map;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.model.CheckResult;

/**
 * What came of one document: a result, or the problems that stopped it from being read.
 *
 * @param source where it came from: a path, and for a document inside a file its line
 * @param result the result; null if it could not be read
 * @param problems why it could not be read; empty if it was
 * @param lines where it stands, for tools that point into files
 */
public record CheckedReport(
    String source, CheckResult result, List<DocumentProblem> problems, SourceLines lines) {

  /** What came of one document, where nobody asks for lines. */
  public CheckedReport(String source, CheckResult result, List<DocumentProblem> problems) {
    this(source, result, problems, new SourceLines(source, 1, Map.of()));
  }
}
