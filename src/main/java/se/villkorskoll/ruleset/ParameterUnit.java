package se.villkorskoll.ruleset;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** The unit of a parameter, from which follows how a rule asks for it. */
public enum ParameterUnit implements Labelled {
  DATE("datum", "date", "date"),
  YEAR("år", "year", "integer"),
  COUNT("antal", "count", "integer"),
  DAYS("dagar", "days", "integer"),
  CHARACTERS("tecken", "characters", "integer"),
  KRONOR("kr", "SEK", "decimal"),
  PER_CENT("%", "%", "decimal"),
  CODES("koder", "codes", "codes"),
  TEXTS("texter", "texts", "codes");

  private final LocalText label;
  private final String method;

  ParameterUnit(String sv, String en, String method) {
    this.label = LocalText.of(sv, en);
    this.method = method;
  }

  @Override
  public LocalText label() {
    return label;
  }

  /** The name of the method of {@link Parameters} that gives such a value. */
  String method() {
    return method;
  }
}
