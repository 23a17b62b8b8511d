package se.villkorskoll.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.ConditionOutcome;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.Severity;
import se.villkorskoll.model.result.Verdict;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/**
 * Results as SARIF 2.1.0, for tools that show findings in files. A breach is a result of kind
 * {@code fail} with the level of its severity; by the standard (3.27.10) every other kind has the
 * level {@code none}: {@code open} for what could not be assessed or run, {@code review} for what a
 * person is to judge, {@code informational} for what is pending. What keeps a report or a rule from
 * being checked is also a notification, so that a tool that only counts levels does not take it for
 * a pass.
 */
public final class ResultSarif {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** What a notification is about. */
  private enum Notice {
    UNREADABLE("Redovisningen går inte att läsa.", "The report cannot be read."),
    RULES_AT_FAULT("Reglerna har fel.", "The rules are at fault."),
    NOT_USED("Redovisningen används inte.", "The report is not used."),
    NOT_READ("Filen lästes inte.", "The file was not read."),
    NOT_FOUND("Filen eller mappen hittades inte.", "The file or folder was not found."),
    RULE_FAILED("En kontroll kunde inte köras.", "A check could not be run."),
    NOT_ASSESSED("Allt kan inte bedömas.", "Not everything can be assessed.");

    private final LocalText description;

    Notice(String sv, String en) {
      this.description = LocalText.of(sv, en);
    }

    static Notice of(Unchecked unchecked) {
      return switch (unchecked) {
        case UNREADABLE -> UNREADABLE;
        case RULES_AT_FAULT -> RULES_AT_FAULT;
        case NOT_USED -> NOT_USED;
        case NOT_READ -> NOT_READ;
        case NOT_FOUND -> NOT_FOUND;
      };
    }
  }

  private final JsonGenerator json;
  private final List<CheckedReport> reports;
  private final String engineVersion;
  private final Language language;

  /** The place of each condition among the rules, by ruleset version and id. */
  private final Map<String, Integer> ruleIndex = new HashMap<>();

  private ResultSarif(
      JsonGenerator json, List<CheckedReport> reports, String engineVersion, Language language) {
    this.json = json;
    this.reports = reports;
    this.engineVersion = engineVersion;
    this.language = language;
  }

  /**
   * Checked reports as one run, indented, with a final line feed. The same reports give the same
   * bytes.
   *
   * @param engineVersion the version of the program
   */
  public static byte[] of(List<CheckedReport> reports, String engineVersion, Language language) {
    var bytes = new ByteArrayOutputStream(32 * 1024);
    try (JsonGenerator json = JsonOutput.indented(bytes)) {
      new ResultSarif(json, reports, engineVersion, language).log();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private void log() throws IOException {
    json.writeStartObject();
    text("$schema", SCHEMA);
    text("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool();
    text("language", language.tag());
    invocation();
    results();
    properties();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    text("name", "Villkorskoll");
    text("version", engineVersion);
    text("language", language.tag());
    json.writeArrayFieldStart("rules");
    for (CheckResult rules : rulesets().values()) {
      for (ConditionOutcome outcome : rules.outcomes()) {
        ruleIndex.put(ruleKey(rules, outcome.condition().id()), ruleIndex.size());
        SarifRule.write(json, outcome.condition(), rules, language);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notifications");
    for (Notice notice : Notice.values()) {
      json.writeStartObject();
      text("id", notice.name());
      message("shortDescription", notice.description.in(language));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** One result for each ruleset, by agreement, version and what is judged. */
  private Map<String, CheckResult> rulesets() {
    Map<String, CheckResult> rulesets = new TreeMap<>();
    for (CheckedReport report : reports) {
      if (report.result() != null) {
        rulesets.putIfAbsent(
            "%s %s %b"
                .formatted(
                    report.result().agreement(),
                    report.result().rulesetVersion(),
                    report.result().recipient() == null),
            report.result());
      }
    }
    return rulesets;
  }

  private static String ruleKey(CheckResult result, String condition) {
    return result.rulesetVersion() + " " + condition;
  }

  private void invocation() throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField(
        "executionSuccessful",
        reports.stream()
            .allMatch(
                one ->
                    one.result() != null
                        && one.result().findings().stream()
                            .noneMatch(finding -> finding.outcome() == Outcome.RULE_FAILED)));
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (CheckedReport report : reports) {
      if (report.result() == null) {
        for (DocumentProblem problem : report.problems()) {
          unchecked(report, problem);
        }
      } else {
        notices(report);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void unchecked(CheckedReport report, DocumentProblem problem) throws IOException {
    json.writeStartObject();
    notice(Notice.of(report.unchecked()), "error");
    message("message", problem.message().in(language) + "\n" + problem.help().in(language));
    location(report, report.lines().line(problem.line()), problem.pointer(), "");
    json.writeEndObject();
  }

  /** What a tool that only counts levels would take for a pass. */
  private void notices(CheckedReport report) throws IOException {
    CheckResult result = report.result();
    for (Finding finding : result.findings()) {
      if (finding.outcome() == Outcome.RULE_FAILED) {
        json.writeStartObject();
        notice(Notice.RULE_FAILED, "error");
        message("message", finding.message(language) + "\n" + finding.help(language));
        json.writeObjectFieldStart("associatedRule");
        text("id", finding.condition().id());
        json.writeNumberField("index", ruleIndex.get(ruleKey(result, finding.condition().id())));
        json.writeEndObject();
        location(report, report.lines().line(finding.pointer()), "", "");
        json.writeEndObject();
      }
    }
    if (result.verdict() == Verdict.NOT_ASSESSED) {
      json.writeStartObject();
      notice(Notice.NOT_ASSESSED, "warning");
      message(
          "message",
          "%s (%s): %s."
              .formatted(
                  result.recipientName(language),
                  result.recipientCode(),
                  result.verdict().label().in(language)));
      location(report, report.lines().line(""), "", "");
      json.writeEndObject();
    }
  }

  private void notice(Notice notice, String level) throws IOException {
    json.writeObjectFieldStart("descriptor");
    text("id", notice.name());
    json.writeEndObject();
    text("level", level);
  }

  private void results() throws IOException {
    json.writeArrayFieldStart("results");
    for (CheckedReport report : reports) {
      if (report.result() != null) {
        for (Finding finding : report.result().findings()) {
          result(report, finding);
        }
      }
    }
    json.writeEndArray();
  }

  private void result(CheckedReport report, Finding finding) throws IOException {
    json.writeStartObject();
    text("ruleId", finding.condition().id());
    json.writeNumberField(
        "ruleIndex", ruleIndex.get(ruleKey(report.result(), finding.condition().id())));
    String kind = kind(finding.outcome());
    text("kind", kind);
    text("level", kind.equals("fail") ? level(finding.condition().severity()) : "none");
    List<String> parts = new ArrayList<>();
    parts.add(finding.message(language));
    parts.add(finding.help(language));
    finding.checklist().forEach(question -> parts.add("- " + question.in(language)));
    message("message", String.join("\n", parts));
    location(
        report,
        report.lines().line(finding.pointer()),
        finding.pointer(),
        finding.place().in(language));
    if (finding.outcome() == Outcome.WAIVED) {
      json.writeArrayFieldStart("suppressions");
      json.writeStartObject();
      text("kind", "external");
      text("status", "accepted");
      text("justification", finding.message(language));
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeObjectFieldStart("properties");
    text("outcome", finding.outcome().name());
    text("severity", finding.condition().severity().name());
    text("agreement", report.result().agreement());
    text("recipient", report.result().recipientCode());
    text("legalBasis", finding.condition().legalBasis());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String kind(Outcome outcome) {
    return switch (outcome) {
      case BREACHED, WAIVED -> "fail";
      case RULE_FAILED, NOT_ASSESSED -> "open";
      case NEEDS_JUDGEMENT -> "review";
      case PENDING -> "informational";
      case MET -> "pass";
      case NOT_APPLICABLE -> "notApplicable";
    };
  }

  /** The level of a breach. */
  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  /** Writes where something stands; a line of 0 is none, and all reports together have none. */
  private void location(CheckedReport report, int line, String pointer, String place)
      throws IOException {
    String uri = uri(report);
    if (uri.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    text("uri", uri);
    json.writeEndObject();
    if (line > 0 && !report.isOfAllTogether()) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", line);
      json.writeEndObject();
    }
    json.writeEndObject();
    if (!pointer.isEmpty()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      text("fullyQualifiedName", pointer);
      json.writeEndObject();
      json.writeEndArray();
    }
    if (!place.isEmpty()) {
      message("message", place);
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  /**
   * The file, or a name for a report that did not come in one and for all reports together; empty
   * where neither is known.
   */
  private static String uri(CheckedReport report) {
    if (report.isOfAllTogether()) {
      return "urn:villkorskoll:round:" + report.result().agreement();
    }
    if (report.lines().file() != null) {
      return FileUri.of(report.lines().file());
    }
    return report.result() == null
        ? ""
        : "urn:villkorskoll:report:%s:%s"
            .formatted(report.result().agreement(), report.result().recipientCode());
  }

  /**
   * What it takes to prove and repeat each result, and the verdict on each report and on all
   * together.
   */
  private void properties() throws IOException {
    json.writeObjectFieldStart("properties");
    text("engineVersion", engineVersion);
    json.writeArrayFieldStart("rulesets");
    Map<String, String> versions = new TreeMap<>();
    rulesets().values().forEach(one -> versions.put(one.agreement(), one.rulesetVersion()));
    for (Map.Entry<String, String> one : versions.entrySet()) {
      json.writeStartObject();
      text("id", one.getKey());
      text("version", one.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("reports");
    for (CheckedReport report : reports) {
      json.writeStartObject();
      if (report.source() != null) {
        text("source", report.source());
      }
      CheckResult result = report.result();
      if (result != null) {
        text("agreement", result.agreement());
        text("recipient", result.recipientCode());
        text("asOf", result.asOf().toString());
        text("digest", result.reportDigest());
        text("verdict", result.verdict().name());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void message(String field, String value) throws IOException {
    SarifRule.message(json, field, value);
  }

  private void text(String field, String value) throws IOException {
    json.writeStringField(field, SafeText.unicode(value));
  }
}
