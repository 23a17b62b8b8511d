package se.villkorskoll.drl;

import java.util.List;
import java.util.regex.Pattern;
import se.villkorskoll.model.shape.LocalText;

/**
 * Writes a rule as DRL from its tree. What is written can hold nothing but names, numbers, short
 * texts and the operators of the language, and the model's types: no comment, attribute,
 * annotation, escape or code of Java's own, whatever was in the file.
 */
final class RuleWriter {

  private static final Pattern PACKAGE = Pattern.compile("rules\\.[a-z][a-z0-9_]*");
  private static final Pattern IMPORT =
      Pattern.compile("se\\.villkorskoll\\.model\\.(agreement|report|round|shape)\\.[A-Z]\\w*");
  private static final Pattern RULE = Pattern.compile("[A-Za-z0-9-]+");
  private static final Pattern TEXT = Pattern.compile("\"[A-Za-z0-9/_.-]*\"");

  /** A name that does not begin as those of fields, methods and bindings do. */
  private static final Pattern TYPE_OR_CONSTANT = Pattern.compile("[A-Z_]\\w*");

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
    for (RuleText.Declared type : text.imports()) {
      requireForm(IMPORT, type.text(), type.line());
      drl.append("import ").append(type.text()).append('\n');
    }
    drl.append("global ").append(RuleText.FINDINGS).append('\n');
    drl.append("global ").append(RuleText.PARAMS).append('\n');
    drl.append("rule \"").append(text.name()).append("\"\nwhen\n").append(elements());
    return drl.append("then\n  ").append(consequence()).append(";\nend\n").toString();
  }

  private String elements() throws MalformedRule {
    var when = new StringBuilder();
    for (Element element : rule.elements()) {
      require(element.pattern().type().text(), element.line());
      requireAll(element.pattern().constraints());
      if (element instanceof Element.Accumulate accumulate) {
        requireAll(accumulate.constraints());
      }
      when.append("  ").append(element).append('\n');
    }
    return when.toString();
  }

  private String consequence() throws MalformedRule {
    String call = rule.consequence().toString();
    require(call, rule.text().thenLine());
    return call;
  }

  private void requireAll(List<Constraint> constraints) throws MalformedRule {
    for (Constraint constraint : constraints) {
      require(constraint.toString(), constraint.line());
    }
  }

  /**
   * Refuses what leads out of the model: texts that are no plain words or places, and types that
   * are not imported, by whatever way they are named. The compiler runs the initialisers of a class
   * as soon as one of its constants is named, before any class of the rule is there to be read.
   */
  private void require(String written, int line) throws MalformedRule {
    List<Token> tokens = Token.of(written);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isText()) {
        requireForm(TEXT, token.text(), line);
      } else if (TYPE_OR_CONSTANT.matcher(token.text()).matches()
          && !isImported(tokens, i)
          && !(isAfterStop(tokens, i) && isImported(tokens, i - 2))) {
        throw refused(token.text(), line);
      }
    }
  }

  private boolean isImported(List<Token> tokens, int at) {
    String end = "." + tokens.get(at).text();
    return !isAfterStop(tokens, at)
        && rule.text().imports().stream().anyMatch(one -> one.text().endsWith(end));
  }

  private static boolean isAfterStop(List<Token> tokens, int at) {
    return at > 0 && tokens.get(at - 1).is(".");
  }

  private static void requireForm(Pattern form, String written, int line) throws MalformedRule {
    if (!form.matcher(written).matches()) {
      throw refused(written, line);
    }
  }

  private static MalformedRule refused(String written, int line) {
    return new MalformedRule(
        line,
        LocalText.of(
            "%s kan inte användas i en regel.".formatted(written),
            "%s cannot be used in a rule.".formatted(written)),
        LocalText.of(
            "En regel ser bara modellen, se.villkorskoll.model, och det som den importerar därifrån.",
            "A rule sees the model only, se.villkorskoll.model, and what it imports of it."));
  }
}
