package se.villkorskoll.drl;

import java.util.List;
import java.util.Set;

/**
 * What can be said in a constraint or a call. It is written as it is in the rule, with one blank
 * around operators and brackets only where they are needed.
 */
public sealed interface Expression {

  /** What something is asked of, in brackets where it is composed. */
  private static String bracketed(Expression owner) {
    boolean composed =
        owner instanceof Comparison
            || owner instanceof Logic
            || owner instanceof Arithmetic
            || owner instanceof Opposite;
    return composed ? "(" + owner + ")" : owner.toString();
  }

  /** The token that it is known by: a name, a literal or an operator. */
  Token token();

  /** A field of the fact that the pattern is about, a binding ({@code $account}) or a type. */
  record Name(Token token) implements Expression {
    @Override
    public String toString() {
      return token.text();
    }
  }

  /** A field of something ({@code balance.kept}), or a constant of a type ({@code Answer.NO}). */
  record Member(Expression owner, Token token) implements Expression {
    @Override
    public String toString() {
      return bracketed(owner) + "." + token.text();
    }
  }

  /**
   * A call of a method.
   *
   * @param owner what it is called on; null for the fact that the pattern is about
   * @param token its name
   * @param arguments what it is called with
   */
  record Call(Expression owner, Token token, List<Expression> arguments) implements Expression {
    @Override
    public String toString() {
      var text =
          new StringBuilder(owner == null ? "" : bracketed(owner) + ".").append(token.text());
      text.append('(');
      for (int i = 0; i < arguments.size(); i++) {
        text.append(i == 0 ? "" : ", ").append(arguments.get(i));
      }
      return text.append(')').toString();
    }
  }

  /** A text in quotation marks, a number, {@code true}, {@code false} or {@code null}. */
  record Literal(Token token) implements Expression {
    @Override
    public String toString() {
      return token.text();
    }
  }

  /**
   * A comparison of two values: {@code == != < <= > >=}, {@code memberOf} or {@code contains}.
   *
   * @param token the operator
   * @param negated whether {@code not} is before it
   */
  record Comparison(Expression left, Token token, boolean negated, Expression right)
      implements Expression {
    @Override
    public String toString() {
      String operator = (negated ? "not " : "") + token.text();
      return within(left) + " " + operator + " " + within(right);
    }

    private static String within(Expression operand) {
      boolean plain =
          operand instanceof Name
              || operand instanceof Member
              || operand instanceof Call
              || operand instanceof Literal
              || operand instanceof Arithmetic;
      return plain ? operand.toString() : "(" + operand + ")";
    }
  }

  /** Both, or one of two: {@code &&} or {@code ||}. */
  record Logic(Expression left, Token token, Expression right) implements Expression {
    @Override
    public String toString() {
      return within(left) + " " + token.text() + " " + within(right);
    }

    private String within(Expression operand) {
      boolean other = operand instanceof Logic logic && !logic.token.is(token.text());
      return other ? "(" + operand + ")" : operand.toString();
    }
  }

  /** A calculation: {@code + -} or {@code * %}. */
  record Arithmetic(Expression left, Token token, Expression right) implements Expression {

    static final Set<String> SUM = Set.of("+", "-");
    static final Set<String> PRODUCT = Set.of("*", "%");

    @Override
    public String toString() {
      // a long sum is written without brackets: the compiler takes no deep ones
      boolean goesOn =
          left instanceof Arithmetic of
              && SUM.contains(of.token.text()) == SUM.contains(token.text());
      return (goesOn ? left.toString() : within(left)) + " " + token.text() + " " + within(right);
    }

    private static String within(Expression operand) {
      boolean compound =
          operand instanceof Arithmetic
              || operand instanceof Comparison
              || operand instanceof Logic;
      return compound ? "(" + operand + ")" : operand.toString();
    }
  }

  /** The opposite: {@code !} or {@code -} before something. */
  record Opposite(Token token, Expression of) implements Expression {
    @Override
    public String toString() {
      return token.text() + (of instanceof Name || of instanceof Call ? of : "(" + of + ")");
    }
  }
}
