package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** What a youth clinic is charged with (000:142; 001:527). */
public enum YouthClinicMission implements Labelled {
  PROMOTE("främja psykisk hälsa", "promote mental health"),
  PREVENT("förebygga psykisk ohälsa", "prevent mental ill-health"),
  SUPPORT("stödja", "support"),
  IDENTIFY("uppmärksamma", "identify"),
  ASSESS("bedöma", "assess"),
  TREAT("behandla", "treat");

  private final LocalText label;

  YouthClinicMission(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
