package se.villkorskoll.document;

import java.nio.charset.StandardCharsets;

/**
 * A place in a document in UTF-8, as an editor shows it.
 *
 * @param line the line, from 1
 * @param column the character of the line, from 1
 * @param before what stands before it on the line, at most its last characters
 */
record TextPlace(int line, int column, String before) {

  private static final int SHOWN_CHARACTERS = 20;

  /**
   * The place of a byte.
   *
   * @param offset the byte, counted from the beginning of the document, a byte order mark included
   */
  static TextPlace of(byte[] bytes, int offset) {
    int line = 1;
    int lineStart = DocumentEncoding.start(bytes);
    for (int i = lineStart; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int length = Math.max(0, offset - lineStart);
    String before = new String(bytes, lineStart, length, StandardCharsets.UTF_8);
    int characters = before.codePointCount(0, before.length());
    int shownFrom = before.offsetByCodePoints(0, Math.max(0, characters - SHOWN_CHARACTERS));
    return new TextPlace(line, characters + 1, before.substring(shownFrom).strip());
  }
}
