package se.villkorskoll.drl;

import java.util.regex.Pattern;
import se.villkorskoll.model.shape.LocalText;

/**
 * Writes a rule as DRL from its tree. What is written can hold nothing but names, numbers, short
 * texts and the operators of the language: no comment, attribute, annotation, escape or code of
 * Java's own, whatever was in the file.
 */
final class RuleWriter {

  private static final Pattern PACKAGE = Pattern.compile("rules(\\.[a-z][a-z0-9_]*)+");
  private static final Pattern IMPORT =
      Pattern.compile("se\\.villkorskoll\\.model(\\.[a-z]+)*\\.[A-Z]\\w*");
  private static final Pattern RULE = Pattern.compile("[A-Za-z0-9-]+");
  private static final Pattern TEXT = Pattern.compile("\"[A-Za-z0-9/_.-]*\"");

  private final RuleTree rule;
  private final String packageName;

  RuleWriter(RuleTree rule, String packageName) {
    this.rule = rule;
    this.packageName = packageName;
  }

  String write() throws MalformedRule {
    RuleText text = rule.text();
    requireForm(PACKAGE, packageName, 1);
    requireForm(RULE, text.name(), text.line());
    var drl = new StringBuilder("package ").append(packageName).append('\n');
    for (String type : text.imports()) {
      requireForm(IMPORT, type, 1);
      drl.append("import ").append(type).append('\n');
    }
    drl.append("global ").append(RuleText.FINDINGS).append('\n');
    drl.append("global ").append(RuleText.PARAMS).append('\n');
    drl.append("rule \"").append(text.name()).append("\"\nwhen\n").append(elements());
    return drl.append("then\n  ").append(consequence()).append(";\nend\n").toString();
  }

  private String elements() throws MalformedRule {
    var when = new StringBuilder();
    for (Element element : rule.elements()) {
      when.append("  ").append(plain(element, element.line())).append('\n');
    }
    return when.toString();
  }

  private String consequence() throws MalformedRule {
    return plain(rule.consequence(), rule.text().thenLine());
  }

  /** A part of the rule as it is written, in which texts are plain words or places. */
  private static String plain(Object part, int line) throws MalformedRule {
    String written = part.toString();
    for (Token token : Token.of(written)) {
      if (token.isText()) {
        requireForm(TEXT, token.text(), line);
      }
    }
    return written;
  }

  private static void requireForm(Pattern form, String written, int line) throws MalformedRule {
    if (!form.matcher(written).matches()) {
      throw new MalformedRule(
          line,
          LocalText.of(
              "%s kan inte användas i en regel.".formatted(written),
              "%s cannot be used in a rule.".formatted(written)),
          LocalText.of(
              "En regel ser bara modellen: se.villkorskoll.model.",
              "A rule sees the model only: se.villkorskoll.model."));
    }
  }
}
