package se.villkorskoll.model.agreement;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** How well the text of an agreement is known to the rules. */
public enum Knowledge implements Labelled {
  FULL_TEXT("hela texten är känd", "the full text is known"),
  SUMMARY("texten är känd i sammandrag och citat", "the text is known by summary and quotation"),
  AMOUNTS_ONLY("bara beloppen är kända", "only the amounts are known"),
  UNKNOWN("texten är okänd", "the text is unknown");

  private final LocalText label;

  Knowledge(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  /**
   * Whether the conditions of the agreement are known, at least by summary. Where they are not, a
   * report in which nothing is wrong may still breach them.
   */
  public boolean conditionsKnown() {
    return this == FULL_TEXT || this == SUMMARY;
  }

  @Override
  public LocalText label() {
    return label;
  }
}
