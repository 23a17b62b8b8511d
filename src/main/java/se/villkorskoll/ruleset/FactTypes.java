package se.villkorskoll.ruleset;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.villkorskoll.model.Scope;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Walk;

/**
 * The types that a rule can be about, and what they have: known to the lint before anything is
 * compiled.
 */
final class FactTypes {

  /** The packages that a rule may import from. */
  private static final List<String> PACKAGES =
      List.of("se.villkorskoll.model.", "se.villkorskoll.model.shape.");

  /** What is put before the rules on a report besides its elements. */
  private static final List<String> BESIDES =
      List.of(
          "Part",
          "Allocation",
          "Allotment",
          "NotAvailable",
          "SpendingTable",
          "WrittenNumber",
          "YearBefore");

  private FactTypes() {}

  /**
   * The simple names of the types that are put before the rules; a pattern on any other type never
   * matches.
   */
  static Set<String> names(Scope scope) {
    Set<String> names = new LinkedHashSet<>();
    collect(scope.shape(), names);
    names.addAll(scope == Scope.REPORT ? BESIDES : List.of());
    return names;
  }

  private static void collect(Shape<?> shape, Set<String> names) {
    if (names.add(shape.name())) {
      for (Field<?, ?> field : shape.fields()) {
        if (field.itemShape() != null) {
          collect(field.itemShape(), names);
        }
      }
    }
  }

  /** The way through a report, or through a round of them, to what these rules are about. */
  static Walk walk(Scope scope, List<RuleText> rules) {
    Set<String> names = new TreeSet<>();
    for (RuleText rule : rules) {
      rule.imports().forEach(name -> names.add(name.substring(name.lastIndexOf('.') + 1)));
    }
    return Walk.to(names, scope.shape());
  }

  /** The class of an import, or null if a rule may not import it or there is none. */
  static Class<?> imported(String className) {
    int simpleName = className.lastIndexOf('.') + 1;
    if (!PACKAGES.contains(className.substring(0, simpleName))) {
      return null;
    }
    try {
      Class<?> type = Class.forName(className, false, FactTypes.class.getClassLoader());
      return Modifier.isPublic(type.getModifiers()) ? type : null;
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  /**
   * The types of the model that rules with these imports can reach, themselves included, by name: a
   * rule depends on each of them as it was when the rule was compiled.
   */
  static SortedSet<String> reached(Collection<String> imports) {
    SortedSet<String> reached = new TreeSet<>();
    for (String name : imports) {
      Class<?> type = imported(name);
      if (type != null) {
        reach(type, reached);
      }
    }
    return reached;
  }

  private static void reach(Type type, Set<String> reached) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        reach(argument, reached);
      }
    } else if (type instanceof Class<?> plain && isOfModel(plain) && reached.add(plain.getName())) {
      methods(plain)
          .forEach(
              method -> {
                reach(method.getDeclaringClass(), reached);
                reach(method.getGenericReturnType(), reached);
              });
    }
  }

  /**
   * The type of a value or derived value without arguments, or null if there is none of this name.
   */
  static Class<?> property(Class<?> type, String name) {
    return methods(type)
        .filter(method -> method.getParameterCount() == 0 && method.getName().equals(name))
        .<Class<?>>map(Method::getReturnType)
        .findFirst()
        .orElse(null);
  }

  /** The type that a method gives, or null if there is none of this name with so many arguments. */
  static Class<?> method(Class<?> type, String name, int arguments) {
    return methods(type)
        .filter(method -> method.getParameterCount() == arguments && method.getName().equals(name))
        .<Class<?>>map(Method::getReturnType)
        .findFirst()
        .orElse(null);
  }

  /** The names of all values and derived values without arguments, sorted. */
  static List<String> properties(Class<?> type) {
    return methods(type)
        .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
        .map(Method::getName)
        .filter(name -> !List.of("hashCode", "toString", "pointer", "ordinal").contains(name))
        .distinct()
        .sorted()
        .toList();
  }

  /** The methods of the model's own types; those of Java's types would lead anywhere. */
  private static Stream<Method> methods(Class<?> type) {
    return Stream.of(type.getMethods())
        .filter(
            method ->
                isOfModel(method.getDeclaringClass()) && !Modifier.isStatic(method.getModifiers()));
  }

  private static boolean isOfModel(Class<?> type) {
    return PACKAGES.contains(type.getPackageName() + ".");
  }
}
