package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * How many of those who were asked gave one answer.
 *
 * @param pointer where it stands in the report
 * @param label answer; never null
 * @param count number; null if not reported
 */
public record AnswerGroup(String pointer, String label, Long count) implements Located {

  private static final Shape.Builder<AnswerGroup> FIELDS =
      Shape.of("AnswerGroup", "Svarsgrupp", "Group of answers");
  private static final Field<AnswerGroup, String> LABEL =
      FIELDS.requiredName("label", AnswerGroup::label, "Svar", "Answer");
  private static final Field<AnswerGroup, Long> COUNT =
      FIELDS.count("count", AnswerGroup::count, "Antal", "Number");

  /** How such a record is written. */
  public static final Shape<AnswerGroup> SHAPE =
      FIELDS
          .identifiedBy(AnswerGroup::label)
          .build(v -> new AnswerGroup(v.pointer(), v.get(LABEL), v.get(COUNT)));
}
