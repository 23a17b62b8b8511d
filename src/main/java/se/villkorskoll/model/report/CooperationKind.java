package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** Whom youth clinics cooperated with (000:186-190). */
public enum CooperationKind implements Labelled {
  BETWEEN_CLINICS("mellan ungdomsmottagningar", "between youth clinics"),
  WITH_OTHER_SERVICES(
      "med andra verksamheter i kommuner och regioner",
      "with other services of municipalities and regions"),
  BETWEEN_PROFESSIONS("mellan yrkeskategorier", "between professions");

  private final LocalText label;

  CooperationKind(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
