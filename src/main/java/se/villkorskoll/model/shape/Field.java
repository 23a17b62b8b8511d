package se.villkorskoll.model.shape;

import java.util.function.Function;

/**
 * A field of a shape.
 *
 * @param index where the field's value stands among {@link Values}
 * @param name the name in JSON, camelCase
 * @param type what may stand there
 * @param label what people read instead of the name
 * @param required whether a document without it is refused
 * @param accessor reads the value from the record; null where it is not reported
 */
public record Field<T, V>(
    int index, String name, Type type, LocalText label, boolean required, Function<T, V> accessor) {

  /** The shape of the elements below this field, or null where it holds plain values. */
  public Shape<?> itemShape() {
    if (type instanceof Type.Item item) {
      return item.shape();
    }
    return type instanceof Type.ListOf list && list.element() instanceof Type.Item item
        ? item.shape()
        : null;
  }

  /** Whether this field holds a list. */
  public boolean isList() {
    return type instanceof Type.ListOf;
  }
}
