package se.villkorskoll.drl;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a rule says.
 *
 * @param text the file that it was read from
 * @param elements what {@code when} asks for, in order
 * @param consequence the one call that {@code then} makes
 */
public record RuleTree(RuleText text, List<Element> elements, Expression.Call consequence) {

  /** The form of what {@code then} does. */
  public static final String FORM_OF_CALL =
      "findings.breach(drools.getRule(), $fact.pointer(), \"name\", $fact.value());";

  /** The rule that a file says, once its lines have the form of one. */
  public static RuleTree of(RuleText text) throws MalformedRule {
    return new RuleParser(text).parse();
  }

  /**
   * The rule as DRL, written anew from what was read, so that nothing else reaches the compiler.
   *
   * @param packageName the package that it is compiled in
   * @param types gives the class name of a type by the name that rules know it by; null where rules
   *     know none of that name
   * @throws MalformedRule if it names something that is never written
   */
  public String drl(String packageName, UnaryOperator<String> types) throws MalformedRule {
    return new RuleWriter(this, packageName, types).write();
  }
}
