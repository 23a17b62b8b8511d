package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** What a needs analysis covers (003:4885-4893). */
public enum AnalysisKind implements Labelled {
  JOINT_ANALYSIS("länsgemensam analys", "joint county analysis"),
  CHILDREN_AND_YOUNG_ANALYSIS(
      "fördjupad analys för barn och unga", "deepened analysis for children and young people");

  private final LocalText label;

  AnalysisKind(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
