package se.villkorskoll.export;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** Why a document has no result. */
public enum Unchecked implements Labelled {
  /** The document is no report that can be read. */
  UNREADABLE(
      "Kunde inte läsas",
      "Could not be read",
      "KAN INTE LÄSAS, så inget är kontrollerat",
      "CANNOT BE READ, so nothing is checked"),

  /** The rules of its agreement have problems of their own. */
  RULES_AT_FAULT(
      "Kunde inte kontrolleras",
      "Could not be checked",
      "KAN INTE KONTROLLERAS, eftersom reglerna har fel",
      "CANNOT BE CHECKED, since the rules are at fault"),

  /** It was read to be compared with, and nothing is compared with it. */
  NOT_USED("Används inte", "Not used", "ANVÄNDS INTE", "NOT USED");

  private final LocalText label;
  private final LocalText heading;

  Unchecked(String sv, String en, String headingSv, String headingEn) {
    this.label = LocalText.of(sv, en);
    this.heading = LocalText.of(headingSv, headingEn);
  }

  @Override
  public LocalText label() {
    return label;
  }

  /** What stands above the problems of such a document. */
  LocalText heading() {
    return heading;
  }
}
