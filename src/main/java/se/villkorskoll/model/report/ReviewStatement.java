package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/**
 * What the chief financial officer says of the account: one of two alternatives (003:5382-5390).
 */
public enum ReviewStatement implements Labelled {
  CORRECT("intygas vara korrekt", "attested as correct"),
  NOT_CORRECT("bedöms inte vara korrekt", "not judged correct");

  private final LocalText label;

  ReviewStatement(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
