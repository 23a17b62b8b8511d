package se.villkorskoll.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A base report with some values changed and some taken away. */
final class ChangedReport {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private ChangedReport() {}

  /** A change that does not fit the base report. */
  static final class Unfitting extends Exception {
    private static final long serialVersionUID = 1L;

    Unfitting(String pointer) {
      super(pointer);
    }
  }

  /**
   * The changed document.
   *
   * @param change new values by pointer; {@code -} at its end adds to a list
   * @param remove pointers, which are taken away from the last to the first so that indexes stay
   *     true
   * @throws Unfitting if a pointer leads nowhere in the base
   */
  static byte[] of(byte[] base, Map<String, Object> change, List<String> remove) throws Unfitting {
    try {
      JsonNode document = MAPPER.readTree(base);
      for (Map.Entry<String, Object> one : change.entrySet()) {
        set(document, one.getKey(), MAPPER.valueToTree(one.getValue()));
      }
      for (int i = remove.size() - 1; i >= 0; i--) {
        take(document, remove.get(i));
      }
      return MAPPER.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the base report was read before", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void set(JsonNode document, String text, JsonNode value) throws Unfitting {
    JsonPointer pointer = pointer(text);
    JsonNode parent = document.at(pointer.head());
    String name = pointer.last().getMatchingProperty();
    if (parent instanceof ObjectNode object) {
      object.set(name, value);
    } else if (parent instanceof ArrayNode list && name.equals("-")) {
      list.add(value);
    } else if (parent instanceof ArrayNode list && list.has(pointer.last().getMatchingIndex())) {
      list.set(pointer.last().getMatchingIndex(), value);
    } else {
      throw new Unfitting(text);
    }
  }

  private static void take(JsonNode document, String text) throws Unfitting {
    JsonPointer pointer = pointer(text);
    JsonNode parent = document.at(pointer.head());
    JsonNode taken = null;
    if (parent instanceof ObjectNode object) {
      taken = object.remove(pointer.last().getMatchingProperty());
    } else if (parent instanceof ArrayNode list) {
      taken = list.remove(pointer.last().getMatchingIndex());
    }
    if (taken == null) {
      throw new Unfitting(text);
    }
  }

  private static JsonPointer pointer(String text) throws Unfitting {
    try {
      JsonPointer pointer = JsonPointer.compile(text);
      if (pointer.matches()) {
        throw new Unfitting(text);
      }
      return pointer;
    } catch (IllegalArgumentException e) {
      throw new Unfitting(text);
    }
  }
}
