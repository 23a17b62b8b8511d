package se.villkorskoll.model.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where in a document a pointer leads, in words: by the labels of fields and by what tells elements
 * apart.
 */
public final class Place {

  private Place() {}

  /**
   * The place in words, such as {@code Redovisade delar > P1K 2020 > Ej förbrukat belopp (kr)};
   * empty for the document.
   */
  public static LocalText of(Object document, Shape<?> root, String pointer) {
    List<LocalText> steps = new ArrayList<>();
    Object element = document;
    Shape<?> shape = root;
    String[] tokens = pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
    for (int i = 0; i < tokens.length && shape != null; i++) {
      @SuppressWarnings("unchecked") // the element is of the shape
      Field<Object, ?> field = (Field<Object, ?>) shape.field(tokens[i]);
      if (field == null) {
        break;
      }
      steps.add(field.label());
      Object value = element == null ? null : field.accessor().apply(element);
      shape = field.itemShape();
      element = value;
      if (field.isList() && i + 1 < tokens.length) {
        int index = Integer.parseInt(tokens[++i]);
        element = value instanceof List<?> list && index < list.size() ? list.get(index) : null;
        steps.add(element(shape, element, index));
      }
    }
    return LocalText.of(join(steps, Language.SV), join(steps, Language.EN));
  }

  /** The value that stands at a place; null where none does. */
  public static Object valueAt(Object document, Shape<?> root, String pointer) {
    Object element = document;
    Shape<?> shape = root;
    String[] tokens = pointer.split("/", -1);
    for (int i = 1; i < tokens.length && element != null; i++) {
      if (element instanceof List<?> list) {
        int index = Integer.parseInt(tokens[i]);
        element = index < list.size() ? list.get(index) : null;
        continue;
      }
      @SuppressWarnings("unchecked") // the element is of the shape
      Field<Object, ?> field = shape == null ? null : (Field<Object, ?>) shape.field(tokens[i]);
      element = field == null ? null : field.accessor().apply(element);
      shape = field == null ? null : field.itemShape();
    }
    return element;
  }

  @SuppressWarnings("unchecked") // the element is of the shape
  private static LocalText element(Shape<?> shape, Object element, int index) {
    Object identity =
        shape == null || element == null ? null : ((Shape<Object>) shape).identityOf(element);
    if (identity == null) {
      return LocalText.of("nr " + (index + 1), "no. " + (index + 1));
    }
    return LocalText.of(name(identity, Language.SV), name(identity, Language.EN));
  }

  private static String name(Object identity, Language language) {
    if (identity instanceof List<?> parts) {
      return parts.stream()
          .filter(part -> part != null)
          .map(part -> name(part, language))
          .collect(Collectors.joining(" "));
    }
    return identity instanceof Labelled labelled
        ? labelled.label().in(language)
        : identity.toString();
  }

  private static String join(List<LocalText> steps, Language language) {
    return steps.stream().map(step -> step.in(language)).collect(Collectors.joining(" > "));
  }
}
