package se.villkorskoll.ruleset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.villkorskoll.drl.Token;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;

/**
 * The reported fields that a rule names. Each is needed, or what is not reported would silently
 * count as met: comparing with a missing value is never true. What the methods of the model read is
 * not seen here. Not thread-safe.
 */
final class FieldReads {

  private final Map<String, Shape<?>> shapes;
  private final Map<Place, Integer> lines = new LinkedHashMap<>();
  private final Set<String> absenceAsked = new TreeSet<>();

  /** A field of a kind of element. */
  private record Place(Shape<?> shape, Field<?, ?> field) {
    @Override
    public String toString() {
      return shape.name() + "." + field.name();
    }
  }

  /**
   * What a rule names of what is judged.
   *
   * @param shapes the shapes of it, by name
   */
  FieldReads(Map<String, Shape<?>> shapes) {
    this.shapes = shapes;
  }

  /**
   * Notes the field that a name is, if it is one.
   *
   * @param of the type that has it; null where it is of no fact
   * @param line the line of the constraint that names it
   * @param asksForAbsence whether it is compared with null, so that the rule itself says what a
   *     missing value means
   */
  void read(Token name, Class<?> of, int line, boolean asksForAbsence) {
    Shape<?> shape = of == null ? null : shapes.get(of.getSimpleName());
    Field<?, ?> field = shape == null ? null : shape.field(name.text());
    if (field == null || field.required()) {
      return;
    }
    Place place = new Place(shape, field);
    if (asksForAbsence) {
      absenceAsked.add(place.toString());
    } else {
      lines.putIfAbsent(place, line);
    }
  }

  /** Notes each field that neither {@code @needs} names nor the rule compares with null. */
  void check(Condition condition, RuleFaults faults) {
    lines.forEach(
        (place, line) -> {
          boolean needed =
              condition.needs().stream()
                  .anyMatch(path -> path.leadsTo(place.shape(), place.field()));
          if (!needed && !absenceAsked.contains(place.toString())) {
            String field = place.field().name();
            faults.add(
                line,
                "Regeln läser %s, men @needs nämner inte fältet. Är det inte redovisat räknas villkoret som uppfyllt."
                    .formatted(place),
                "The rule reads %s, but @needs does not name the field. Where it is not reported the condition counts as met."
                    .formatted(place),
                "Lägg till vägen till %s i @needs, eller säg vad ett saknat värde betyder: %s == null eller %s != null."
                    .formatted(field, field, field),
                "Add the path to %s to @needs, or say what a missing value means: %s == null or %s != null."
                    .formatted(field, field, field));
          }
        });
  }
}
