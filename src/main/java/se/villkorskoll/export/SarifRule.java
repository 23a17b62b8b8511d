package se.villkorskoll.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.LocalTemplate;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/** A condition as a rule of SARIF, and SARIF's form of a text. */
final class SarifRule {

  private SarifRule() {}

  /** Writes a condition of a ruleset. */
  static void write(JsonGenerator json, Condition condition, CheckResult rules, Language language)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", condition.id());
    json.writeStringField("name", condition.name());
    String title = condition.title().in(language) + ".";
    message(json, "shortDescription", title);
    message(json, "fullDescription", title + " " + condition.legalBasis());
    var help = new StringBuilder(general(condition.help(), language));
    for (LocalText question : condition.checklist()) {
      help.append("\n- ").append(question.in(language));
    }
    message(json, "help", help.toString());
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", ResultSarif.level(condition.severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("agreement", rules.agreement());
    json.writeStringField("rulesetVersion", rules.rulesetVersion());
    json.writeStringField("severity", condition.severity().name());
    json.writeStringField("legalBasis", condition.legalBasis());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** What a text says of any report: an ellipsis stands for each value. */
  private static String general(LocalTemplate template, Language language) {
    Map<String, String> values = new HashMap<>();
    template.names().forEach(name -> values.put(name, "…"));
    return template.fill(values, language);
  }

  /** Writes an object with a text. By the standard (3.11.5) a brace is written twice. */
  static void message(JsonGenerator json, String field, String value) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", SafeText.unicode(value).replace("{", "{{").replace("}", "}}"));
    json.writeEndObject();
  }
}
