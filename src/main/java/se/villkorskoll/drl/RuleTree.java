package se.villkorskoll.drl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What a rule says.
 *
 * @param text the file that it was read from
 * @param elements what {@code when} asks for, in order
 * @param values the values that it gives names, in order
 * @param consequence what {@code then} does
 */
public record RuleTree(
    RuleText text, List<Element> elements, List<NamedValue> values, Consequence consequence) {

  /** The rule that a file says, once its lines have the form of one. */
  public static RuleTree of(RuleText text) throws MalformedRule {
    return new RuleParser(text).parse();
  }

  /**
   * The bindings that a rule hands over when it has found something, in order: those of what the
   * finding is about, of the case and of the named values, and those that its texts name.
   */
  public List<String> handedOver() {
    Set<String> handed = new LinkedHashSet<>();
    consequence.facts().forEach(fact -> addBindings(fact, handed));
    if (consequence.decides() != null) {
      addBindings(consequence.decides(), handed);
    }
    values.forEach(value -> addBindings(value.expression(), handed));
    Set<String> facts = new TreeSet<>();
    elements.forEach(element -> addFact(element, facts));
    Set<String> bound = boundValues();
    for (String name : text.namesInTexts()) {
      String binding = "$" + name.replaceFirst("\\..*", "");
      if (bound.contains("$" + name) || (name.contains(".") && facts.contains(binding))) {
        handed.add(binding);
      }
    }
    return List.copyOf(handed);
  }

  /** The bindings of single values, each of which a text may name; no whole facts. */
  public Set<String> boundValues() {
    Set<String> bound = new TreeSet<>();
    elements.forEach(element -> addValues(element, bound));
    return bound;
  }

  private static void addBindings(Expression expression, Set<String> bindings) {
    Token.of(expression.toString()).stream()
        .filter(Token::isBinding)
        .map(Token::text)
        .forEach(bindings::add);
  }

  /** What is bound in a not, an exists or within an accumulate is not seen outside it. */
  private static void addValues(Element element, Set<String> bound) {
    if (element instanceof Element.Accumulate accumulate) {
      accumulate.functions().forEach(one -> bound.add(one.binding().text()));
    } else if (element instanceof Element.Pattern pattern) {
      pattern.constraints().stream()
          .filter(one -> one.binding() != null)
          .forEach(one -> bound.add(one.binding().text()));
    }
  }

  private static void addFact(Element element, Set<String> facts) {
    if (element instanceof Element.Pattern pattern && pattern.binding() != null) {
      facts.add(pattern.binding().text());
    }
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
