package se.villkorskoll.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import se.villkorskoll.model.shape.LocalText;

/**
 * How the bytes of a document are read, whatever its format: as UTF-8, with or without a byte order
 * mark. Any other encoding is refused, and named as far as it shows.
 */
public final class DocumentEncoding {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final List<byte[]> UTF_16_MARKS =
      List.of(new byte[] {(byte) 0xFF, (byte) 0xFE}, new byte[] {(byte) 0xFE, (byte) 0xFF});
  private static final int CHARACTERS_AT_A_TIME = 8192;

  private static final LocalText UTF_16 =
      LocalText.of(
          "Dokumentet är inte sparat som UTF-8, utan troligen som UTF-16.",
          "The document is not saved as UTF-8, but probably as UTF-16.");
  private static final LocalText WINDOWS_1252 =
      LocalText.of(
          "Dokumentet är inte sparat som UTF-8, utan troligen som Windows-1252 (ANSI) eller Latin-1.",
          "The document is not saved as UTF-8, but probably as Windows-1252 (ANSI) or Latin-1.");
  private static final LocalText NO_TEXT =
      LocalText.of("Dokumentet är ingen text i UTF-8.", "The document is not a text in UTF-8.");
  private static final LocalText SAVE =
      LocalText.of(
          "Öppna filen och spara den som UTF-8; i Anteckningar med Spara som och Kodning: UTF-8.",
          "Open the file and save it as UTF-8; in Notepad by Save as and Encoding: UTF-8.");
  private static final LocalText RIGHT_FILE =
      LocalText.of(
          "Kontrollera att rätt fil är vald, och att den är sparad som text i UTF-8.",
          "Check that the right file is chosen, and that it is saved as text in UTF-8.");

  private DocumentEncoding() {}

  /** Where the text begins: behind a byte order mark of UTF-8, which by itself means nothing. */
  static int start(byte[] bytes) {
    return startsWith(bytes, MARK) ? MARK.length : 0;
  }

  /** Whether there is nothing but blanks, behind a byte order mark or without one. */
  public static boolean isBlank(byte[] bytes) {
    return isBlank(bytes, start(bytes));
  }

  /** Whether there is nothing but blanks from a place on. */
  static boolean isBlank(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\n' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /**
   * What is wrong with a document that begins like one in UTF-16; null for any other. A text in
   * UTF-8 has no zero among its first bytes.
   */
  public static DocumentProblem utf16(byte[] bytes) {
    boolean utf16 =
        UTF_16_MARKS.stream().anyMatch(mark -> startsWith(bytes, mark))
            || (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0));
    return utf16 ? new DocumentProblem("", 0, UTF_16, SAVE) : null;
  }

  /**
   * Where a document stops being UTF-8, counted in bytes from its beginning; its length if it is
   * UTF-8 throughout, or cut within its last character.
   */
  static int endOfUtf8(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(CHARACTERS_AT_A_TIME);
    var decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, false);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, false);
    }
    return result.isError() ? in.position() : bytes.length;
  }

  /**
   * What is wrong with a document that is not UTF-8.
   *
   * @param pointer where its parser stopped
   * @param end where it stops being UTF-8
   */
  static DocumentProblem notUtf8(byte[] bytes, String pointer, int end) {
    boolean text = true;
    for (byte one : bytes) {
      text &= one < 0 || one >= ' ' || one == '\n' || one == '\r' || one == '\t';
    }
    TextPlace place = TextPlace.of(bytes, end);
    return text
        ? new DocumentProblem(pointer, place.line(), WINDOWS_1252, SAVE)
        : new DocumentProblem(pointer, place.line(), NO_TEXT, RIGHT_FILE);
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
