package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** Who holds county money on behalf of the county (001:252; 000:123). */
public enum HolderKind implements Labelled {
  REGION("region", "region"),
  MUNICIPALITY("kommun", "municipality"),
  ASSOCIATION_OF_MUNICIPALITIES("kommunförbund", "association of municipalities");

  private final LocalText label;

  HolderKind(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
