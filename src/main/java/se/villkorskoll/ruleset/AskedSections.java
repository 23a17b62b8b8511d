package se.villkorskoll.ruleset;

import java.util.List;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.WaitingMeasure;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * Which sections of a report a kind of recipient is asked for, and which it may add. A section that
 * is neither is never missed, and not judged.
 *
 * @param kind the kind of recipient
 * @param sections the names of the sections
 * @param optional the names of sections that are not missed, but judged where they are reported;
 *     null where there are none
 * @param waitingTimes the measures that are asked for where waiting times are; null where none is
 */
public record AskedSections(
    RecipientKind kind,
    List<String> sections,
    List<String> optional,
    List<WaitingMeasure> waitingTimes) {

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
  private static final Field<AskedSections, List<String>> OPTIONAL =
      FIELDS.names("optional", AskedSections::optional, "Frivilliga avsnitt", "Optional sections");
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
          .build(
              v ->
                  new AskedSections(
                      v.get(KIND), v.get(SECTIONS), v.get(OPTIONAL), v.get(WAITING_TIMES)));
}
