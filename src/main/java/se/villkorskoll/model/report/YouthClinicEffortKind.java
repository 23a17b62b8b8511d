package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** What youth-clinic funds were used for (000:164-194). */
public enum YouthClinicEffortKind implements Labelled {
  OPENING_HOURS("utökade öppettider", "extended opening hours"),
  NEW_CLINIC("nya ungdomsmottagningar", "new youth clinics"),
  OTHER_ACCESSIBILITY("annan ökad tillgänglighet", "other improved accessibility"),
  COMPETENCE("kompetensutveckling", "competence development"),
  GUIDING_DOCUMENTS("vägledande dokument", "guiding documents"),
  COOPERATION("samverkan", "cooperation"),
  NEWLY_ARRIVED("satsningar på nyanlända", "efforts for the newly arrived");

  private final LocalText label;

  YouthClinicEffortKind(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
