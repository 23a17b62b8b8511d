package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** On which level something is done or measured. */
public enum Level implements Labelled {
  LOCAL("lokal", "local"),
  REGIONAL("regional", "regional"),
  COUNTY("länsgemensam", "county-wide");

  private final LocalText label;

  Level(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
