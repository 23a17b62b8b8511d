package se.villkorskoll.document;

import java.util.List;

/**
 * What came of reading a document: the value, or the problems that stopped it.
 *
 * @param value the record read; null if there are problems
 * @param problems every problem found, in the order of the document; empty if the document was read
 */
public record ReadResult<T>(T value, List<DocumentProblem> problems) {

  /** Whether the document was read. */
  public boolean succeeded() {
    return problems.isEmpty();
  }
}
