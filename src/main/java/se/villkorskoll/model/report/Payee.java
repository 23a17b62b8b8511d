package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** Whom unspent money was paid back to. */
public enum Payee implements Labelled {
  KAMMARKOLLEGIET("Kammarkollegiet", "Kammarkollegiet"),
  SKR("SKR", "SKR"),
  OTHER("annan mottagare", "another payee");

  private final LocalText label;

  Payee(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
