package se.villkorskoll.model.report;

import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * Whether representatives of patients, users or relatives took part in the goals and activities of
 * a part (001:668-670).
 *
 * @param pointer where it stands in the report
 * @param part part; never null
 * @param form form of participation; null if not reported
 * @param organisations organisations; null if not reported
 */
public record Participation(
    String pointer, String part, ParticipationForm form, List<String> organisations)
    implements Located {

  private static final Shape.Builder<Participation> FIELDS =
      Shape.of("Participation", "Brukarmedverkan", "User participation");
  private static final Field<Participation, String> PART =
      FIELDS.requiredName("part", Participation::part, "Del", "Part");
  private static final Field<Participation, ParticipationForm> FORM =
      FIELDS.code(
          "form",
          ParticipationForm.class,
          Participation::form,
          "Form för medverkan",
          "Form of participation");
  private static final Field<Participation, List<String>> ORGANISATIONS =
      FIELDS.texts(
          "organisations", Participation::organisations, "Organisationer", "Organisations");

  /** How such a record is written. */
  public static final Shape<Participation> SHAPE =
      FIELDS
          .identifiedBy(Participation::part)
          .build(
              v -> new Participation(v.pointer(), v.get(PART), v.get(FORM), v.get(ORGANISATIONS)));

  /** A stand-in for the participation in a part of which a report tells nothing. */
  static Participation expected(String part) {
    return new Participation("/participation", part, null, null);
  }

  /** Whether representatives took part, or commented on what others had made (001:668). */
  public boolean tookPart() {
    return form != null && form.tookPart();
  }
}
