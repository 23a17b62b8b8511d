package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.AddictionMission;
import se.villkorskoll.model.report.PlanState;
import se.villkorskoll.model.report.YouthClinicEffortKind;
import se.villkorskoll.model.report.YouthClinicMission;
import se.villkorskoll.model.report.YouthClinicOwner;
import se.villkorskoll.model.shape.Ordered;

/** The counties' answers about their youth clinics of 2019 (000:132-217). Not thread-safe. */
final class YouthClinics2019 {

  private static final RecipientKind KIND = RecipientKind.COUNTY;
  private static final Map<String, String> REORGANISATION =
      Map.of(
          "OWNER_CHANGES", "Huvudmannaskapet för ett antal mottagningar ändras.",
          "FIRST_LINE_DISCUSSED", "Mottagningarnas roll i första linjen diskuteras.",
          "PLANNED", "Det finns planer på att organisera om mottagningarna.",
          "NONE", "Inga planer på att ändra ansvaret.");

  private static final Map<String, String> NO_STATISTICS =
      Map.of("notAvailable", "Länet har ingen tillförlitlig statistik.");

  private final NationalDraw draw;
  private final YouthClinicStaff2019 staff;
  private final YouthClinicEfforts2019 efforts;
  private final Map<String, Long> otherClinics;
  private final Map<String, String> ownership;
  private final Map<String, String> missions;
  private final Map<String, String> addiction;
  private final Map<String, List<String>> addictionBeside;
  private final Map<String, String> access;
  private final Map<String, String> period;
  private final Map<String, BigDecimal> visits;
  private final Map<String, SexShares2019.Shares> sexes;
  private final Map<String, List<String>> support;
  private final Map<String, String> reorganisation;
  private final Map<String, String> plans;
  private final Map<String, String> users;

  YouthClinics2019(NationalDraw draw, YouthClinicStaff2019 staff, YouthClinicEfforts2019 efforts) {
    this.draw = draw;
    this.staff = staff;
    this.efforts = efforts;
    List<String> counties = draw.recipients(KIND);
    this.otherClinics = otherClinics(draw, counties);
    this.ownership = draw.answers(KIND, "ownership", counties);
    this.missions = draw.answers(KIND, "missions", counties);
    this.addiction = draw.answers(KIND, "addictionMissions", counties);
    this.addictionBeside =
        draw.severalAnswers(KIND, "addictionMissionsBeside", NationalDraw.who(addiction, "SOME"));
    this.access = draw.answers(KIND, "accessForAll", counties);
    this.period = draw.answers(KIND, "visits", counties);
    List<String> telling = new ArrayList<>(counties);
    telling.removeAll(NationalDraw.who(period, "NOT_AVAILABLE"));
    this.visits = draw.shares(KIND, "visits", telling);
    this.sexes = SexShares2019.of(draw, visits);
    this.support = draw.severalAnswers(KIND, "supportNeeded", counties);
    this.reorganisation = draw.answers(KIND, "reorganisation", counties);
    this.plans = draw.answers(KIND, "plan", counties);
    this.users = draw.answers(KIND, "userParticipation", counties);
  }

  /**
   * The youth clinics that are neither new nor have longer hours, at least two in each county, so
   * that a county can have owners of several kinds.
   */
  private static Map<String, Long> otherClinics(NationalDraw draw, List<String> counties) {
    PrintedFigures figures = draw.figures();
    long others =
        figures.sum(KIND, "clinics").amount().longValueExact()
            - figures.sum(KIND, "OPENING_HOURS clinics").amount().longValueExact()
            - figures.sum(KIND, "NEW_CLINIC clinics").amount().longValueExact()
            - 2L * counties.size();
    Map<String, Long> clinics = new LinkedHashMap<>();
    draw.shares(BigDecimal.valueOf(others), 0, counties, "other clinics")
        .forEach((county, share) -> clinics.put(county, share.longValueExact() + 2));
    return clinics;
  }

  /** A county's section on its youth clinics. */
  Map<String, Object> of(String county) {
    long longerHours = efforts.clinics(YouthClinicEffortKind.OPENING_HOURS, county);
    long clinics =
        otherClinics.get(county)
            + longerHours
            + efforts.clinics(YouthClinicEffortKind.NEW_CLINIC, county);
    return new Fields()
        .with("clinics", clinics)
        .with("ownership", ownership(county, clinics))
        .with("missions", missions(county))
        .with("addictionMissions", addictionMissions(county))
        .with("accessForAll", access.get(county))
        .with(
            "accessDefinition",
            access.get(county).equals("YES")
                ? "En fysisk mottagning inom en timmes resa med kollektivtrafik."
                : "Några kommuner saknar mottagning; unga är välkomna i en annan kommun.")
        .withAll(visits(county))
        .with("fullTimePosts", staff.postsOf(county))
        .with("staffingCost", staff.costOf(county))
        .with("staff", staff.of(county))
        .with("extendedHoursClinics", longerHours)
        .with("efforts", efforts.of(county))
        .with("supportNeeded", support.get(county))
        .with("reorganisation", REORGANISATION.get(reorganisation.get(county)))
        .with("plan", plans.get(county))
        .with("planYear", planYear(county))
        .with("userParticipation", users.get(county))
        .object();
  }

  private List<Map<String, Object>> ownership(String county, long clinics) {
    String owner = ownership.get(county);
    if (!owner.equals("MIXED")) {
      return List.of(Ordered.of("owner", owner, "clinics", clinics));
    }
    long ofRegion = draw.draw("owners " + county).between(1, (int) clinics - 1);
    return List.of(
        new Fields().with("owner", YouthClinicOwner.REGION).with("clinics", ofRegion).object(),
        new Fields()
            .with("owner", YouthClinicOwner.MUNICIPALITY)
            .with("clinics", clinics - ofRegion)
            .object());
  }

  private List<YouthClinicMission> missions(String county) {
    String told = missions.get(county);
    List<YouthClinicMission> those = new ArrayList<>();
    for (YouthClinicMission mission : YouthClinicMission.values()) {
      boolean has =
          switch (mission) {
            case PREVENT, SUPPORT, IDENTIFY -> true;
            case PROMOTE -> !told.equals("ASSESS_ONLY");
            case ASSESS -> !told.equals("PROMOTE_ONLY");
            case TREAT -> told.equals("ALL");
          };
      if (has) {
        those.add(mission);
      }
    }
    return those;
  }

  private List<String> addictionMissions(String county) {
    if (addiction.get(county).equals("NONE")) {
      return List.of(AddictionMission.NONE.name());
    }
    List<String> those = new ArrayList<>();
    those.add(AddictionMission.ALCOHOL.name());
    those.add(AddictionMission.NARCOTICS.name());
    those.addAll(addictionBeside.get(county));
    return those;
  }

  private Map<String, Object> visits(String county) {
    LocalDate lastDay =
        period.get(county).equals("TO_NOVEMBER")
            ? LocalDate.of(Survey2019.YEAR, 11, 30)
            : LocalDate.of(Survey2019.YEAR, 12, 31);
    Fields fields =
        new Fields()
            .with("visits", visits.containsKey(county) ? visits.get(county) : NO_STATISTICS)
            .with("visitDefinition", "Besök hos kurator eller psykolog.")
            .with("periodFrom", LocalDate.of(Survey2019.YEAR, 1, 1).toString())
            .with("periodTo", lastDay.toString());
    SexShares2019.Shares sex = sexes.get(county);
    return sex == null
        ? fields
            .with("girlsShare", NO_STATISTICS)
            .with("boysShare", NO_STATISTICS)
            .with("otherSexShare", NO_STATISTICS)
            .object()
        : fields
            .with("girlsShare", sex.girls())
            .with("boysShare", sex.boys())
            .with("otherSexShare", sex.other())
            .object();
  }

  private Integer planYear(String county) {
    return switch (PlanState.valueOf(plans.get(county))) {
      case MADE_THIS_YEAR -> Survey2019.YEAR;
      case MADE_EARLIER, REVISED -> draw.draw("clinic plan " + county).between(2016, 2018);
      case NONE -> null;
    };
  }
}
