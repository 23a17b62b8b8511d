package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * A change reached for an organisation or for people (001:278).
 *
 * @param pointer where it stands in the report
 * @param description description; null if not reported
 * @param evidence measurement or evidence that shows the effect; null if not reported
 */
public record Effect(String pointer, String description, String evidence) implements Located {

  private static final Shape.Builder<Effect> FIELDS = Shape.of("Effect", "Effekt", "Effect");
  private static final Field<Effect, String> DESCRIPTION =
      FIELDS.text("description", Effect::description, "Beskrivning", "Description");
  private static final Field<Effect, String> EVIDENCE =
      FIELDS.text(
          "evidence",
          Effect::evidence,
          "Mätning eller underlag som visar effekten",
          "Measurement or evidence that shows the effect");

  /** How such a record is written. */
  public static final Shape<Effect> SHAPE =
      FIELDS.build(v -> new Effect(v.pointer(), v.get(DESCRIPTION), v.get(EVIDENCE)));

  /** Whether it is told what has changed. */
  boolean told() {
    return Reported.stated(description);
  }

  /** Whether an effect is claimed and nothing is told that shows it. */
  public boolean claimedWithoutEvidence() {
    return told() && !Reported.stated(evidence);
  }
}
