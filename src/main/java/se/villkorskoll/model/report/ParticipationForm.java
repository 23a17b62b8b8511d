package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** How representatives of patients, users or relatives took part (001:668-670; 000:213). */
public enum ParticipationForm implements Labelled {
  TOOK_PART("deltog i framtagandet", "took part in the making"),
  COMMENTED("lämnade synpunkter på färdigt förslag", "commented on a finished proposal"),
  NONE("deltog inte", "did not take part");

  private final LocalText label;

  ParticipationForm(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  /** Whether users took part, or commented on what others had made (001:668). */
  boolean tookPart() {
    return this == TOOK_PART || this == COMMENTED;
  }

  @Override
  public LocalText label() {
    return label;
  }
}
