package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** For whom an activity is meant. */
public enum TargetGroup implements Labelled {
  COMORBIDITY("personer med samsjuklighet", "people with comorbidity"),
  CHILDREN_AND_YOUNG("barn och unga", "children and young people"),
  YOUNG_ADULTS("unga vuxna 16-24 år", "young adults aged 16-24"),
  ADULTS("vuxna", "adults"),
  OLDER_PEOPLE("äldre", "older people"),
  NEXT_OF_KIN("närstående", "next of kin"),
  NEWLY_ARRIVED("nyanlända", "newly arrived"),
  PERSONNEL("personal", "personnel"),
  OTHER("annan målgrupp", "another group");

  private final LocalText label;

  TargetGroup(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
