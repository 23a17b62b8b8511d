package se.villkorskoll.model.shape;

import java.util.List;

/** The type of a field's value: what may stand there, and which Java value it becomes. */
public sealed interface Type {

  /** A text; becomes {@link String}. A blank text is kept as written. */
  record Text() implements Type {}

  /**
   * A text that names something elsewhere (an id, a part, a recipient); becomes {@link String};
   * never blank.
   */
  record Name() implements Type {}

  /** A text that is an id of a rules folder; becomes {@link String}. */
  record Id(IdForm form) implements Type {}

  /**
   * An amount in kronor with at most two decimals, or a text with unit; never negative. Becomes
   * {@link java.math.BigDecimal} with two decimals.
   */
  record Money() implements Type {}

  /**
   * A share in per cent (0-100 where it is sound), decimals kept as written; becomes {@link
   * java.math.BigDecimal}.
   */
  record Share() implements Type {}

  /** A quantity with at most two decimals, never negative; becomes {@link java.math.BigDecimal}. */
  record Quantity() implements Type {}

  /** A whole number from zero; becomes {@link Long}. */
  record Count() implements Type {}

  /** A calendar year with four digits; becomes {@link Integer}. */
  record Year() implements Type {}

  /** A day as {@code YYYY-MM-DD}; becomes {@link java.time.LocalDate}. */
  record Date() implements Type {}

  /** True or false; becomes {@link Boolean}. */
  record Flag() implements Type {}

  /** One of the constants of an enum; becomes that constant. */
  record Code(Class<? extends Enum<?>> values) implements Type {}

  /** An object of a shape; becomes that shape's record. */
  record Item(Shape<?> shape) implements Type {}

  /** A list; becomes an immutable {@link List}, or null where it is not reported. */
  record ListOf(Type element) implements Type {}

  /**
   * An object with free names; becomes an immutable {@link java.util.Map} in the order written.
   *
   * @param keys the form of the names; null where any will do
   */
  record MapOf(IdForm keys, Type value) implements Type {

    /** An object with any names. */
    public MapOf(Type value) {
      this(null, value);
    }
  }

  /** Any value; becomes maps, lists, texts, numbers, truth values or null. */
  record Any() implements Type {}

  /** Whether a value of this type may instead be told as not available, with the reason. */
  default boolean mayBeUnavailable() {
    return this instanceof Money
        || this instanceof Share
        || this instanceof Quantity
        || this instanceof Count;
  }
}
