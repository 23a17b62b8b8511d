package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** Who is responsible for a youth clinic (000:136). */
public enum YouthClinicOwner implements Labelled {
  REGION("regionen", "the region"),
  REGION_AND_MUNICIPALITY("region och kommun tillsammans", "region and municipality together"),
  MUNICIPALITY("kommunen", "the municipality"),
  WITH_PRIVATE(
      "tillsammans med privat aktör, eller enbart privat",
      "together with a private party, or private only");

  private final LocalText label;

  YouthClinicOwner(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
