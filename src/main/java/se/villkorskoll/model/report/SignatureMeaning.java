package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** What a signature under a plan means (003:1722-1726). */
public enum SignatureMeaning implements Labelled {
  RESPONSIBILITY(
      "undertecknaren ansvarar för genomförandet", "the signatory answers for the implementation"),
  AGREEMENT_ONLY("undertecknaren ställer sig bakom planen", "the signatory supports the plan");

  private final LocalText label;

  SignatureMeaning(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
