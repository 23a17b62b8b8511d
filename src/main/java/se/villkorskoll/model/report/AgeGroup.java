package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/**
 * The age group that a cost or an effort is meant for. The age limit of children and young people
 * differs by year (000:68; 003:4889).
 */
public enum AgeGroup implements Labelled {
  CHILDREN_AND_YOUNG("barn och unga", "children and young people"),
  ADULTS("vuxna", "adults"),
  OTHER("övriga kostnader", "other costs"),
  ALL_AGES("alla åldrar", "all ages");

  private final LocalText label;

  AgeGroup(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
