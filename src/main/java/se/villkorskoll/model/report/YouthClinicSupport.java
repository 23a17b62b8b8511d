package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** What support youth clinics need (000:198). */
public enum YouthClinicSupport implements Labelled {
  STAFFING("utökad bemanning", "more staff"),
  COMPETENCE("kompetensutveckling", "competence development"),
  LOCAL_GUIDING_DOCUMENTS(
      "lokala eller regionala vägledande dokument", "local or regional guiding documents"),
  NEW_CLINICS("nya mottagningar", "new clinics"),
  OPENING_HOURS("utökade öppettider", "extended opening hours"),
  COOPERATION("förbättrad samverkan", "better cooperation"),
  NEWLY_ARRIVED("arbetet med nyanlända", "work with the newly arrived"),
  MATERIAL_HEALTH("nationellt stödmaterial om psykisk hälsa", "national material on mental health"),
  MATERIAL_ILL_HEALTH(
      "nationellt stödmaterial om psykisk ohälsa", "national material on mental ill-health"),
  GUIDELINES_HEALTH(
      "nationella riktlinjer om psykisk hälsa", "national guidelines on mental health"),
  GUIDELINES_ILL_HEALTH(
      "nationella riktlinjer om psykisk ohälsa", "national guidelines on mental ill-health");

  private final LocalText label;

  YouthClinicSupport(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
