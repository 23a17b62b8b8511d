package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** How the goals of the joint plans were followed up (000:43). */
public enum FollowUpForm implements Labelled {
  JOINT("länsgemensamt", "jointly in the county"),
  OWN("enbart på egen nivå", "on its own level only"),
  BOTH("både länsgemensamt och på egen nivå", "both jointly and on its own level"),
  NONE("inga uppföljningar", "no follow-up");

  private final LocalText label;

  FollowUpForm(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
