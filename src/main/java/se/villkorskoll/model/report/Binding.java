package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** Whether a plan binds those it names. */
public enum Binding implements Labelled {
  BINDING("bindande", "binding"),
  RECOMMENDATION("rekommendation", "recommendation");

  private final LocalText label;

  Binding(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
