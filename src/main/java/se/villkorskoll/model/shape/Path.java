package se.villkorskoll.model.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path through a document's shape, such as {@code accounts[due].unspent}: {@code []} means each
 * element of a list, {@code [name]} each element for which the selection of that name holds, and
 * several selections may follow one another. A path that ends in a list only selects; one that ends
 * in a value says that the value is needed.
 *
 * <p>A step that ends in {@code ?}, as in {@code obligations.compilation?.counties}, goes no
 * further where there is nothing: the rest is needed only of what is reported.
 *
 * <p>A section (a field of the document itself) that is not reported is missing. Below that, a list
 * that is not reported has no elements: that something is not told at all is for the conditions
 * that ask for it.
 */
public final class Path {

  /**
   * The selection that also takes in elements which the agreement asks for and the document does
   * not have.
   */
  public static final String DUE = "due";

  private static final Pattern STEP = Pattern.compile("([A-Za-z]+)(\\??)((?:\\[[A-Za-z]*]){0,9})");
  private static final Pattern SELECTION = Pattern.compile("\\[([A-Za-z]*)]");

  private final String text;
  private final List<Step> steps;

  private Path(String text, List<Step> steps) {
    this.text = text;
    this.steps = steps;
  }

  /**
   * One step: a field of a shape, whether it may be passed over, and for a list the selections that
   * its elements must meet.
   */
  private record Step(
      Shape<?> shape,
      Field<Object, ?> field,
      boolean optional,
      List<BiPredicate<Object, Integer>> selections,
      boolean due) {}

  /**
   * A value that a path needs and the document does not have.
   *
   * @param pointer where the value should stand
   * @param label what people call it
   * @param element the element that lacks it, or null where a whole section is missing
   */
  public record Missing(String pointer, LocalText label, Type type, Located element) {}

  /**
   * What a path found in a document.
   *
   * @param selected how many places the path leads to, whether their value is known or not
   * @param missing the places without a value, in the order of the document
   */
  public record Resolution(int selected, List<Missing> missing) {}

  /** Why a text is no path through a shape. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient LocalText text;

    Malformed(LocalText text) {
      super(text.en());
      this.text = text;
    }

    /** What is wrong, in both languages. */
    public LocalText text() {
      return text;
    }
  }

  /**
   * Reads a path.
   *
   * @throws Malformed if a field or selection does not exist, or a list stands without brackets
   */
  public static Path parse(String text, Shape<?> root) throws Malformed {
    List<Step> steps = new ArrayList<>();
    Shape<?> shape = root;
    for (String part : text.split("\\.", -1)) {
      Matcher matcher = STEP.matcher(part);
      if (!matcher.matches() || shape == null) {
        throw new Malformed(
            LocalText.of(
                "Sökvägen %s går inte att läsa vid \"%s\".".formatted(text, part),
                "The path %s cannot be read at \"%s\".".formatted(text, part)));
      }
      Step step = step(text, matcher, shape);
      steps.add(step);
      shape = step.field().itemShape();
    }
    return new Path(text, List.copyOf(steps));
  }

  @SuppressWarnings("unchecked") // a step is only ever applied to values of its own shape
  private static Step step(String text, Matcher matcher, Shape<?> shape) throws Malformed {
    String name = matcher.group(1);
    Field<Object, ?> field = (Field<Object, ?>) shape.field(name);
    if (field == null) {
      throw new Malformed(
          LocalText.of(
              "Fältet %s i sökvägen %s finns inte; de som finns är %s."
                  .formatted(name, text, String.join(", ", shape.fieldNames())),
              "There is no field %s in the path %s; there are %s."
                  .formatted(name, text, String.join(", ", shape.fieldNames()))));
    }
    List<BiPredicate<Object, Integer>> selections = new ArrayList<>();
    boolean due = false;
    boolean brackets = false;
    Matcher each = SELECTION.matcher(matcher.group(3));
    while (each.find()) {
      brackets = true;
      String selectionName = each.group(1);
      if (selectionName.isEmpty()) {
        continue;
      }
      Shape<Object> elements = (Shape<Object>) field.itemShape();
      BiPredicate<Object, Integer> selection =
          elements == null ? null : elements.selection(selectionName);
      if (selection == null) {
        List<String> known = elements == null ? List.of() : elements.selectionNames();
        throw new Malformed(
            LocalText.of(
                "Urvalet [%s] i sökvägen %s finns inte; de som finns är %s."
                    .formatted(selectionName, text, String.join(", ", known)),
                "There is no selection [%s] in the path %s; there are %s."
                    .formatted(selectionName, text, String.join(", ", known))));
      }
      due |= selectionName.equals(DUE);
      selections.add(selection);
    }
    if (brackets != field.isList()) {
      throw new Malformed(
          field.isList()
              ? LocalText.of(
                  "Fältet %s i sökvägen %s är en lista: skriv %s[].".formatted(name, text, name),
                  "The field %s in the path %s is a list: write %s[].".formatted(name, text, name))
              : LocalText.of(
                  "Fältet %s i sökvägen %s är ingen lista: skriv det utan []."
                      .formatted(name, text),
                  "The field %s in the path %s is no list: write it without []."
                      .formatted(name, text)));
    }
    return new Step(shape, field, !matcher.group(2).isEmpty(), List.copyOf(selections), due);
  }

  /** The name of the section (the field of the document itself) in which the path begins. */
  public String section() {
    return steps.get(0).field().name();
  }

  /**
   * Whether the path ends in a value, which is then needed, and not in a list that it only selects.
   */
  public boolean needsValue() {
    return !steps.get(steps.size() - 1).field().isList();
  }

  /** Whether the path goes through this field of elements of this shape, or ends in it. */
  public boolean leadsTo(Shape<?> shape, Field<?, ?> field) {
    return steps.stream()
        .anyMatch(
            step ->
                step.shape().name().equals(shape.name())
                    && step.field().name().equals(field.name()));
  }

  /**
   * Follows the path through a document.
   *
   * @param document a value of the shape that the path was read for
   * @param agreementYear the agreement's year, for selections
   * @param expected by section, stand-ins for elements that the agreement asks for and the document
   *     does not have; they are taken in where the path selects {@code due}, and their pointer is
   *     that of the section
   */
  public Resolution resolve(
      Located document, int agreementYear, Map<String, List<Located>> expected) {
    var resolver = new Resolver(agreementYear, expected);
    resolver.follow(document, 0, false);
    return new Resolution(
        resolver.selected, resolver.missing == null ? List.of() : resolver.missing);
  }

  private final class Resolver {
    private final int agreementYear;
    private final Map<String, List<Located>> expected;
    private int selected;
    private List<Missing> missing;

    Resolver(int agreementYear, Map<String, List<Located>> expected) {
      this.agreementYear = agreementYear;
      this.expected = expected;
    }

    void follow(Located element, int index, boolean standIn) {
      Step step = steps.get(index);
      Object value = step.field().accessor().apply(element);
      boolean last = index == steps.size() - 1;
      if (value == null && step.optional()) {
        return;
      }
      if (step.field().isList()) {
        List<?> elements = (List<?>) value;
        List<Located> standIns =
            index == 0 && step.due() ? expected.getOrDefault(section(), List.of()) : List.of();
        if (elements == null && index == 0 && standIns.isEmpty()) {
          selected++;
          miss(element, step, false);
          return;
        }
        followAll(elements == null ? List.of() : elements, step, index, last, false);
        followAll(standIns, step, index, last, true);
      } else if (value == null) {
        selected++;
        miss(element, step, standIn);
      } else if (last) {
        selected++;
      } else {
        follow((Located) value, index + 1, standIn);
      }
    }

    private void followAll(List<?> elements, Step step, int index, boolean last, boolean standIn) {
      for (int i = 0; i < elements.size(); i++) {
        Object element = elements.get(i);
        if (!selects(step, element)) {
          continue;
        }
        if (last) {
          selected++;
          if (standIn) {
            miss((Located) element, step, true);
          }
        } else {
          follow((Located) element, index + 1, standIn);
        }
      }
    }

    private boolean selects(Step step, Object element) {
      for (int i = 0; i < step.selections().size(); i++) {
        if (!step.selections().get(i).test(element, agreementYear)) {
          return false;
        }
      }
      return true;
    }

    private void miss(Located element, Step step, boolean standIn) {
      if (missing == null) {
        missing = new ArrayList<>();
      }
      String pointer = standIn ? element.pointer() : element.pointer() + "/" + step.field().name();
      missing.add(
          new Missing(
              pointer,
              step.field().label(),
              step.field().type(),
              element.pointer().isEmpty() ? null : element));
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
