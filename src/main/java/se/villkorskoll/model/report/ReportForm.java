package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** In which form the account was given (002:35; 001:266). */
public enum ReportForm implements Labelled {
  SELF_WRITTEN("egenskriven rapport", "self-written report"),
  SURVEYS("SKR:s enkäter", "SKR's surveys"),
  REPORTING_TOOL("SKL:s inmatningsfunktion", "SKL's reporting tool");

  private final LocalText label;

  ReportForm(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
