package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** How far ahead a goal lies (003:528-531; 003:4885-4887). */
public enum Horizon implements Labelled {
  SHORT_TERM("kortsiktigt", "short-term"),
  LONG_TERM("långsiktigt", "long-term");

  private final LocalText label;

  Horizon(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
