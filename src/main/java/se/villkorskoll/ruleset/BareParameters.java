package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.List;
import se.villkorskoll.drl.Expression;
import se.villkorskoll.drl.Token;

/**
 * Parameters by their bare names, as the values and the call of a rule may name them: {@code
 * repaid.by(repayment-by)} for {@code repaid.by(params.date("repayment-by"))}.
 */
final class BareParameters {

  private BareParameters() {}

  /** An expression in which each bare name of a parameter is the call for it. */
  static Expression called(Expression expression, Parameters parameters) {
    if (expression instanceof Expression.Name name) {
      Parameter parameter = parameters.parameter(name.token().text());
      return parameter == null ? name : call(name.token(), parameter);
    } else if (expression instanceof Expression.Member member) {
      return new Expression.Member(called(member.owner(), parameters), member.token());
    } else if (expression instanceof Expression.Call call && !ParameterCall.is(call)) {
      List<Expression> arguments = new ArrayList<>();
      call.arguments().forEach(one -> arguments.add(called(one, parameters)));
      Expression owner = call.owner() == null ? null : called(call.owner(), parameters);
      return new Expression.Call(owner, call.token(), List.copyOf(arguments));
    }
    return expression;
  }

  /** The names in an expression that only a parameter could have, and none has. */
  static List<Token> unknown(Expression expression, Parameters parameters) {
    return Token.ofValue(expression.toString()).stream()
        .filter(Token::isParameter)
        .filter(one -> parameters.parameter(one.text()) == null)
        .toList();
  }

  private static Expression call(Token name, Parameter parameter) {
    return new Expression.Call(
        new Expression.Name(new Token(ParameterCall.PARAMS, name.span())),
        new Token(parameter.unit().method(), name.span()),
        List.of(new Expression.Literal(new Token("\"" + name.text() + "\"", name.span()))));
  }
}
