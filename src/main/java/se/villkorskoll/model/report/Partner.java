package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
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

  /** Whether it is told who or what the partner is. */
  boolean told() {
    return kind != null || Reported.stated(name);
  }

  /** What people call the partner: its name, or else its kind; null where neither is told. */
  Object label() {
    return Reported.stated(name) ? name : kind;
  }

  /** Whether the partner is named, but not of which kind it is. */
  boolean ofUnknownKind() {
    return kind == null && Reported.stated(name);
  }

  /** Whether the partner is a region or a municipality, which answer for care (huvudman). */
  boolean principal() {
    return kind == ActorKind.REGION || kind == ActorKind.MUNICIPALITY;
  }

  /** Whether the partner is an association of patients, users, relatives or others (002:51). */
  boolean association() {
    return kind == ActorKind.USER_ORGANISATION || kind == ActorKind.CIVIL_SOCIETY;
  }
}
