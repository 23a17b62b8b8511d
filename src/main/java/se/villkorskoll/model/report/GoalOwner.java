package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** Whose goal it is (003:4854-4856). */
public enum GoalOwner implements Labelled {
  OWN("eget mål", "own goal"),
  JOINT("gemensamt mål", "joint goal");

  private final LocalText label;

  GoalOwner(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
