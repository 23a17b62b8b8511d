package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** An answer to a question that can be met in part. */
public enum Answer implements Labelled {
  YES("ja", "yes"),
  PARTLY("delvis", "partly"),
  NO("nej", "no");

  private final LocalText label;

  Answer(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
