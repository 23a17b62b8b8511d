package se.villkorskoll.ruleset;

import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * A document that an agreement is known from.
 *
 * @param id the id that citations begin with
 * @param title title
 * @param otherYears the other years that it names, which conditions of the agreement may name in
 *     their legal basis; null where they name none
 */
public record Source(String id, String title, List<Integer> otherYears) {

  private static final Shape.Builder<Source> FIELDS = Shape.of("Source", "Källa", "Source");
  private static final Field<Source, String> ID =
      FIELDS.requiredName("id", Source::id, "Beteckning", "Id");
  private static final Field<Source, String> TITLE =
      FIELDS.requiredText("title", Source::title, "Titel", "Title");
  private static final Field<Source, List<Integer>> OTHER_YEARS =
      FIELDS.other(
          "otherYears",
          new Type.ListOf(new Type.Year()),
          false,
          Source::otherYears,
          "Andra år som villkoren får åberopa",
          "Other years that conditions may be founded on");

  /** How it is written. */
  static final Shape<Source> SHAPE =
      FIELDS
          .identifiedBy(Source::id)
          .build(v -> new Source(v.get(ID), v.get(TITLE), v.get(OTHER_YEARS)));
}
