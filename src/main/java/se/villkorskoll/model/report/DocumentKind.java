package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** What a handed-in document is. */
public enum DocumentKind implements Labelled {
  JOINT_ANALYSIS("länsgemensam analys", "joint county analysis"),
  ACTION_PLAN("handlingsplan", "action plan"),
  CHILDREN_AND_YOUNG_ANALYSIS(
      "fördjupad analys för barn och unga", "deepened analysis for children and young people"),
  CHILDREN_AND_YOUNG_PLAN(
      "handlingsplan för barn och unga", "action plan for children and young people"),
  USER_PARTICIPATION("beskrivning av brukarmedverkan", "description of user participation"),
  ACTIVITY_REPORT("verksamhetsrapport", "activity report"),
  KEY_INDICATORS("nyckelindikatorer", "key indicators"),
  DATA_TEMPLATE("mall för insamling av uppgifter", "template for the collection of data"),
  OTHER("annat dokument", "other document");

  private final LocalText label;

  DocumentKind(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
