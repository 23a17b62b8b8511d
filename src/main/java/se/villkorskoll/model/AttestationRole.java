package se.villkorskoll.model;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** In which role somebody attests a report (003:5201-5205; 003:5410-5420). */
public enum AttestationRole implements Labelled {
  CHIEF_FINANCIAL_OFFICER("ekonomichef eller motsvarande", "chief financial officer or equivalent"),
  AUTHORISED_REPRESENTATIVE("behörig företrädare", "authorised representative");

  private final LocalText label;

  AttestationRole(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
