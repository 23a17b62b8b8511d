package se.villkorskoll.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One report of a data set.
 *
 * @param recipient the recipient's code
 * @param fields the report's fields: texts, numbers, lists and objects
 */
public record SampleReport(String recipient, Map<String, Object> fields) {

  private static final ObjectWriter WRITER = writer();

  private static ObjectWriter writer() {
    // line feeds on every platform: the same seed gives the same bytes
    var indenter = new DefaultIndenter("  ", "\n");
    return JsonMapper.builder()
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .build()
        .writer(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
  }

  /** The name of its file. */
  public String fileName() {
    return recipient + ".json";
  }

  /** The report as a JSON document in UTF-8. */
  public byte[] json() {
    try {
      return (WRITER.writeValueAsString(fields) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("fields that cannot be written: " + recipient, e);
    }
  }
}
