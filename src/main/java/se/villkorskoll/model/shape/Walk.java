package se.villkorskoll.model.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Walks through a document to the elements of some shapes, past everything that holds none of them.
 * Immutable.
 */
public final class Walk {

  private final Shape<?> root;
  private final Set<String> names;
  private final Map<Shape<?>, List<Field<Object, ?>>> ways = new HashMap<>();

  private Walk(Shape<?> root, Set<String> names) {
    this.root = root;
    this.names = names;
    leadsSomewhere(root);
  }

  /** A walk through documents of a shape to the elements of the shapes of these names. */
  public static Walk to(Set<String> names, Shape<?> root) {
    return new Walk(root, Ordered.copyOf(names));
  }

  @SuppressWarnings("unchecked") // a field is only ever applied to values of its own shape
  private boolean leadsSomewhere(Shape<?> shape) {
    List<Field<Object, ?>> fields = new ArrayList<>();
    for (Field<?, ?> field : shape.fields()) {
      if (field.itemShape() != null && leadsSomewhere(field.itemShape())) {
        fields.add((Field<Object, ?>) field);
      }
    }
    ways.put(shape, List.copyOf(fields));
    return !fields.isEmpty() || names.contains(shape.name());
  }

  /**
   * Visits the elements in the order of the document, the document itself first if it is of one of
   * the shapes.
   */
  public void visit(Object document, Consumer<Object> visitor) {
    visit(root, document, visitor);
  }

  private void visit(Shape<?> shape, Object element, Consumer<Object> visitor) {
    if (names.contains(shape.name())) {
      visitor.accept(element);
    }
    for (Field<Object, ?> field : ways.get(shape)) {
      Object value = field.accessor().apply(element);
      if (value instanceof List<?> list) {
        for (Object one : list) {
          visit(field.itemShape(), one, visitor);
        }
      } else if (value != null) {
        visit(field.itemShape(), value, visitor);
      }
    }
  }
}
