package se.villkorskoll.ruleset;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.villkorskoll.drl.Element;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.model.result.Scope;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Walk;

/**
 * The types that a rule can be about, and what they have: known to the lint before anything is
 * compiled.
 */
final class FactTypes {

  /** The rooms of the model whose types a rule may name: all but what a check answers. */
  private static final List<String> PACKAGES =
      List.of(
          "se.villkorskoll.model.report.",
          "se.villkorskoll.model.round.",
          "se.villkorskoll.model.agreement.",
          "se.villkorskoll.model.shape.");

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

  private static final Set<String> FACTS = new TreeSet<>();

  static {
    for (Scope scope : Scope.values()) {
      FACTS.addAll(names(scope));
    }
  }

  private FactTypes() {}

  /**
   * The simple names of the types that are put before the rules; a pattern on any other type never
   * matches.
   */
  static Set<String> names(Scope scope) {
    Map<String, Shape<?>> shapes = shapes(scope);
    Set<String> names = new TreeSet<>(shapes.keySet());
    names.addAll(scope == Scope.REPORT ? BESIDES : List.of());
    return names;
  }

  /** The shapes of what is judged and of all that is in it, by name. */
  static Map<String, Shape<?>> shapes(Scope scope) {
    Map<String, Shape<?>> shapes = new LinkedHashMap<>();
    collect(scope.shape(), shapes);
    return shapes;
  }

  private static void collect(Shape<?> shape, Map<String, Shape<?>> shapes) {
    if (shapes.putIfAbsent(shape.name(), shape) == null) {
      for (Field<?, ?> field : shape.fields()) {
        if (field.itemShape() != null) {
          collect(field.itemShape(), shapes);
        }
      }
    }
  }

  /** The way through a report, or through a round of them, to what these rules are about. */
  static Walk walk(Scope scope, List<RuleTree> rules) {
    Set<String> names = new TreeSet<>();
    for (RuleTree rule : rules) {
      for (Element element : rule.elements()) {
        names.add(element.pattern().type().text());
      }
    }
    return Walk.to(names, scope.shape());
  }

  /**
   * The type that rules know by a name: a fact, or an enumeration whose codes they may name; null
   * where they know none. A name is that of one type in all rooms of the model.
   */
  static Class<?> named(String simpleName) {
    Class<?> type = find(simpleName);
    return type != null && (type.isEnum() || FACTS.contains(simpleName)) ? type : null;
  }

  /** The class name of {@link #named}; null where there is none. */
  static String className(String simpleName) {
    Class<?> type = named(simpleName);
    return type == null ? null : type.getName();
  }

  /** The names of the enumerations that facts have codes of, sorted. */
  static List<String> enumerations() {
    return reached().stream()
        .filter(type -> type.isEnum() && type == named(type.getSimpleName()))
        .map(Class::getSimpleName)
        .sorted()
        .toList();
  }

  private static Class<?> find(String simpleName) {
    for (String room : PACKAGES) {
      try {
        Class<?> type = Class.forName(room + simpleName, false, FactTypes.class.getClassLoader());
        if (Modifier.isPublic(type.getModifiers())) {
          return type;
        }
      } catch (ClassNotFoundException | LinkageError e) {
        // it may be in another room
      }
    }
    return null;
  }

  /** Whether a type is of the model, as far as a rule may see it. */
  static boolean isOfModel(Class<?> type) {
    return PACKAGES.contains(type.getPackageName() + ".");
  }

  /** The class of a fact by its simple name, which is one of {@link #names}. */
  static Class<?> ofName(String simpleName) {
    Class<?> type = find(simpleName);
    if (type == null) {
      throw new IllegalStateException("no class of the shape " + simpleName);
    }
    return type;
  }

  /** All types of the model that any rule can reach: the facts, and what they have. */
  static Collection<Class<?>> reached() {
    Map<String, Class<?>> reached = new LinkedHashMap<>();
    for (Scope scope : Scope.values()) {
      names(scope).forEach(name -> reach(ofName(name), reached));
    }
    return reached.values();
  }

  private static void reach(Type type, Map<String, Class<?>> reached) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        reach(argument, reached);
      }
    } else if (type instanceof Class<?> plain
        && isOfModel(plain)
        && reached.putIfAbsent(plain.getName(), plain) == null) {
      for (Accessor accessor : Accessor.of(plain)) {
        reach(accessor.method().getDeclaringClass(), reached);
        reach(accessor.method().getGenericReturnType(), reached);
      }
    }
  }
}
