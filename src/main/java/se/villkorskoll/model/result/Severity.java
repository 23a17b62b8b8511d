package se.villkorskoll.model.result;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** What a breach means, from the mildest to the gravest. */
public enum Severity implements Labelled {
  INFO("upplysning", "information"),
  WARNING("varning", "warning"),
  ERROR("fel", "error");

  private final LocalText label;

  Severity(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
