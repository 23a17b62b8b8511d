package se.villkorskoll.ruleset;

import java.util.List;
import java.util.Map;
import se.villkorskoll.drl.Expression;
import se.villkorskoll.drl.Token;

/**
 * Reads values of facts as a rule names them. What is asked of something that is not known is not
 * known: it is null.
 *
 * @param subject what names without owner are fields of; null where there is none
 * @param bound what the rule has bound, by name with its {@code $}
 */
record ValueReader(Object subject, Map<String, Object> bound, Parameters parameters) {

  /**
   * The value of an expression that the lint lets pass.
   *
   * @throws IllegalArgumentException if it names something that there is not
   */
  Object of(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return literal.token().is("null") ? null : Boolean.valueOf(literal.token().text());
    } else if (expression instanceof Expression.Name name) {
      return name.token().isBinding() ? bound(name.token()) : asked(subject, name.token());
    } else if (expression instanceof Expression.Member member) {
      return asked(of(member.owner()), member.token());
    } else if (expression instanceof Expression.Call call) {
      return ParameterCall.is(call) ? parameter(call) : called(call);
    }
    throw new IllegalArgumentException("no value: " + expression);
  }

  private Object bound(Token name) {
    if (!bound.containsKey(name.text())) {
      throw new IllegalArgumentException("nothing is bound to " + name.text());
    }
    return bound.get(name.text());
  }

  private Object parameter(Expression.Call call) {
    String name = call.arguments().get(0).token().content();
    Object value = parameters.value(name);
    if (value == null) {
      throw new IllegalArgumentException("no parameter of this name: " + name);
    }
    return value;
  }

  private Object called(Expression.Call call) {
    Object owner = call.owner() == null ? subject : of(call.owner());
    return asked(owner, call.token(), call.arguments().stream().map(this::of).toArray());
  }

  private static Object asked(Object owner, Token name, Object... arguments) {
    if (owner == null) {
      return null;
    }
    List<Accessor> accessors = Accessor.of(owner.getClass(), name.text(), arguments.length);
    for (Accessor accessor : accessors) {
      if (accessor.takes(arguments)) {
        return accessor.of(owner, arguments);
      }
    }
    throw new IllegalArgumentException("no " + name.text() + " of " + owner.getClass().getName());
  }
}
