package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** Who was employed at youth clinics (000:162). */
public enum Profession implements Labelled {
  MIDWIFE("barnmorska", "midwife"),
  COUNSELLOR("kurator eller socionom", "counsellor"),
  PSYCHOLOGIST("psykolog", "psychologist"),
  PHYSICIAN("läkare", "physician"),
  OTHER("annan yrkeskategori", "other profession");

  private final LocalText label;

  Profession(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
