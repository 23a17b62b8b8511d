package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** What children and young people waited for (001:419-426; 000:97). */
public enum WaitingMeasure implements Labelled {
  FIRST_ASSESSMENT(
      "första bedömning inom BUP", "first assessment in child and adolescent psychiatry"),
  IN_DEPTH_INVESTIGATION(
      "fördjupad utredning inom BUP", "in-depth investigation in child and adolescent psychiatry"),
  TREATMENT("behandling inom BUP", "treatment in child and adolescent psychiatry"),
  FIRST_VISIT("första besök inom BUP", "first visit in child and adolescent psychiatry"),
  FIRST_LINE("första linjen", "first-line care");

  private final LocalText label;

  WaitingMeasure(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
