package se.villkorskoll.ruleset;

import java.util.List;
import se.villkorskoll.model.RecipientKind;
import se.villkorskoll.model.WaitingMeasure;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * Which sections of a report a kind of recipient is asked for. A section that a kind is not asked
 * for is never missed.
 *
 * @param kind the kind of recipient
 * @param sections the names of the sections
 * @param waitingTimes the measures that are asked for where waiting times are; null where none is
 */
public record AskedSections(
    RecipientKind kind, List<String> sections, List<WaitingMeasure> waitingTimes) {

  private static final Shape.Builder<AskedSections> FIELDS =
      Shape.of("AskedSections", "Avsnitt som begärs", "Sections asked for");
  private static final Field<AskedSections, RecipientKind> KIND =
      FIELDS.other(
          "kind",
          new Type.Code(RecipientKind.class),
          true,
          AskedSections::kind,
          "Slag av mottagare",
          "Kind of recipient");
  private static final Field<AskedSections, List<String>> SECTIONS =
      FIELDS.other(
          "sections",
          new Type.ListOf(new Type.Name()),
          true,
          AskedSections::sections,
          "Avsnitt",
          "Sections");
  private static final Field<AskedSections, List<WaitingMeasure>> WAITING_TIMES =
      FIELDS.codes(
          "waitingTimes",
          WaitingMeasure.class,
          AskedSections::waitingTimes,
          "Väntetider",
          "Waiting times");

  /** How it is written. */
  static final Shape<AskedSections> SHAPE =
      FIELDS
          .identifiedBy(AskedSections::kind)
          .build(v -> new AskedSections(v.get(KIND), v.get(SECTIONS), v.get(WAITING_TIMES)));
}
