package se.villkorskoll.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.model.agreement.Reading;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.ConditionOutcome;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.Totals;
import se.villkorskoll.model.round.Coverage;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/**
 * The one JSON form of a result. The command line prints these bytes, and the service sends them.
 */
public final class ResultJson {

  private ResultJson() {}

  /**
   * A result, or the problems that stopped a report from being checked, on one line without a final
   * line feed.
   */
  public static byte[] of(CheckedReport report, Language language) {
    var bytes = new ByteArrayOutputStream(8 * 1024);
    try (JsonGenerator json = JsonOutput.compact(bytes)) {
      write(json, report, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes checked reports, in the order given, as an indented array and a line feed. */
  public static void writeAll(OutputStream out, List<CheckedReport> reports, Language language)
      throws IOException {
    try (JsonGenerator json = JsonOutput.indented(out)) {
      json.writeStartArray();
      for (CheckedReport report : reports) {
        write(json, report, language);
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  private static void write(JsonGenerator json, CheckedReport report, Language language)
      throws IOException {
    if (report.result() == null) {
      write(json, report.problems(), report.source(), language);
    } else {
      write(json, report.result(), report.source(), language);
    }
  }

  private static void write(
      JsonGenerator json, List<DocumentProblem> problems, String source, Language language)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("source", source);
    json.writeArrayFieldStart("problems");
    for (DocumentProblem problem : problems) {
      json.writeStartObject();
      json.writeStringField("pointer", problem.pointer());
      json.writeNumberField("line", problem.line());
      json.writeStringField("message", problem.message().in(language));
      json.writeStringField("help", problem.help().in(language));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(
      JsonGenerator json, CheckResult result, String source, Language language) throws IOException {
    json.writeStartObject();
    json.writeStringField("agreement", result.agreement());
    json.writeStringField("agreementKnowledge", result.knowledge().name());
    json.writeObjectFieldStart("recipient");
    json.writeStringField("code", result.recipientCode());
    json.writeStringField("name", result.recipientName(language));
    json.writeStringField(
        "kind", result.recipient() == null ? null : result.recipient().kind().name());
    json.writeEndObject();
    json.writeStringField("asOf", result.asOf().toString());
    json.writeStringField("engineVersion", result.engineVersion());
    json.writeObjectFieldStart("ruleset");
    json.writeStringField("id", result.agreement());
    json.writeStringField("version", result.rulesetVersion());
    json.writeEndObject();
    json.writeObjectFieldStart("report");
    json.writeStringField("digest", result.reportDigest());
    json.writeStringField("source", source);
    json.writeEndObject();
    json.writeObjectFieldStart("beside");
    json.writeStringField("county", result.countyDigest());
    json.writeStringField("yearBefore", result.yearBeforeDigest());
    json.writeEndObject();
    readings(json, result.readings(), language);
    json.writeStringField("verdict", result.verdict().name());
    totals(json, result.totals());
    coverage(json, result.coverage());
    json.writeArrayFieldStart("conditions");
    for (ConditionOutcome outcome : result.outcomes()) {
      condition(json, outcome, language);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Finding finding : result.findings()) {
      finding(json, finding, language);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void readings(JsonGenerator json, List<Reading> readings, Language language)
      throws IOException {
    json.writeArrayFieldStart("readings");
    for (Reading reading : readings) {
      json.writeStartObject();
      json.writeStringField("parameter", reading.parameter());
      json.writeStringField("title", reading.title().in(language));
      json.writeFieldName("used");
      JsonOutput.value(json, reading.used(), language);
      json.writeStringField("usedSource", reading.usedSource());
      json.writeFieldName("other");
      JsonOutput.value(json, reading.other(), language);
      json.writeStringField("otherSource", reading.otherSource());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void totals(JsonGenerator json, Totals totals) throws IOException {
    json.writeObjectFieldStart("totals");
    json.writeNumberField("conditions", totals.conditions());
    json.writeNumberField("met", totals.of(Outcome.MET));
    json.writeNumberField("breached", totals.of(Outcome.BREACHED));
    json.writeNumberField("pending", totals.of(Outcome.PENDING));
    json.writeNumberField("notApplicable", totals.of(Outcome.NOT_APPLICABLE));
    json.writeNumberField("notAssessed", totals.of(Outcome.NOT_ASSESSED));
    json.writeNumberField("needsJudgement", totals.of(Outcome.NEEDS_JUDGEMENT));
    json.writeNumberField("waived", totals.of(Outcome.WAIVED));
    json.writeNumberField("ruleFailed", totals.of(Outcome.RULE_FAILED));
    json.writeEndObject();
  }

  private static void coverage(JsonGenerator json, List<Coverage> coverage) throws IOException {
    if (coverage.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("coverage");
    for (Coverage one : coverage) {
      json.writeStartObject();
      json.writeStringField("kind", one.kind().name());
      json.writeNumberField("recipients", one.recipients());
      json.writeNumberField("reported", one.reported());
      codes(json, "declined", one.declined());
      codes(json, "missing", one.missing());
      codes(json, "late", one.late());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void codes(JsonGenerator json, String field, List<String> codes)
      throws IOException {
    if (codes == null) {
      json.writeNullField(field);
      return;
    }
    json.writeArrayFieldStart(field);
    for (String code : codes) {
      json.writeString(code);
    }
    json.writeEndArray();
  }

  private static void condition(JsonGenerator json, ConditionOutcome outcome, Language language)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", outcome.condition().id());
    json.writeStringField("outcome", outcome.outcome().name());
    json.writeStringField("severity", outcome.condition().severity().name());
    json.writeStringField("title", outcome.condition().title().in(language));
    json.writeStringField("legalBasis", outcome.condition().legalBasis());
    if (outcome.reason() != null) {
      json.writeStringField("reason", outcome.reason().in(language));
    }
    json.writeEndObject();
  }

  private static void finding(JsonGenerator json, Finding finding, Language language)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("condition", finding.condition().id());
    json.writeStringField("outcome", finding.outcome().name());
    json.writeStringField("severity", finding.condition().severity().name());
    json.writeStringField("pointer", finding.pointer());
    json.writeStringField("place", finding.place().in(language));
    json.writeStringField("message", finding.message(language));
    json.writeObjectFieldStart("values");
    for (Map.Entry<String, Object> value : finding.values().entrySet()) {
      json.writeFieldName(value.getKey());
      JsonOutput.value(json, value.getValue(), language);
    }
    json.writeEndObject();
    if (finding.expected() != null) {
      json.writeFieldName("expected");
      JsonOutput.value(json, finding.expected(), language);
    }
    if (finding.actual() != null) {
      json.writeFieldName("actual");
      JsonOutput.value(json, finding.actual(), language);
    }
    if (finding.difference() != null) {
      json.writeNumberField("difference", finding.difference());
    }
    if (!finding.checklist().isEmpty()) {
      json.writeArrayFieldStart("checklist");
      for (LocalText question : finding.checklist()) {
        json.writeString(question.in(language));
      }
      json.writeEndArray();
    }
    json.writeStringField("help", finding.help(language));
    json.writeStringField("legalBasis", finding.condition().legalBasis());
    if (finding.correction() != null) {
      json.writeObjectFieldStart("correction");
      json.writeStringField("pointer", finding.correction().pointer());
      json.writeStringField("place", finding.correction().place().in(language));
      json.writeFieldName("from");
      JsonOutput.value(json, finding.correction().from(), language);
      json.writeFieldName("to");
      JsonOutput.value(json, finding.correction().to(), language);
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
