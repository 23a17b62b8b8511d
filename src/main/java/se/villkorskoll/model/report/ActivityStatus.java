package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** How far an activity has come. */
public enum ActivityStatus implements Labelled {
  PLANNED("planeras", "planned"),
  ONGOING("pågår", "ongoing"),
  COMPLETED("genomförd", "completed"),
  CANCELLED("inställd", "cancelled");

  private final LocalText label;

  ActivityStatus(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
