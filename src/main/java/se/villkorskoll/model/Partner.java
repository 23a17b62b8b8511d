package se.villkorskoll.model;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * Somebody who takes part in an activity.
 *
 * @param pointer where it stands in the report
 * @param name name; null if not reported
 * @param kind kind of actor; null if not reported
 */
public record Partner(String pointer, String name, ActorKind kind) implements Located {

  private static final Shape.Builder<Partner> FIELDS =
      Shape.of("Partner", "Samarbetspart", "Partner");
  private static final Field<Partner, String> NAME =
      FIELDS.text("name", Partner::name, "Namn", "Name");
  private static final Field<Partner, ActorKind> KIND =
      FIELDS.code("kind", ActorKind.class, Partner::kind, "Slag av aktör", "Kind of actor");

  /** How such a record is written. */
  public static final Shape<Partner> SHAPE =
      FIELDS.build(v -> new Partner(v.pointer(), v.get(NAME), v.get(KIND)));
}
