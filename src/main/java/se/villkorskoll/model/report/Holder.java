package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * Who holds the county money of a county report; its kind decides which clause binds it (001:252;
 * 004:71).
 *
 * @param pointer where it stands in the report
 * @param name name; null if not reported
 * @param kind kind of holder; null if not reported
 */
public record Holder(String pointer, String name, HolderKind kind) implements Located {

  private static final Shape.Builder<Holder> FIELDS =
      Shape.of("Holder", "Innehavare av länets medel", "Holder of the county money");
  private static final Field<Holder, String> NAME =
      FIELDS.text("name", Holder::name, "Namn", "Name");
  private static final Field<Holder, HolderKind> KIND =
      FIELDS.code("kind", HolderKind.class, Holder::kind, "Slag av innehavare", "Kind of holder");

  /** How such a record is written. */
  public static final Shape<Holder> SHAPE =
      FIELDS.build(v -> new Holder(v.pointer(), v.get(NAME), v.get(KIND)));
}
