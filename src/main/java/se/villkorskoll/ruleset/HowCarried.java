package se.villkorskoll.ruleset;

import java.util.Locale;
import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** How a row of the catalogue is carried. */
public enum HowCarried implements Labelled {
  RULE("av en regel", "by a rule"),
  JUDGEMENT(
      "av en regel som lämnar svaret till en person",
      "by a rule that leaves the answer to a person"),
  AGREEMENT("kontrolleras när överenskommelsen läses in", "verified when the agreement is loaded"),
  CROSS("kontrolleras mellan mottagare", "checked across recipients"),
  PERMISSION(
      "tillåter något: ett scenario visar att inget fel ges",
      "permits something: a scenario shows that nothing is found"),
  MODEL("av redovisningens form", "by the shape of the report"),
  NOT_CHECKABLE("kan inte kontrolleras", "cannot be checked");

  private final LocalText label;

  HowCarried(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }

  /** The code as the catalogue writes it: {@code not-checkable}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
