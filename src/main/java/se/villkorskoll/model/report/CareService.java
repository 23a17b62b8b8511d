package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** The service that used funds, as Socialstyrelsen divides a region's services (003:2671-2757). */
public enum CareService implements Labelled {
  FIRST_LINE_AND_PRIMARY_CARE("första linjen och primärvård", "first-line and primary care"),
  SPECIALIST_PSYCHIATRY("specialistpsykiatri", "specialist psychiatry"),
  HABILITATION("habilitering", "habilitation"),
  REGION_CENTRALLY("regionen centralt", "the region centrally"),
  SEVERAL_SERVICES("flera verksamheter tillsammans", "several services together"),
  CHILD_HEALTH_CARE("barnhälsovård", "child health care");

  private final LocalText label;

  CareService(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
