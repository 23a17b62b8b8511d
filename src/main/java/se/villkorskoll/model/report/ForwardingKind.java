package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** What kind of receiver money was passed on to. */
public enum ForwardingKind implements Labelled {
  POOL("gemensam pott", "joint pool"),
  RECIPIENT("annan kommun eller region", "another municipality or region"),
  ASSOCIATION_OF_MUNICIPALITIES("kommunförbund", "association of municipalities"),
  OTHER("annan aktör", "another actor");

  private final LocalText label;

  ForwardingKind(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
