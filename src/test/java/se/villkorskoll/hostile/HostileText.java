package se.villkorskoll.hostile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.villkorskoll.TestRules;

/**
 * A text that wants code to run when it is read as a rule, or something to pass unseen.
 *
 * @param name what it tries
 * @param where what of a rule it is put in place of: {@code when}, {@code then}, {@code line} (one
 *     before {@code when}), {@code annotation}, {@code head} (the first line), {@code below} (the
 *     last line), {@code comment}, {@code rule} (the line of the name), {@code id}, {@code file}
 *     (the whole), {@code file-name} or {@code parameter}
 * @param text the text; <code>{canary}</code> and <code>{port}</code> are the places that it tries
 *     to touch, <code>{{3x()}}</code> is three brackets
 * @param reached what the gate says that it reaches for, where all before the gate would let it
 *     pass if there were no lint; {@code any} for whatever it says; null where it is stopped before
 * @param harmless why it may be let in where there is no lint; null where it is stopped
 * @param says something else that the reason must have in it; null for nothing
 */
public record HostileText(
    @JsonProperty("name") String name,
    @JsonProperty("where") String where,
    @JsonProperty("text") String text,
    @JsonProperty("reached") String reached,
    @JsonProperty("harmless") String harmless,
    @JsonProperty("says") String says) {

  private static final Pattern REPEATED = Pattern.compile("\\{\\{(\\d+)x(.*?)}}", Pattern.DOTALL);

  private static final String RULE =
      """
      // Ett villkor som inte är vad det ser ut att vara.
      rule "{name}"
          @id("{id}")
          @carries("OK2020-USE-02")
          @severity(WARNING)
          @appliesTo(MUNICIPALITY)
      {texts}when
          $a : Account(fundsSpent == true)
      then
          findings.breach($a);
      end
      """;

  /** A rule of this form that is as it should be. */
  static String good(String id) {
    return RULE.replace("{texts}", TestRules.TEXTS)
        .replace("{name}", id + "-hostile")
        .replace("{id}", id);
  }

  /** The rule that the text makes, with an id of its own. */
  String rule(String id, Canary canary) {
    String own = canary.in(written());
    String good = good(id);
    String rule =
        switch (where) {
          case "when" -> good.replace("$a : Account(fundsSpent == true)", own);
          case "then" -> good.replace("findings.breach($a);", own);
          case "line" -> good.replace("\nwhen\n", "\n    " + own + "\nwhen\n");
          case "annotation" -> good.replace("    @title(", "    " + own + "\n    @title(");
          case "head" -> own + "\n" + good;
          case "below" -> good + own + "\n";
          case "comment" -> good.replaceFirst("// [^\n]*", Matcher.quoteReplacement(own));
          case "rule" ->
              good.replaceFirst(
                  "rule [^\n]*", Matcher.quoteReplacement(own.replace("{name}", id + "-hostile")));
          case "id" -> good.replaceFirst("@id\\(\"[^\"]*", "@id(\"" + own);
          case "file" -> own.replace("{good}", good);
          case "file-name" -> good;
          case "parameter" ->
              good.replace("fundsSpent == true", "originYear == params.integer(\"" + own + "\")");
          default -> throw new IllegalArgumentException(where);
        };
    return rule;
  }

  /** The text with what is repeated written out. */
  String written() {
    Matcher repeated = REPEATED.matcher(text);
    var written = new StringBuilder();
    while (repeated.find()) {
      String part = repeated.group(2).repeat(Integer.parseInt(repeated.group(1)));
      repeated.appendReplacement(written, Matcher.quoteReplacement(part));
    }
    return repeated.appendTail(written).toString();
  }
}
