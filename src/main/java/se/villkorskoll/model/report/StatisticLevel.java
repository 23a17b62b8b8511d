package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** What a statistic counts (003:4436-4440). */
public enum StatisticLevel implements Labelled {
  INDIVIDUAL("individbaserad", "individual-based"),
  ORGANISATION("verksamhetsbaserad", "organisation-based");

  private final LocalText label;

  StatisticLevel(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
