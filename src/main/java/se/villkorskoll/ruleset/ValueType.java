package se.villkorskoll.ruleset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;

/**
 * The type of something that a rule names.
 *
 * @param type its class
 * @param elements the class of its elements, or null where it is no list of one type
 */
record ValueType(Class<?> type, Class<?> elements) {

  /** The type of {@code null}, which any object can be compared with. */
  static final ValueType NULL = new ValueType(Void.class, null);

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

  /** The types that are compared as one: whole numbers of any size, truth values boxed or not. */
  private Class<?> kind() {
    if (type == int.class || type == long.class || type == Integer.class) {
      return Long.class;
    }
    return type == boolean.class ? Boolean.class : type;
  }

  @Override
  public String toString() {
    return isNull() ? "null" : type.getSimpleName();
  }
}
