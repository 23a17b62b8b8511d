package se.villkorskoll.scenario;

import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;

/**
 * A finding that a scenario expects.
 *
 * @param condition the condition's id
 * @param pointer the place
 * @param outcome what it says of the condition; null for a breach
 * @param message the whole Swedish sentence; null where it is not told again
 * @param correction the place whose change removes it; empty where there is to be none; null where
 *     it is not told
 */
record ExpectedFinding(
    String condition, String pointer, Outcome outcome, String message, String correction) {

  private static final Shape.Builder<ExpectedFinding> FIELDS =
      Shape.of("ExpectedFinding", "Väntat fynd", "Expected finding");
  private static final Field<ExpectedFinding, String> CONDITION =
      FIELDS.requiredName("condition", ExpectedFinding::condition, "Villkor", "Condition");
  private static final Field<ExpectedFinding, String> POINTER =
      FIELDS.requiredText("pointer", ExpectedFinding::pointer, "Plats", "Place");
  private static final Field<ExpectedFinding, Outcome> OUTCOME =
      FIELDS.code("outcome", Outcome.class, ExpectedFinding::outcome, "Utfall", "Outcome");
  private static final Field<ExpectedFinding, String> MESSAGE =
      FIELDS.text("message", ExpectedFinding::message, "Meddelande", "Message");

  private static final Field<ExpectedFinding, String> CORRECTION =
      FIELDS.text("correction", ExpectedFinding::correction, "Rättelse", "Correction");

  static final Shape<ExpectedFinding> SHAPE =
      FIELDS.build(
          v ->
              new ExpectedFinding(
                  v.get(CONDITION),
                  v.get(POINTER),
                  v.get(OUTCOME),
                  v.get(MESSAGE),
                  v.get(CORRECTION)));

  /** This finding without the correction, which depends on all conditions together. */
  ExpectedFinding withoutCorrection() {
    return new ExpectedFinding(condition, pointer, outcome, message, null);
  }

  boolean isBreach() {
    return outcome == null || outcome == Outcome.BREACHED;
  }

  @Override
  public String toString() {
    return condition + " " + (pointer.isEmpty() ? "\"\"" : pointer);
  }
}
