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
      "CANNOT BE READ, so nothing is checked",
      true),

  /** The rules of its agreement have problems of their own. */
  RULES_AT_FAULT(
      "Kunde inte kontrolleras",
      "Could not be checked",
      "KAN INTE KONTROLLERAS, eftersom reglerna har fel",
      "CANNOT BE CHECKED, since the rules are at fault",
      true),

  /** It was read to be compared with, and nothing is compared with it. */
  NOT_USED("Används inte", "Not used", "ANVÄNDS INTE", "NOT USED", false),

  /** It is of no kind that is read, and may be a report all the same. */
  NOT_READ(
      "Lästes inte, men kan vara en redovisning",
      "Not read, but may be a report",
      "LÄSTES INTE, så inget är kontrollerat",
      "NOT READ, so nothing is checked",
      false),

  /** There is nothing where it was said to be. */
  NOT_FOUND(
      "Hittades inte",
      "Not found",
      "HITTADES INTE, så inget är kontrollerat",
      "NOT FOUND, so nothing is checked",
      false);

  private final LocalText label;
  private final LocalText heading;
  private final boolean report;

  Unchecked(String sv, String en, String headingSv, String headingEn, boolean report) {
    this.label = LocalText.of(sv, en);
    this.heading = LocalText.of(headingSv, headingEn);
    this.report = report;
  }

  @Override
  public LocalText label() {
    return label;
  }

  /** What stands above the problems of such a document. */
  LocalText heading() {
    return heading;
  }

  /** Whether such a document counts as one of the reports that were to be checked. */
  boolean isReport() {
    return report;
  }
}
