package se.villkorskoll.export;

import java.util.Map;

/**
 * Where a document stands, for tools that point into files.
 *
 * @param file the path of its file; null if it did not come from one
 * @param first the line of the file on which the document begins, from 1
 * @param lines the lines of places in the document by JSON Pointer, counted from its beginning;
 *     empty where nobody asked for them
 */
public record SourceLines(String file, int first, Map<String, Integer> lines) {

  /** A document that did not come from a file, with its places. */
  public static SourceLines withoutFile(Map<String, Integer> lines) {
    return new SourceLines(null, 1, lines);
  }

  /** The line of the file on which a place stands; the document's first if it is not known. */
  int line(String pointer) {
    return first - 1 + lines.getOrDefault(pointer, 1);
  }

  /** The line of the file that is a line of the document; 0 where there is none. */
  int line(int ofDocument) {
    return ofDocument == 0 && first == 1 ? 0 : first - 1 + Math.max(ofDocument, 1);
  }
}
