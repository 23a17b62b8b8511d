package se.villkorskoll.ruleset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import se.villkorskoll.model.shape.LocalText;

/**
 * The type of something that a rule names.
 *
 * @param type its class
 * @param elements the class of its elements, or null where it is no list of one type
 */
record ValueType(Class<?> type, Class<?> elements) {

  /** The type of {@code null}, which any object can be compared with. */
  static final ValueType NULL = new ValueType(Void.class, null);

  private static final Set<Class<?>> SHOWN =
      Set.of(
          String.class,
          BigDecimal.class,
          Integer.class,
          Long.class,
          Boolean.class,
          LocalDate.class,
          LocalText.class);

  private static final Map<Class<?>, LocalText> NAMES =
      Map.of(
          String.class, LocalText.of("en text", "a text"),
          BigDecimal.class, LocalText.of("ett belopp", "an amount"),
          Long.class, LocalText.of("ett heltal", "a whole number"),
          Boolean.class, LocalText.of("ja eller nej", "yes or no"),
          LocalDate.class, LocalText.of("en dag", "a day"));

  /** A value of one class. */
  static ValueType of(Class<?> type) {
    return new ValueType(type, null);
  }

  /** The value of an accessor. */
  static ValueType of(Accessor accessor) {
    return new ValueType(accessor.type(), accessor.elementType());
  }

  /** Whether it is that of {@code null}. */
  boolean isNull() {
    return type == Void.class;
  }

  /** Whether it is a list or a set. */
  boolean isCollection() {
    return Collection.class.isAssignableFrom(type);
  }

  /** Whether it may be null. */
  boolean mayBeNull() {
    return !type.isPrimitive();
  }

  /** Whether two values can be equal or not. */
  boolean comparesWith(ValueType other) {
    if (isNull() || other.isNull()) {
      return mayBeNull() && other.mayBeNull() && isNull() != other.isNull();
    }
    return kind() == other.kind() && !isCollection();
  }

  /** Whether values of this type have an order that a rule may ask for. */
  boolean isOrdered() {
    return kind() == BigDecimal.class || kind() == Long.class || kind() == LocalDate.class;
  }

  /**
   * Whether a finding can show it: a text, number, date, yes or no, or code, or several of them.
   */
  boolean isShown() {
    // a list of any objects is one of texts and codes
    return isCollection() ? elements == Object.class || isShown(elements) : isShown(type);
  }

  private static boolean isShown(Class<?> type) {
    return type != null && (type.isPrimitive() || type.isEnum() || SHOWN.contains(type));
  }

  /** The types that are compared as one: whole numbers of any size, truth values boxed or not. */
  private Class<?> kind() {
    if (type == int.class || type == long.class || type == Integer.class) {
      return Long.class;
    }
    return type == boolean.class ? Boolean.class : type;
  }

  /** What it is called in a text to people. */
  LocalText name() {
    if (isNull()) {
      return LocalText.of("inget värde", "no value");
    } else if (isCollection()) {
      return LocalText.of("en lista", "a list");
    }
    LocalText name = NAMES.get(kind());
    return name == null ? LocalText.of(type.getSimpleName(), type.getSimpleName()) : name;
  }
}
