package se.villkorskoll.drl;

import java.util.List;

/** One of the things that {@code when} asks for, all of which must be there. */
public sealed interface Element {

  /** Where it is in the {@code when} of its rule. */
  Span span();

  /** Its line in the file, from 1. */
  int line();

  /** The pattern that it is, has or counts over. */
  Pattern pattern();

  /**
   * A fact of a type that meets the constraints.
   *
   * @param binding the name that the fact is bound to ({@code $account}); null for none
   * @param type the simple name of its type
   * @param constraints what it must meet, in order
   */
  record Pattern(Token binding, Token type, List<Constraint> constraints, Span span, int line)
      implements Element {
    @Override
    public Pattern pattern() {
      return this;
    }

    @Override
    public String toString() {
      return (binding == null ? "" : binding.text() + " : ")
          + type.text()
          + "("
          + joined(constraints)
          + ")";
    }
  }

  /**
   * That there is no such fact ({@code not}), or at least one ({@code exists}).
   *
   * @param word {@code not} or {@code exists}
   */
  record Quantified(Token word, Pattern pattern, Span span, int line) implements Element {
    @Override
    public String toString() {
      return word.text() + "(" + pattern + ")";
    }
  }

  /**
   * Sums and counts over all such facts.
   *
   * @param functions what is made of them
   * @param constraints what that must meet, in order
   */
  record Accumulate(
      Pattern pattern, List<Function> functions, List<Constraint> constraints, Span span, int line)
      implements Element {
    @Override
    public String toString() {
      return "accumulate("
          + pattern
          + "; "
          + joined(functions)
          + (constraints.isEmpty() ? "" : "; " + joined(constraints))
          + ")";
    }
  }

  /**
   * A sum or a count of bound values.
   *
   * @param binding the name that the result is bound to
   * @param name what is made: {@code sum} or {@code count}
   * @param of the binding whose values are taken
   */
  record Function(Token binding, Token name, Token of) {
    @Override
    public String toString() {
      return binding.text() + " : " + name.text() + "(" + of.text() + ")";
    }
  }

  private static String joined(List<?> parts) {
    return String.join(", ", parts.stream().map(Object::toString).toList());
  }
}
