package se.villkorskoll.drl;

/**
 * One constraint of a pattern, or the binding of one of its values.
 *
 * @param binding the name that the value is bound to ({@code $id}); null for a constraint
 * @param expression the constraint, or the value
 * @param span where it is in the {@code when} of its rule
 * @param line its line in the file, from 1
 */
public record Constraint(Token binding, Expression expression, Span span, int line) {

  @Override
  public String toString() {
    return binding == null ? expression.toString() : binding.text() + " : " + expression;
  }
}
