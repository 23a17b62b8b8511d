package se.villkorskoll.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds the lines on which places of a document stand, for problems found after it was read. */
public final class PointerLines {

  private PointerLines() {}

  /**
   * The line of each pointer into a JSON document, from 1. A pointer to something that the document
   * lacks gets the line of the nearest element around it.
   */
  public static Map<String, Integer> of(byte[] bytes, Collection<String> pointers) {
    return of(() -> DocumentReader.jsonParser(bytes), pointers);
  }

  /** As {@link #of}, into a YAML document. */
  public static Map<String, Integer> ofYaml(byte[] bytes, Collection<String> pointers) {
    return of(() -> DocumentReader.yamlParser(bytes), pointers);
  }

  /** Opens a document. */
  private interface Opening {
    JsonParser parser() throws IOException;
  }

  private static Map<String, Integer> of(Opening document, Collection<String> pointers) {
    Set<String> wanted = new HashSet<>();
    for (String pointer : pointers) {
      for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
        wanted.add(at);
      }
    }
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser parser = document.parser()) {
      JsonToken token;
      while ((token = parser.nextToken()) != null) {
        if (token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
          // inside a just opened object or list the parser's path is still that of its holder
          var context =
              token.isStructStart()
                  ? parser.getParsingContext().getParent()
                  : parser.getParsingContext();
          String here = context.pathAsPointer().toString();
          if (wanted.contains(here)) {
            lines.putIfAbsent(here, parser.currentTokenLocation().getLineNr());
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("only a document that was read has lines", e);
    }
    Map<String, Integer> found = new HashMap<>();
    for (String pointer : pointers) {
      String at = pointer;
      while (!lines.containsKey(at) && !at.isEmpty()) {
        at = at.substring(0, at.lastIndexOf('/'));
      }
      found.put(pointer, lines.getOrDefault(at, 1));
    }
    return found;
  }
}
