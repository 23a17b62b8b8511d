package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** The five focus areas (003:493-499). */
public enum FocusArea implements Labelled {
  PROMOTION_AND_PREVENTION("förebyggande och främjande arbete", "prevention and promotion"),
  EARLY_ACCESSIBLE("tidiga och tillgängliga insatser", "early and accessible interventions"),
  VULNERABLE_GROUPS("utsatta grupper", "vulnerable groups"),
  PARTICIPATION_AND_RIGHTS("delaktighet och rättigheter", "participation and rights"),
  LEADERSHIP_AND_ORGANISATION("ledning, styrning och organisation", "leadership and organisation");

  private final LocalText label;

  FocusArea(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
