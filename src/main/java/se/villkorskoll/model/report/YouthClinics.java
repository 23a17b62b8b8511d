package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * What a county reports of its youth clinics (001:527; 000:134-166).
 *
 * @param pointer where it stands in the report
 * @param clinics number of youth clinics; null if not reported
 * @param missions missions; null if not reported
 * @param accessForAll all young people have access to a physical clinic; null if not reported
 * @param accessDefinition what is meant by access; null if not reported
 * @param visits number of visits for mental ill-health; null if not reported
 * @param visitDefinition what counts as a visit for mental ill-health; null if not reported
 * @param periodFrom first day of the measurement period; null if not reported
 * @param periodTo last day of the measurement period; null if not reported
 * @param fullTimePosts full-time posts paid with the funds; null if not reported
 * @param staffingCost cost of staffing (SEK); null if not reported
 * @param staffingShare share of the funds used for staffing (%); null if not reported
 * @param extendedHoursClinics number of clinics with extended opening hours; null if not reported
 * @param otherAccessibility other improved accessibility; null if not reported
 * @param digitalSolutions digital solutions; null if not reported
 * @param ownership ownership; null if not reported
 * @param addictionMissions missions on abuse and addiction; null if not reported
 * @param girlsShare share of girls (%); null if not reported
 * @param boysShare share of boys (%); null if not reported
 * @param otherSexShare share of other or undefined sex (%); null if not reported
 * @param staff staff by profession; null if not reported
 * @param efforts efforts; null if not reported
 * @param supportNeeded support needed next year; null if not reported
 * @param reorganisation plans to reorganise or change responsibility; null if not reported
 * @param plan plan for the continued strengthening of youth clinics; null if not reported
 * @param planYear year in which the plan was made; null if not reported
 * @param userParticipation how users and relatives took part in goals and activities; null if not
 *     reported
 */
public record YouthClinics(
    String pointer,
    Long clinics,
    List<YouthClinicMission> missions,
    Answer accessForAll,
    String accessDefinition,
    Long visits,
    String visitDefinition,
    LocalDate periodFrom,
    LocalDate periodTo,
    BigDecimal fullTimePosts,
    BigDecimal staffingCost,
    BigDecimal staffingShare,
    Long extendedHoursClinics,
    String otherAccessibility,
    String digitalSolutions,
    List<YouthClinicOwnership> ownership,
    List<AddictionMission> addictionMissions,
    BigDecimal girlsShare,
    BigDecimal boysShare,
    BigDecimal otherSexShare,
    List<YouthClinicStaff> staff,
    List<YouthClinicEffort> efforts,
    List<YouthClinicSupport> supportNeeded,
    String reorganisation,
    PlanState plan,
    Integer planYear,
    ParticipationForm userParticipation)
    implements Located {

  private static final Shape.Builder<YouthClinics> FIELDS =
      Shape.of("YouthClinics", "Ungdomsmottagningar", "Youth clinics");
  private static final Field<YouthClinics, Long> CLINICS =
      FIELDS.count(
          "clinics", YouthClinics::clinics, "Antal ungdomsmottagningar", "Number of youth clinics");
  private static final Field<YouthClinics, List<YouthClinicMission>> MISSIONS =
      FIELDS.codes(
          "missions", YouthClinicMission.class, YouthClinics::missions, "Uppdrag", "Missions");
  private static final Field<YouthClinics, Answer> ACCESS_FOR_ALL =
      FIELDS.code(
          "accessForAll",
          Answer.class,
          YouthClinics::accessForAll,
          "Alla unga har tillgång till en fysisk mottagning",
          "All young people have access to a physical clinic");
  private static final Field<YouthClinics, String> ACCESS_DEFINITION =
      FIELDS.text(
          "accessDefinition",
          YouthClinics::accessDefinition,
          "Vad som menas med tillgång",
          "What is meant by access");
  private static final Field<YouthClinics, Long> VISITS =
      FIELDS.count(
          "visits",
          YouthClinics::visits,
          "Antal besök för psykisk ohälsa",
          "Number of visits for mental ill-health");
  private static final Field<YouthClinics, String> VISIT_DEFINITION =
      FIELDS.text(
          "visitDefinition",
          YouthClinics::visitDefinition,
          "Vad som räknas som besök för psykisk ohälsa",
          "What counts as a visit for mental ill-health");
  private static final Field<YouthClinics, LocalDate> PERIOD_FROM =
      FIELDS.date(
          "periodFrom",
          YouthClinics::periodFrom,
          "Mätperiodens första dag",
          "First day of the measurement period");
  private static final Field<YouthClinics, LocalDate> PERIOD_TO =
      FIELDS.date(
          "periodTo",
          YouthClinics::periodTo,
          "Mätperiodens sista dag",
          "Last day of the measurement period");
  private static final Field<YouthClinics, BigDecimal> FULL_TIME_POSTS =
      FIELDS.quantity(
          "fullTimePosts",
          YouthClinics::fullTimePosts,
          "Heltidstjänster som medlen betalat",
          "Full-time posts paid with the funds");
  private static final Field<YouthClinics, BigDecimal> STAFFING_COST =
      FIELDS.money(
          "staffingCost",
          YouthClinics::staffingCost,
          "Kostnad för bemanning (kr)",
          "Cost of staffing (SEK)");
  private static final Field<YouthClinics, BigDecimal> STAFFING_SHARE =
      FIELDS.share(
          "staffingShare",
          YouthClinics::staffingShare,
          "Andel av medlen som gått till bemanning (%)",
          "Share of the funds used for staffing (%)");
  private static final Field<YouthClinics, Long> EXTENDED_HOURS_CLINICS =
      FIELDS.count(
          "extendedHoursClinics",
          YouthClinics::extendedHoursClinics,
          "Antal mottagningar med utökade öppettider",
          "Number of clinics with extended opening hours");
  private static final Field<YouthClinics, String> OTHER_ACCESSIBILITY =
      FIELDS.text(
          "otherAccessibility",
          YouthClinics::otherAccessibility,
          "Annan ökad tillgänglighet",
          "Other improved accessibility");
  private static final Field<YouthClinics, String> DIGITAL_SOLUTIONS =
      FIELDS.text(
          "digitalSolutions",
          YouthClinics::digitalSolutions,
          "Digitala lösningar",
          "Digital solutions");
  private static final Field<YouthClinics, List<YouthClinicOwnership>> OWNERSHIP =
      FIELDS.items(
          "ownership",
          YouthClinicOwnership.SHAPE,
          YouthClinics::ownership,
          "Huvudmannaskap",
          "Ownership");
  private static final Field<YouthClinics, List<AddictionMission>> ADDICTION_MISSIONS =
      FIELDS.codes(
          "addictionMissions",
          AddictionMission.class,
          YouthClinics::addictionMissions,
          "Uppdrag kring missbruk och beroende",
          "Missions on abuse and addiction");
  private static final Field<YouthClinics, BigDecimal> GIRLS_SHARE =
      FIELDS.share(
          "girlsShare", YouthClinics::girlsShare, "Andel flickor (%)", "Share of girls (%)");
  private static final Field<YouthClinics, BigDecimal> BOYS_SHARE =
      FIELDS.share("boysShare", YouthClinics::boysShare, "Andel pojkar (%)", "Share of boys (%)");
  private static final Field<YouthClinics, BigDecimal> OTHER_SEX_SHARE =
      FIELDS.share(
          "otherSexShare",
          YouthClinics::otherSexShare,
          "Andel annat eller odefinierat kön (%)",
          "Share of other or undefined sex (%)");
  private static final Field<YouthClinics, List<YouthClinicStaff>> STAFF =
      FIELDS.items(
          "staff",
          YouthClinicStaff.SHAPE,
          YouthClinics::staff,
          "Bemanning per yrkeskategori",
          "Staff by profession");
  private static final Field<YouthClinics, List<YouthClinicEffort>> EFFORTS =
      FIELDS.items(
          "efforts", YouthClinicEffort.SHAPE, YouthClinics::efforts, "Satsningar", "Efforts");
  private static final Field<YouthClinics, List<YouthClinicSupport>> SUPPORT_NEEDED =
      FIELDS.codes(
          "supportNeeded",
          YouthClinicSupport.class,
          YouthClinics::supportNeeded,
          "Stöd som behövs nästa år",
          "Support needed next year");
  private static final Field<YouthClinics, String> REORGANISATION =
      FIELDS.text(
          "reorganisation",
          YouthClinics::reorganisation,
          "Planer på att omorganisera eller ändra ansvaret",
          "Plans to reorganise or change responsibility");
  private static final Field<YouthClinics, PlanState> PLAN =
      FIELDS.code(
          "plan",
          PlanState.class,
          YouthClinics::plan,
          "Plan för att fortsätta stärka ungdomsmottagningarna",
          "Plan for the continued strengthening of youth clinics");
  private static final Field<YouthClinics, Integer> PLAN_YEAR =
      FIELDS.year(
          "planYear",
          YouthClinics::planYear,
          "År då planen upprättades",
          "Year in which the plan was made");
  private static final Field<YouthClinics, ParticipationForm> USER_PARTICIPATION =
      FIELDS.code(
          "userParticipation",
          ParticipationForm.class,
          YouthClinics::userParticipation,
          "Brukares och anhörigas deltagande i mål och aktiviteter",
          "How users and relatives took part in goals and activities");

  /** How such a record is written. */
  public static final Shape<YouthClinics> SHAPE =
      FIELDS.build(
          v ->
              new YouthClinics(
                  v.pointer(),
                  v.get(CLINICS),
                  v.get(MISSIONS),
                  v.get(ACCESS_FOR_ALL),
                  v.get(ACCESS_DEFINITION),
                  v.get(VISITS),
                  v.get(VISIT_DEFINITION),
                  v.get(PERIOD_FROM),
                  v.get(PERIOD_TO),
                  v.get(FULL_TIME_POSTS),
                  v.get(STAFFING_COST),
                  v.get(STAFFING_SHARE),
                  v.get(EXTENDED_HOURS_CLINICS),
                  v.get(OTHER_ACCESSIBILITY),
                  v.get(DIGITAL_SOLUTIONS),
                  v.get(OWNERSHIP),
                  v.get(ADDICTION_MISSIONS),
                  v.get(GIRLS_SHARE),
                  v.get(BOYS_SHARE),
                  v.get(OTHER_SEX_SHARE),
                  v.get(STAFF),
                  v.get(EFFORTS),
                  v.get(SUPPORT_NEEDED),
                  v.get(REORGANISATION),
                  v.get(PLAN),
                  v.get(PLAN_YEAR),
                  v.get(USER_PARTICIPATION)));

  /** What is not told of mission, access, other accessibility and digital solutions (001:527). */
  public List<LocalText> leftOut() {
    List<LocalText> leftOut = new ArrayList<>();
    if (Reported.listed(missions).isEmpty()) {
      leftOut.add(MISSIONS.label());
    }
    if (accessForAll == null) {
      leftOut.add(ACCESS_FOR_ALL.label());
    }
    if (!Reported.stated(otherAccessibility)) {
      leftOut.add(OTHER_ACCESSIBILITY.label());
    }
    if (!Reported.stated(digitalSolutions)) {
      leftOut.add(DIGITAL_SOLUTIONS.label());
    }
    return List.copyOf(leftOut);
  }

  /** Whether mission, access, other accessibility and digital solutions are all told. */
  public boolean described() {
    return leftOut().isEmpty();
  }

  /**
   * Whether the measurement period is a whole calendar year. False as soon as one of its ends is
   * another day; null where that cannot be told.
   */
  public Boolean coversYear(int year) {
    return Reported.all(
        Reported.same(periodFrom, LocalDate.of(year, 1, 1)),
        Reported.same(periodTo, LocalDate.of(year, 12, 31)));
  }

  /**
   * What a full-time post cost, in kronor, rounded half up to öre; null where it is not known, or
   * there are no posts.
   */
  public BigDecimal costPerPost() {
    return staffingCost == null || fullTimePosts == null || fullTimePosts.signum() == 0
        ? null
        : staffingCost.divide(fullTimePosts, 2, RoundingMode.HALF_UP);
  }

  /**
   * Whether a full-time post cost no less and no more than two amounts; a cost for no posts at all
   * is not plausible, and no cost for none is. Null where it is not known.
   */
  public Boolean costPerPostWithin(BigDecimal atLeast, BigDecimal atMost) {
    if (staffingCost == null || fullTimePosts == null) {
      return null;
    }
    BigDecimal perPost = costPerPost();
    return perPost == null
        ? staffingCost.signum() == 0
        : perPost.compareTo(atLeast) >= 0 && perPost.compareTo(atMost) <= 0;
  }

  /**
   * Whether the number of visits is told: more than none, or as not available with the reason. None
   * at all can only be where there is no clinic. A number that is written but cannot be read is
   * told, if badly.
   *
   * @param report the report that the section stands in
   */
  public boolean visitsTold(Report report) {
    return visits == null
        ? report.explains(pointer + "/visits")
        : visits > 0 || Long.valueOf(0).equals(clinics);
  }

  /**
   * Whether the number of clinics is told, or as not available with the reason (000:134).
   *
   * @param report the report that the section stands in
   */
  public boolean counted(Report report) {
    return clinics != null || report.explains(pointer + "/clinics");
  }

  /** The answers to the survey of 2019. */
  public YouthClinicSurvey survey() {
    return new YouthClinicSurvey(this);
  }
}
