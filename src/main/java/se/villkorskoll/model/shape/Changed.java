package se.villkorskoll.model.shape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A document like another one, with one value changed. */
public final class Changed {

  private final String[] tokens;
  private final Object value;
  private final List<NotAvailable> notAvailable;
  private final List<WrittenNumber> writtenNumbers;

  private Changed(
      String pointer,
      Object value,
      List<NotAvailable> notAvailable,
      List<WrittenNumber> writtenNumbers) {
    this.tokens = pointer.split("/", -1);
    this.value = value;
    this.notAvailable =
        notAvailable.stream().filter(one -> !one.pointer().equals(pointer)).toList();
    this.writtenNumbers =
        writtenNumbers.stream().filter(one -> !one.pointer().equals(pointer)).toList();
  }

  /**
   * The document with another number or day at a place; null where the place does not exist or
   * holds something else.
   *
   * @param pointer the place, as a JSON Pointer
   * @param notAvailable what the document tells as not available
   * @param writtenNumbers the numbers that the document writes as text
   */
  public static <T> T of(
      Shape<T> shape,
      T document,
      String pointer,
      Object value,
      List<NotAvailable> notAvailable,
      List<WrittenNumber> writtenNumbers) {
    var changed = new Changed(pointer, value, notAvailable, writtenNumbers);
    return changed.tokens.length < 2 ? null : changed.record(shape, document, 1);
  }

  private <R> R record(Shape<R> shape, R record, int at) {
    Field<R, ?> field = shape.field(tokens[at]);
    if (field == null) {
      return null;
    }
    Object now = field.accessor().apply(record);
    Object next;
    if (at == tokens.length - 1) {
      next = fits(field.type()) ? value : null;
    } else if (now instanceof List<?> list && field.itemShape() != null) {
      next = list(field.itemShape(), list, at + 1);
    } else {
      next =
          now == null || field.itemShape() == null ? null : element(field.itemShape(), now, at + 1);
    }
    if (next == null) {
      return null;
    }
    Object[] values = new Object[shape.fields().size()];
    for (Field<R, ?> one : shape.fields()) {
      values[one.index()] = one.accessor().apply(record);
    }
    values[field.index()] = next;
    String pointer = record instanceof Located located ? located.pointer() : "";
    return shape.create(new Values(pointer, values, notAvailable, writtenNumbers));
  }

  private List<?> list(Shape<?> shape, List<?> list, int at) {
    int index = tokens[at].matches("\\d{1,6}") ? Integer.parseInt(tokens[at]) : list.size();
    if (index >= list.size() || at == tokens.length - 1) {
      return null;
    }
    Object element = element(shape, list.get(index), at + 1);
    if (element == null) {
      return null;
    }
    List<Object> changed = new ArrayList<>(list);
    changed.set(index, element);
    return List.copyOf(changed);
  }

  @SuppressWarnings("unchecked") // an element is of its field's shape
  private Object element(Shape<?> shape, Object element, int at) {
    return record((Shape<Object>) shape, element, at);
  }

  private boolean fits(Type type) {
    if (type instanceof Type.Date) {
      return value instanceof LocalDate;
    } else if (type instanceof Type.Count) {
      return value instanceof Long;
    }
    return type.mayBeUnavailable() && value instanceof BigDecimal;
  }
}
