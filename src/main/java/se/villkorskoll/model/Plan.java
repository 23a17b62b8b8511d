package se.villkorskoll.model;

import java.time.LocalDate;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * An action plan (003:524-535; 003:4885-4904; 001:341-343).
 *
 * @param pointer where it stands in the report
 * @param id id; never null
 * @param kind kind of plan; null if not reported
 * @param title title; null if not reported
 * @param year year from which the plan applies; null if not reported
 * @param endYear last year to which the plan applies; null if not reported
 * @param revisedYear year of the latest revision; null if not reported
 * @param boundParties parties that the plan concerns (recipient ids); null if not reported
 * @param binding whether the plan binds; null if not reported
 * @param needs needs from the analysis; null if not reported
 * @param goals goals; null if not reported
 * @param activities planned interventions; null if not reported
 * @param costEstimates cost estimates; null if not reported
 * @param decidedBy deciding body; null if not reported
 * @param decidedOn date of decision; null if not reported
 * @param signatureMeaning what the signature means; null if not reported
 * @param actors actors that take part; null if not reported
 * @param userParticipation how users and relatives took part; null if not reported
 * @param genderInAnalysis the analysis has a gender perspective; null if not reported
 */
public record Plan(
    String pointer,
    String id,
    PlanKind kind,
    String title,
    Integer year,
    Integer endYear,
    Integer revisedYear,
    List<String> boundParties,
    Binding binding,
    List<Need> needs,
    List<Goal> goals,
    List<PlannedActivity> activities,
    List<CostEstimate> costEstimates,
    String decidedBy,
    LocalDate decidedOn,
    SignatureMeaning signatureMeaning,
    List<ActorKind> actors,
    ParticipationForm userParticipation,
    Answer genderInAnalysis)
    implements Located {

  private static final Shape.Builder<Plan> FIELDS =
      Shape.of("Plan", "Handlingsplan", "Action plan");
  private static final Field<Plan, String> ID =
      FIELDS.requiredName("id", Plan::id, "Beteckning", "Id");
  private static final Field<Plan, PlanKind> KIND =
      FIELDS.code("kind", PlanKind.class, Plan::kind, "Slag av plan", "Kind of plan");
  private static final Field<Plan, String> TITLE =
      FIELDS.text("title", Plan::title, "Titel", "Title");
  private static final Field<Plan, Integer> YEAR =
      FIELDS.year(
          "year", Plan::year, "År som planen gäller från", "Year from which the plan applies");
  private static final Field<Plan, Integer> END_YEAR =
      FIELDS.year(
          "endYear",
          Plan::endYear,
          "Sista år som planen gäller",
          "Last year to which the plan applies");
  private static final Field<Plan, Integer> REVISED_YEAR =
      FIELDS.year(
          "revisedYear",
          Plan::revisedYear,
          "År då planen senast reviderades",
          "Year of the latest revision");
  private static final Field<Plan, List<String>> BOUND_PARTIES =
      FIELDS.names(
          "boundParties",
          Plan::boundParties,
          "Parter som planen gäller för",
          "Parties that the plan concerns");
  private static final Field<Plan, Binding> BINDING =
      FIELDS.code(
          "binding", Binding.class, Plan::binding, "Planens verkan", "Whether the plan binds");
  private static final Field<Plan, List<Need>> NEEDS =
      FIELDS.items(
          "needs", Need.SHAPE, Plan::needs, "Behov ur analysen", "Needs from the analysis");
  private static final Field<Plan, List<Goal>> GOALS =
      FIELDS.items("goals", Goal.SHAPE, Plan::goals, "Mål", "Goals");
  private static final Field<Plan, List<PlannedActivity>> ACTIVITIES =
      FIELDS.items(
          "activities",
          PlannedActivity.SHAPE,
          Plan::activities,
          "Planerade insatser",
          "Planned interventions");
  private static final Field<Plan, List<CostEstimate>> COST_ESTIMATES =
      FIELDS.items(
          "costEstimates",
          CostEstimate.SHAPE,
          Plan::costEstimates,
          "Kostnadsberäkningar",
          "Cost estimates");
  private static final Field<Plan, String> DECIDED_BY =
      FIELDS.text("decidedBy", Plan::decidedBy, "Beslutande organ", "Deciding body");
  private static final Field<Plan, LocalDate> DECIDED_ON =
      FIELDS.date("decidedOn", Plan::decidedOn, "Beslutsdatum", "Date of decision");
  private static final Field<Plan, SignatureMeaning> SIGNATURE_MEANING =
      FIELDS.code(
          "signatureMeaning",
          SignatureMeaning.class,
          Plan::signatureMeaning,
          "Vad underskriften innebär",
          "What the signature means");
  private static final Field<Plan, List<ActorKind>> ACTORS =
      FIELDS.codes(
          "actors", ActorKind.class, Plan::actors, "Aktörer som deltar", "Actors that take part");
  private static final Field<Plan, ParticipationForm> USER_PARTICIPATION =
      FIELDS.code(
          "userParticipation",
          ParticipationForm.class,
          Plan::userParticipation,
          "Så har brukare och anhöriga deltagit",
          "How users and relatives took part");
  private static final Field<Plan, Answer> GENDER_IN_ANALYSIS =
      FIELDS.code(
          "genderInAnalysis",
          Answer.class,
          Plan::genderInAnalysis,
          "Analysen har ett jämställdhetsperspektiv",
          "The analysis has a gender perspective");

  /** How such a record is written. */
  public static final Shape<Plan> SHAPE =
      FIELDS
          .identifiedBy(Plan::id)
          .build(
              v ->
                  new Plan(
                      v.pointer(),
                      v.get(ID),
                      v.get(KIND),
                      v.get(TITLE),
                      v.get(YEAR),
                      v.get(END_YEAR),
                      v.get(REVISED_YEAR),
                      v.get(BOUND_PARTIES),
                      v.get(BINDING),
                      v.get(NEEDS),
                      v.get(GOALS),
                      v.get(ACTIVITIES),
                      v.get(COST_ESTIMATES),
                      v.get(DECIDED_BY),
                      v.get(DECIDED_ON),
                      v.get(SIGNATURE_MEANING),
                      v.get(ACTORS),
                      v.get(USER_PARTICIPATION),
                      v.get(GENDER_IN_ANALYSIS)));

  /** Whether at least one goal is reported. */
  public boolean hasGoal() {
    return !Reported.listed(goals).isEmpty();
  }

  /** Whether at least one planned intervention is reported. */
  public boolean hasActivity() {
    return !Reported.listed(activities).isEmpty();
  }
}
