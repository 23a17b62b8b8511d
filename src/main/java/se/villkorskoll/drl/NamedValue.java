package se.villkorskoll.drl;

import java.util.ArrayList;
import java.util.List;

/**
 * A value that a rule gives a name, for its texts: {@code @value(repaid =
 * "repaid.by(repayment-by)")}.
 *
 * @param name the name, as in the texts
 * @param expression what it is: a name without owner is a field of the first fact of the call, or a
 *     parameter
 * @param line its line in the file, from 1
 */
public record NamedValue(String name, Expression expression, int line) {

  /** The annotation that names values. */
  static final String ANNOTATION = "value";

  private static final String BETWEEN = " = ";

  /** What the reader of a rule file makes of one, for the annotation's values. */
  static String written(String name, String expression) {
    return name + BETWEEN + expression;
  }

  /**
   * All that a rule names, in the order written.
   *
   * @throws MalformedRule if one is no value
   */
  static List<NamedValue> of(RuleText rule) throws MalformedRule {
    List<NamedValue> values = new ArrayList<>();
    for (RuleText.Annotation annotation : rule.annotations()) {
      if (annotation.name().equals(ANNOTATION)) {
        for (String written : annotation.values()) {
          int between = written.indexOf(BETWEEN);
          values.add(
              new NamedValue(
                  written.substring(0, between),
                  RuleParser.value(
                      written.substring(between + BETWEEN.length()), annotation.line()),
                  annotation.line()));
        }
      }
    }
    return List.copyOf(values);
  }
}
