package se.villkorskoll.model.agreement;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/**
 * Which kind of recipient a report comes from. Which conditions and parts apply follows from it.
 */
public enum RecipientKind implements Labelled {
  MUNICIPALITY("kommun", "municipality"),
  REGION("region", "region"),
  COUNTY("län", "county"),
  NATIONAL("SKR", "SKR");

  private final LocalText label;

  RecipientKind(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
