package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/** An addiction that youth clinics are to work with (000:146). */
public enum AddictionMission implements Labelled {
  ALCOHOL("alkohol", "alcohol"),
  NARCOTICS("narkotika", "narcotics"),
  GAMBLING("spel om pengar", "gambling"),
  GAMING("dataspel", "gaming"),
  MEDICINES("läkemedel", "medicines"),
  DOPING("dopningsmedel", "doping"),
  OTHER("andra beroendeframkallande medel", "other addictive substances"),
  NONE("inga uppdrag", "no missions");

  private final LocalText label;

  AddictionMission(String sv, String en) {
    this.label = LocalText.of(sv, en);
  }

  @Override
  public LocalText label() {
    return label;
  }
}
