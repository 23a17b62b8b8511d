package se.villkorskoll.drl;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import se.villkorskoll.model.shape.LocalText;

/**
 * Writes a rule as DRL from its tree, below the package, imports and globals that no rule file has.
 * What is written can hold nothing but names, numbers, short texts and the operators of the
 * language, and the model's types: no comment, attribute, annotation, escape or code of Java's own,
 * whatever was in the file. Used once; not thread-safe.
 */
final class RuleWriter {

  private static final Pattern PACKAGE = Pattern.compile("rules\\.[a-z][a-z0-9_]*");
  private static final Pattern IMPORT =
      Pattern.compile("se\\.villkorskoll\\.model\\.(agreement|report|round|shape)\\.[A-Z]\\w*");
  private static final Pattern RULE = Pattern.compile("[A-Za-z0-9-]+");
  private static final Pattern BINDING = Pattern.compile("\\$\\w+");
  private static final Pattern TEXT = Pattern.compile("\"[A-Za-z0-9/_.-]*\"");

  /** A name that does not begin as those of fields, methods and bindings do. */
  private static final Pattern TYPE_OR_CONSTANT = Pattern.compile("[A-Z_]\\w*");

  /** In the one every rule records what it finds, from the other it takes its parameters. */
  private static final String GLOBALS =
      """
      global se.villkorskoll.check.Findings findings
      global se.villkorskoll.ruleset.Parameters params
      """;

  private final RuleTree rule;
  private final String packageName;
  private final UnaryOperator<String> types;

  /** The classes of the types that the rule names. */
  private final SortedSet<String> imports = new TreeSet<>();

  /**
   * A writer of a rule.
   *
   * @param types gives the class name of a type by its simple name; null where there is none
   */
  RuleWriter(RuleTree rule, String packageName, UnaryOperator<String> types) {
    this.rule = rule;
    this.packageName = packageName;
    this.types = types;
  }

  String write() throws MalformedRule {
    RuleText text = rule.text();
    requireForm(PACKAGE, packageName, 1);
    requireForm(RULE, text.name(), text.line());
    String when = elements();
    String then = consequence();
    var drl = new StringBuilder("package ").append(packageName).append('\n');
    imports.forEach(type -> drl.append("import ").append(type).append('\n'));
    drl.append(GLOBALS);
    drl.append("rule \"").append(text.name()).append("\"\nwhen\n").append(when);
    return drl.append("then\n  ").append(then).append(";\nend\n").toString();
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

  /**
   * Whatever the rule says of its finding is read by the program: the rule hands over which rule it
   * is and what it has bound, and nothing else of it is compiled.
   */
  private String consequence() throws MalformedRule {
    var call = new StringBuilder(Consequence.RECORDER).append(".record(drools.getRule()");
    for (String binding : rule.handedOver()) {
      requireForm(BINDING, binding, rule.text().thenLine());
      call.append(", ").append(binding);
    }
    return call.append(')').toString();
  }

  private void requireAll(List<Constraint> constraints) throws MalformedRule {
    for (Constraint constraint : constraints) {
      require(constraint.toString(), constraint.line());
    }
  }

  /**
   * Refuses what leads out of the model: texts that are no plain words or places, and types that
   * rules do not know, by whatever way they are named. The compiler runs the initialisers of a
   * class as soon as one of its constants is named, before any class of the rule is there to be
   * read.
   */
  private void require(String written, int line) throws MalformedRule {
    List<Token> tokens = Token.of(written);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isText()) {
        requireForm(TEXT, token.text(), line);
      } else if (TYPE_OR_CONSTANT.matcher(token.text()).matches()
          && !isType(tokens, i, line)
          && !(isAfterStop(tokens, i) && isType(tokens, i - 2, line))) {
        throw refused(token.text(), line);
      }
    }
  }

  /** Whether a word names a type that rules know, which is then imported. */
  private boolean isType(List<Token> tokens, int at, int line) throws MalformedRule {
    String className = isAfterStop(tokens, at) ? null : types.apply(tokens.get(at).text());
    if (className == null) {
      return false;
    }
    requireForm(IMPORT, className, line);
    imports.add(className);
    return true;
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
            "En regel ser bara det som redovisas, och koder som Answer.NO.",
            "A rule sees only what is reported, and codes such as Answer.NO."));
  }
}
