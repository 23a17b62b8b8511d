package se.villkorskoll.model.report;

import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * A need that the analysis found (003:1578-1600).
 *
 * @param pointer where it stands in the report
 * @param id id; never null
 * @param text need; null if not reported
 * @param targetGroups target groups; null if not reported
 */
public record Need(String pointer, String id, String text, List<TargetGroup> targetGroups)
    implements Located {

  private static final Shape.Builder<Need> FIELDS = Shape.of("Need", "Behov", "Need");
  private static final Field<Need, String> ID =
      FIELDS.requiredName("id", Need::id, "Beteckning", "Id");
  private static final Field<Need, String> TEXT = FIELDS.text("text", Need::text, "Behov", "Need");
  private static final Field<Need, List<TargetGroup>> TARGET_GROUPS =
      FIELDS.codes(
          "targetGroups", TargetGroup.class, Need::targetGroups, "Målgrupper", "Target groups");

  /** How such a record is written. */
  public static final Shape<Need> SHAPE =
      FIELDS
          .identifiedBy(Need::id)
          .build(v -> new Need(v.pointer(), v.get(ID), v.get(TEXT), v.get(TARGET_GROUPS)));
}
