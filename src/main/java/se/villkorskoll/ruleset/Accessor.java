package se.villkorskoll.ruleset;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import se.villkorskoll.drl.Token;
import se.villkorskoll.model.shape.Located;

/**
 * A value or derived value of a type of the model, which a rule may name. It is what the lint lets
 * a rule write and the gate lets its class reach: a method of the model's own types, not of Java's,
 * that gives something and takes nothing but what a rule can state.
 *
 * @param method the method that gives the value
 */
record Accessor(Method method) {

  /** What every object has, which says nothing of a report. */
  private static final Set<String> OF_EVERY_OBJECT = Set.of("hashCode", "toString", "equals");

  /** What a rule can state besides facts, and what it has of them. */
  private static final Set<Class<?>> STATED =
      Set.of(
          String.class,
          BigDecimal.class,
          LocalDate.class,
          int.class,
          long.class,
          Set.class,
          Collection.class);

  /** What was looked up of a type, which goes when the type does. */
  private static final ClassValue<List<Accessor>> OF_TYPE =
      new ClassValue<>() {
        @Override
        protected List<Accessor> computeValue(Class<?> type) {
          return lookedUp(type);
        }
      };

  /** All of a type, in the order of their names. */
  static List<Accessor> of(Class<?> type) {
    return OF_TYPE.get(type);
  }

  private static List<Accessor> lookedUp(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(Accessor::mayBeNamed)
        .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
        .map(Accessor::new)
        .toList();
  }

  private static boolean mayBeNamed(Method method) {
    return FactTypes.isOfModel(method.getDeclaringClass())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic()
        && method.getReturnType() != void.class
        && !OF_EVERY_OBJECT.contains(method.getName())
        && Token.mayBeMember(method.getName())
        && Arrays.stream(method.getParameterTypes())
            .allMatch(one -> STATED.contains(one) || FactTypes.isOfModel(one));
  }

  /** Those of a name and so many arguments, sorted. */
  static List<Accessor> of(Class<?> type, String name, int arguments) {
    return of(type).stream()
        .filter(one -> one.name().equals(name) && one.arguments().length == arguments)
        .toList();
  }

  /** The names of those of a type that take no arguments. */
  static List<String> names(Class<?> type) {
    return of(type).stream()
        .filter(one -> one.arguments().length == 0 && !one.isPlace())
        .map(Accessor::name)
        .distinct()
        .toList();
  }

  /**
   * Its value of something that has it.
   *
   * @param arguments what it takes
   * @throws RuntimeException what it throws itself, as also the errors that it throws
   */
  Object of(Object owner, Object... arguments) {
    try {
      return method.invoke(owner, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (IllegalAccessException e) {
      throw new LinkageError("what rules may name is public", e);
    }
  }

  /** Its name. */
  String name() {
    return method.getName();
  }

  /** The types of what it takes. */
  Class<?>[] arguments() {
    return method.getParameterTypes();
  }

  /** Whether it takes these values. */
  boolean takes(Object... values) {
    for (int i = 0; i < values.length; i++) {
      Class<?> wanted = arguments()[i];
      boolean wider = wanted == long.class && values[i] instanceof Integer;
      boolean fits =
          values[i] == null ? !wanted.isPrimitive() : wider || boxed(wanted).isInstance(values[i]);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  /** The type of its value. */
  Class<?> type() {
    return method.getReturnType();
  }

  /** The type of the elements of its value, or null where it is no list of one type. */
  Class<?> elementType() {
    Type type = method.getGenericReturnType();
    return type instanceof ParameterizedType list
            && list.getActualTypeArguments().length == 1
            && list.getActualTypeArguments()[0] instanceof Class<?> element
        ? element
        : null;
  }

  /** Whether it is the place of a fact in the report, and so never a text of the reporter's own. */
  boolean isPlace() {
    return name().equals("pointer") && Located.class.isAssignableFrom(method.getDeclaringClass());
  }
}
