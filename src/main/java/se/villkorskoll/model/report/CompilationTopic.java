package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** What the compilation for the government tells of each county (003:4918-4922). */
public enum CompilationTopic implements Labelled {
  USE_OF_FUNDS("medlens användning", "use of funds"),
  LOCAL_NEEDS("analys av lokala behov", "analysis of local needs"),
  PLANS("planer på kort och lång sikt", "plans in the short and long term"),
  INDICATORS("indikatorer", "indicators");

  private final LocalText label;

  CompilationTopic(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
