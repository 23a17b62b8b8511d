package se.villkorskoll.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.mutation.MutationResult;
import se.villkorskoll.mutation.UnnoticedMutant;
import se.villkorskoll.ruleset.RuleProblem;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.scenario.ScenarioResult;

/** Conditions, problems in rule files and scenario results as JSON. */
public final class RulesJson {

  private RulesJson() {}

  /** Writes the conditions of rulesets as one indented array. */
  public static void writeConditions(OutputStream out, List<Ruleset> rulesets, Language language)
      throws IOException {
    try (JsonGenerator json = JsonOutput.indented(out)) {
      json.writeStartArray();
      for (Ruleset ruleset : rulesets) {
        for (Condition condition : ruleset.allConditions()) {
          condition(json, ruleset, condition, language);
        }
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  /** The conditions of a ruleset as one array on one line. */
  public static byte[] conditions(Ruleset ruleset, Language language) {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonOutput.compact(bytes)) {
      json.writeStartArray();
      for (Condition condition : ruleset.allConditions()) {
        condition(json, ruleset, condition, language);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes one condition of a ruleset. */
  static void condition(JsonGenerator json, Ruleset ruleset, Condition condition, Language language)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("agreement", ruleset.agreement().id());
    json.writeStringField("id", condition.id());
    json.writeStringField("name", condition.name());
    json.writeStringField("severity", condition.severity().name());
    json.writeStringField("scope", condition.scope().name());
    kinds(json, "appliesTo", condition.appliesTo());
    kinds(json, "carriedTo", condition.carriedTo());
    json.writeArrayFieldStart("needs");
    for (Object path : condition.needs()) {
      json.writeString(path.toString());
    }
    json.writeEndArray();
    if (condition.due() != null) {
      json.writeStringField("due", ruleset.parameters().date(condition.due()).toString());
    }
    json.writeStringField("title", condition.title().in(language));
    json.writeStringField("legalBasis", condition.legalBasis());
    json.writeArrayFieldStart("checklist");
    for (LocalText question : condition.checklist()) {
      json.writeString(question.in(language));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("carries");
    for (String row : ruleset.carriedRows(condition)) {
      json.writeString(row);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes problems in rule files as one indented array. */
  public static void writeProblems(OutputStream out, List<RuleProblem> problems, Language language)
      throws IOException {
    try (JsonGenerator json = JsonOutput.indented(out)) {
      problems(json, problems, language);
    }
    out.write('\n');
  }

  /** Writes problems in rule files as an array. */
  static void problems(JsonGenerator json, List<RuleProblem> problems, Language language)
      throws IOException {
    json.writeStartArray();
    for (RuleProblem problem : problems) {
      json.writeStartObject();
      json.writeStringField("file", problem.file());
      json.writeNumberField("line", problem.line());
      json.writeStringField("message", problem.message().in(language));
      json.writeStringField("help", problem.help().in(language));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes what came of running scenarios, indented. */
  public static void writeScenarios(
      OutputStream out, List<RuleProblem> problems, List<ScenarioResult> results, Language language)
      throws IOException {
    try (JsonGenerator json = JsonOutput.indented(out)) {
      json.writeStartObject();
      json.writeNumberField("scenarios", results.size());
      json.writeNumberField("failed", results.stream().filter(one -> !one.passed()).count());
      json.writeFieldName("problems");
      problems(json, problems, language);
      json.writeArrayFieldStart("results");
      for (ScenarioResult result : results) {
        json.writeStartObject();
        json.writeStringField("file", result.file());
        json.writeNumberField("line", result.line());
        json.writeStringField("name", result.name());
        json.writeBooleanField("passed", result.passed());
        json.writeArrayFieldStart("failures");
        for (LocalText failure : result.failures()) {
          json.writeString(failure.in(language));
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  /** Writes which changes of the rules no scenario noticed, indented. */
  public static void writeMutation(OutputStream out, MutationResult result, Language language)
      throws IOException {
    try (JsonGenerator json = JsonOutput.indented(out)) {
      json.writeStartObject();
      json.writeNumberField("mutants", result.mutants());
      json.writeNumberField("noticed", result.noticed());
      json.writeArrayFieldStart("unnoticed");
      for (UnnoticedMutant mutant : result.unnoticed()) {
        json.writeStartObject();
        json.writeStringField("file", mutant.file());
        json.writeNumberField("line", mutant.line());
        json.writeStringField("change", mutant.change().in(language));
        if (mutant.reason() != null) {
          json.writeStringField("reason", mutant.reason().in(language));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void kinds(JsonGenerator json, String field, Set<RecipientKind> kinds)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (RecipientKind kind : kinds.stream().sorted().toList()) {
      json.writeString(kind.name());
    }
    json.writeEndArray();
  }
}
