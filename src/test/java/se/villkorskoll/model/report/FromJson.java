package se.villkorskoll.model.report;

import java.nio.charset.StandardCharsets;
import se.villkorskoll.document.DocumentReader;
import se.villkorskoll.model.shape.Shape;

/** Facts as they are read from a report, for the tests of what they tell. */
final class FromJson {

  private FromJson() {}

  /** The fact that a JSON object tells. */
  static <T> T read(String json, Shape<T> shape) {
    return DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), shape).value();
  }

  /** An account of P1K and 2020 with these fields, none if empty. */
  static Account account(String fields) {
    return read("{\"part\": \"P1K\", \"originYear\": 2020" + after(fields) + "}", Account.SHAPE);
  }

  /** A recipient's report for 2020 with these fields, none if empty. */
  static Report report(String recipient, String fields) {
    return read(
        "{\"agreement\": \"2020\", \"recipient\": \"" + recipient + "\"" + after(fields) + "}",
        Report.SHAPE);
  }

  private static String after(String fields) {
    return fields.isEmpty() ? "" : ", " + fields;
  }
}
