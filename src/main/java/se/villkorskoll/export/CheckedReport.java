package se.villkorskoll.export;

import java.util.List;
import java.util.Map;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.model.result.CheckResult;

/**
 * What came of one document, or of all together: a result, or the problems that stopped it from
 * being checked.
 *
 * @param source where it came from: a path, and for a document inside a file its line; null if it
 *     did not come in a file
 * @param result the result; null if there is none
 * @param problems why there is no result; empty if there is one
 * @param lines where it stands, for tools that point into files
 * @param unchecked why there is no result, in a word; null if there is one
 */
public record CheckedReport(
    String source,
    CheckResult result,
    List<DocumentProblem> problems,
    SourceLines lines,
    Unchecked unchecked) {

  /** What came of one document, which could not be read if there is no result. */
  public CheckedReport(
      String source, CheckResult result, List<DocumentProblem> problems, SourceLines lines) {
    this(source, result, problems, lines, result == null ? Unchecked.UNREADABLE : null);
  }

  /** What came of one document, where nobody asks for lines. */
  public CheckedReport(String source, CheckResult result, List<DocumentProblem> problems) {
    this(source, result, problems, new SourceLines(source, 1, Map.of()));
  }

  /** Whether it is the result of all reports together. */
  boolean isOfAllTogether() {
    return result != null && result.recipient() == null;
  }
}
