package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** What an analysis rests on (003:4762-4766; 003:4814-4818). */
public enum AnalysisSection implements Labelled {
  DEMOGRAPHY("demografi", "demography"),
  HEALTH_CARE("hälso- och sjukvård", "health care"),
  SCHOOL("skola", "school"),
  SOCIAL_SERVICES("socialtjänst", "social services"),
  YOUTH_CLINICS("ungdomsmottagningar", "youth clinics");

  private final LocalText label;

  AnalysisSection(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
