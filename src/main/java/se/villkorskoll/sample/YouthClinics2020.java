package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Answer;
import se.villkorskoll.model.report.YouthClinicMission;

/**
 * The counties' answers about their youth clinics of 2020 (001:527).
 *
 * @param access whether all young people have access, by county
 * @param missions ALL or WITHOUT_TREATMENT by county
 */
record YouthClinics2020(
    Map<String, String> access, Map<String, String> missions, NationalDraw draw) {

  private static final RecipientKind KIND = RecipientKind.COUNTY;

  /** What a full-time post costs, in kronor (000:162: 54 990 189 / 80,89). */
  private static final BigDecimal POST = BigDecimal.valueOf(679_814);

  static YouthClinics2020 of(NationalDraw draw) {
    List<String> counties = draw.recipients(KIND);
    return new YouthClinics2020(
        draw.answers(KIND, "accessForAll", counties),
        draw.answers(KIND, "missions", counties),
        draw);
  }

  /**
   * A county's section on its youth clinics.
   *
   * @param funds the youth-clinic funds that it received, about half of which went to staff
   */
  Map<String, Object> of(String county, BigDecimal funds) {
    Draw choices = draw.draw("clinics " + county);
    BigDecimal share = BigDecimal.valueOf(choices.between(400, 600), 1);
    BigDecimal staffing =
        funds.multiply(share).divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP);
    int clinics = choices.between(3, 20);
    return new Fields()
        .with("clinics", clinics)
        .with("missions", missions(county))
        .with("accessForAll", access.get(county))
        .with(
            "accessDefinition",
            access.get(county).equals(Answer.YES.name())
                ? "En fysisk mottagning inom en timmes resa med kollektivtrafik."
                : "Några kommuner saknar mottagning; unga är välkomna i en annan kommun.")
        .with("visits", clinics * choices.between(700, 1400))
        .with("visitDefinition", "Besök hos kurator eller psykolog.")
        .with("periodFrom", Reports2020.YEAR + "-01-01")
        .with("periodTo", Reports2020.YEAR + "-12-31")
        .with("fullTimePosts", staffing.divide(POST, 2, RoundingMode.HALF_UP))
        .with("staffingCost", staffing)
        .with("staffingShare", share)
        .with("extendedHoursClinics", choices.between(0, clinics))
        .with("otherAccessibility", "Tider utan bokning två kvällar i veckan.")
        .with("digitalSolutions", "Bokning, chatt och videobesök på nätet.")
        .object();
  }

  private List<YouthClinicMission> missions(String county) {
    List<YouthClinicMission> those = new ArrayList<>(List.of(YouthClinicMission.values()));
    if (!missions.get(county).equals("ALL")) {
      those.remove(YouthClinicMission.TREAT);
    }
    return those;
  }
}
