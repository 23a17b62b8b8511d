package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** Why money is left (000:51; 000:217; 002:99). */
public enum UnspentCause implements Labelled {
  LATE_DECISION("beslut eller utbetalning kom sent", "decision or payment came late"),
  RECRUITMENT("svårt att rekrytera", "difficult to recruit"),
  PANDEMIC("pandemin", "the pandemic"),
  REPRIORITISED("ändrad prioritering", "changed priorities"),
  OTHER("annan orsak", "other cause");

  private final LocalText label;

  UnspentCause(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
