package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** What kind of actor takes part. */
public enum ActorKind implements Labelled {
  REGION("region", "region"),
  MUNICIPALITY("kommun", "municipality"),
  SCHOOL("skola", "school"),
  STATE("statlig myndighet", "state authority"),
  USER_ORGANISATION(
      "patient-, brukar- eller anhörigorganisation",
      "organisation of patients, users or relatives"),
  CIVIL_SOCIETY("annan förening", "other association"),
  PRIVATE("privat aktör", "private actor");

  private final LocalText label;

  ActorKind(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
