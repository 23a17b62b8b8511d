package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** What a plan covers. */
public enum PlanKind implements Labelled {
  JOINT_ACTION_PLAN("länsgemensam handlingsplan", "joint county action plan"),
  OWN_ACTION_PLAN("egen handlingsplan", "own action plan"),
  CHILDREN_AND_YOUNG_PLAN(
      "handlingsplan för barn och unga", "action plan for children and young people"),
  YOUTH_CLINIC_PLAN("plan för ungdomsmottagningar", "plan for youth clinics");

  private final LocalText label;

  PlanKind(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
