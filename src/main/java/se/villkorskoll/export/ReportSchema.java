package se.villkorskoll.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import se.villkorskoll.document.SchemaWriter;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.Agreement;

/** The form of a report for an agreement, as a JSON Schema. */
public final class ReportSchema {

  private ReportSchema() {}

  /** The schema, indented, with a final line feed. */
  public static byte[] of(Agreement agreement, Language language) {
    String title =
        language == Language.SV
            ? "Redovisning enligt överenskommelsen " + agreement.id()
            : "Report under the agreement " + agreement.id();
    Map<String, Map<String, Object>> names = new HashMap<>();
    agreement.codeLists().forEach((name, codes) -> names.put(name, Map.of("enum", codes)));
    names.put("recipient", Map.of("pattern", Recipient.CODE_FORM));
    Map<String, Object> schema =
        SchemaWriter.write(
            Report.SHAPE, "urn:villkorskoll:report:" + agreement.id(), title, names, language);
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonOutput.indented(bytes)) {
      JsonOutput.value(json, schema, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }
}
