package se.villkorskoll.ruleset;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;

/**
 * A document that an agreement is known from.
 *
 * @param id the id that citations begin with
 * @param title title
 */
public record Source(String id, String title) {

  private static final Shape.Builder<Source> FIELDS = Shape.of("Source", "Källa", "Source");
  private static final Field<Source, String> ID =
      FIELDS.requiredName("id", Source::id, "Beteckning", "Id");
  private static final Field<Source, String> TITLE =
      FIELDS.requiredText("title", Source::title, "Titel", "Title");

  /** How it is written. */
  static final Shape<Source> SHAPE =
      FIELDS.identifiedBy(Source::id).build(v -> new Source(v.get(ID), v.get(TITLE)));
}
