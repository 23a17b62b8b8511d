package se.villkorskoll.model.shape;

/** The unit in which a number was written. */
public enum NumberUnit implements Labelled {
  KRONOR("kr", "SEK"),
  THOUSAND_KRONOR("tkr", "SEK thousand"),
  MILLION_KRONOR("mkr", "SEK million"),
  PER_CENT("%", "%");

  private final LocalText label;

  NumberUnit(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
