package se.villkorskoll.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.List;
import se.villkorskoll.model.shape.LocalText;

/** What is wrong with a document that is not well-formed or not in UTF-8, and where. */
final class BrokenText {

  private static final LocalText JSON_HELP =
      LocalText.of(
          "Kontrollera kommatecken, citattecken och parenteser. Decimaler skrivs med punkt: 1234.50.",
          "Check commas, quotation marks and brackets. Decimals are written with a point: 1234.50.");
  private static final LocalText CUT_HELP =
      LocalText.of(
          "Kontrollera att hela filen är med, och att alla parenteser och citattecken har ett slut.",
          "Check that the whole file is there, and that all brackets and quotation marks are closed.");
  private static final LocalText YAML_HELP =
      LocalText.of(
          "Kontrollera kommatecken, citattecken och parenteser, och att filen är sparad som UTF-8.",
          "Check commas, quotation marks and brackets, and that the file is saved as UTF-8.");

  private BrokenText() {}

  /**
   * The problems of a document whose reading ended with an exception: the syntax there, or the
   * encoding, or both where the encoding is wrong further on.
   *
   * @param format JSON or YAML
   * @param pointer where the parser stopped; empty where it is inside nothing
   * @param line the line on which it stopped, from 1
   */
  static List<DocumentProblem> of(
      IOException e, byte[] bytes, String format, String pointer, int line) {
    JsonLocation location =
        e instanceof JsonProcessingException syntax ? syntax.getLocation() : null;
    int offset =
        location == null || location.getByteOffset() < 0
            ? bytes.length
            : DocumentEncoding.start(bytes) + (int) location.getByteOffset();
    int end = DocumentEncoding.endOfUtf8(bytes);
    if (offset >= end && end < bytes.length) {
      return List.of(DocumentEncoding.notUtf8(bytes, pointer, end));
    }
    DocumentProblem syntax =
        format.equals("JSON")
            ? json(isCut(e, bytes, offset, pointer), TextPlace.of(bytes, offset), pointer)
            : yaml(e, location == null ? line : location.getLineNr(), pointer);
    return end == bytes.length
        ? List.of(syntax)
        : List.of(syntax, DocumentEncoding.notUtf8(bytes, "", end));
  }

  /** Whether the document ends inside something. */
  private static boolean isCut(IOException e, byte[] bytes, int offset, String pointer) {
    return e instanceof JsonEOFException
        || (DocumentEncoding.isBlank(bytes, offset) && !pointer.isEmpty());
  }

  private static DocumentProblem json(boolean cut, TextPlace place, String pointer) {
    String before = ProblemLog.shown(place.before());
    return new DocumentProblem(
        pointer,
        place.line(),
        LocalText.of(
            "Texten är inte giltig JSON här%s (tecken %d på raden%s)."
                .formatted(
                    cut ? ", för den tar slut mitt i dokumentet" : "",
                    place.column(),
                    before.isEmpty() ? "" : ", efter »" + before + "«"),
            "The text is not valid JSON here%s (character %d of the line%s)."
                .formatted(
                    cut ? ", since it ends in the middle of the document" : "",
                    place.column(),
                    before.isEmpty() ? "" : ", after “" + before + "”")),
        cut ? CUT_HELP : JSON_HELP);
  }

  private static DocumentProblem yaml(IOException e, int line, String pointer) {
    boolean alias =
        e instanceof JsonProcessingException syntax
            && syntax.getOriginalMessage().contains("alias");
    return new DocumentProblem(
        pointer,
        Math.max(line, 0),
        alias
            ? LocalText.of(
                "Namnet efter * är inte satt med & ovanför.",
                "The name after * is not set by & above.")
            : LocalText.of("Texten är inte giltig YAML här.", "The text is not valid YAML here."),
        YAML_HELP);
  }
}
