package se.villkorskoll.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Looks for one text in a JSON document that may be broken further on, or have other faults. */
public final class TopLevelText {

  private TopLevelText() {}

  /**
   * The text of a field of the document itself; null where it has none, or is broken before it.
   *
   * @param bytes a document in UTF-8
   */
  public static String of(byte[] bytes, String field) {
    try (JsonParser parser = DocumentReader.jsonParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals(field);
        JsonToken value = parser.nextToken();
        if (wanted) {
          return value == JsonToken.VALUE_STRING ? parser.getText() : null;
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      // broken before the field
    }
    return null;
  }
}
