package se.villkorskoll.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Shape;

/** Reads documents in JSON and YAML into the record of a shape. Thread-safe. */
public final class DocumentReader {

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(Limits.DEPTH)
          .maxStringLength(Limits.DOCUMENT_BYTES)
          .maxNumberLength(Limits.DOCUMENT_BYTES)
          .maxDocumentLength(Limits.DOCUMENT_BYTES)
          .build();
  private static final JsonFactory JSON =
      JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();

  private DocumentReader() {}

  /** Reads one JSON document in UTF-8. */
  public static <T> ReadResult<T> json(byte[] bytes, Shape<T> shape) {
    return read(JSON, "JSON", bytes, reader -> reader.read(shape));
  }

  /** Reads one JSON document in UTF-8 that is a list. */
  public static <T> ReadResult<List<T>> jsonList(byte[] bytes, Shape<T> shape) {
    return read(JSON, "JSON", bytes, reader -> reader.readList(shape));
  }

  /** Reads one YAML document in UTF-8. */
  public static <T> ReadResult<T> yaml(byte[] bytes, Shape<T> shape) {
    return read(Yaml.FACTORY, "YAML", bytes, reader -> reader.read(shape));
  }

  /** Loaded only when YAML is read. */
  private static final class Yaml {
    static final YAMLFactory FACTORY =
        YAMLFactory.builder().streamReadConstraints(CONSTRAINTS).build();

    /** An alias would be read as a text with its name; nothing may stand for something else. */
    static JsonParser withoutAliases(JsonParser parser) {
      var yaml = (YAMLParser) parser;
      return new JsonParserDelegate(yaml) {
        @Override
        public JsonToken nextToken() throws IOException {
          JsonToken token = super.nextToken();
          if (yaml.isCurrentAlias()) {
            throw new JsonParseException(yaml, "an alias (*) may not be used");
          }
          return token;
        }
      };
    }
  }

  /** A parser of JSON within the limits. */
  static JsonParser jsonParser(byte[] bytes) throws IOException {
    return parser(JSON, bytes);
  }

  /** A parser of YAML within the limits. */
  static JsonParser yamlParser(byte[] bytes) throws IOException {
    return parser(Yaml.FACTORY, bytes);
  }

  private static JsonParser parser(JsonFactory factory, byte[] bytes) throws IOException {
    int start = DocumentEncoding.start(bytes);
    return factory.createParser(bytes, start, bytes.length - start);
  }

  private static <T> ReadResult<T> read(
      JsonFactory factory,
      String format,
      byte[] bytes,
      Function<ShapeReader, ReadResult<T>> reading) {
    if (bytes.length > Limits.DOCUMENT_BYTES) {
      return refused(
          LocalText.of(
              "Dokumentet är större än %d MB.".formatted(Limits.DOCUMENT_BYTES / 1_000_000),
              "The document is larger than %d MB.".formatted(Limits.DOCUMENT_BYTES / 1_000_000)),
          LocalText.of(
              "Dela upp det eller ta bort långa texter.", "Split it or take out long texts."));
    }
    if (DocumentEncoding.isBlank(bytes)) {
      return refused(
          LocalText.of("Dokumentet är tomt.", "The document is empty."),
          LocalText.of(
              "Kontrollera att rätt fil är vald.", "Check that the right file is chosen."));
    }
    DocumentProblem utf16 = DocumentEncoding.utf16(bytes);
    if (utf16 != null) {
      return new ReadResult<>(null, List.of(utf16));
    }
    try (JsonParser parser = parser(factory, bytes)) {
      return reading.apply(
          new ShapeReader(
              format.equals("YAML") ? Yaml.withoutAliases(parser) : parser, format, bytes));
    } catch (IOException e) {
      return refused(
          LocalText.of("Dokumentet går inte att läsa.", "The document cannot be read."),
          LocalText.of("Spara det som UTF-8.", "Save it as UTF-8."));
    }
  }

  private static <T> ReadResult<T> refused(LocalText message, LocalText help) {
    return new ReadResult<>(null, List.of(new DocumentProblem("", 0, message, help)));
  }
}
