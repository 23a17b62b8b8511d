package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** Whether there is a plan and when it was made (000:41; 000:208). */
public enum PlanState implements Labelled {
  MADE_EARLIER("upprättad tidigare", "made earlier"),
  REVISED(
      "upprättad tidigare och reviderad under året", "made earlier and revised during the year"),
  MADE_THIS_YEAR("upprättad under året", "made during the year"),
  NONE("finns inte", "there is none");

  private final LocalText label;

  PlanState(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }

  /**
   * Whether a plan in this state can have been made in a year, seen from the year of the account.
   *
   * @param madeIn the year told; null where none is
   */
  boolean agreesWith(Integer madeIn, int year) {
    if (madeIn == null) {
      return true;
    }
    return switch (this) {
      case MADE_EARLIER, REVISED -> madeIn < year;
      case MADE_THIS_YEAR -> madeIn == year;
      case NONE -> false;
    };
  }
}
