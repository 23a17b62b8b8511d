package se.villkorskoll.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/** Writes JSON in UTF-8: amounts in full, dates as {@code YYYY-MM-DD}, codes by their names. */
final class JsonOutput {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonOutput() {}

  /** A generator on one line, for machines. It does not close the stream. */
  static JsonGenerator compact(OutputStream out) throws IOException {
    return FACTORY
        .createGenerator(out, JsonEncoding.UTF8)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /**
   * A generator with two spaces of indentation and line feeds, for people. It does not close the
   * stream.
   */
  static JsonGenerator indented(OutputStream out) throws IOException {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return compact(out).setPrettyPrinter(printer);
  }

  /** A value of a finding, or of a schema. */
  static void value(JsonGenerator json, Object value, Language language) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof LocalText text) {
      json.writeString(text.in(language));
    } else if (value instanceof Labelled code) {
      json.writeString(code.name());
    } else if (value instanceof Iterable<?> list) {
      json.writeStartArray();
      for (Object one : list) {
        value(json, one, language);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(entry.getKey().toString());
        value(json, entry.getValue(), language);
      }
      json.writeEndObject();
    } else {
      json.writeString(value.toString());
    }
  }
}
