package se.villkorskoll.model.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
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
          .selection("decided", Plan::decided)
          .selection("joint", Plan::joint)
          .selection("setsGoals", (plan, year) -> plan.plannedAfter(year).hasGoal())
          .selection(
              "areasUntold",
              (plan, year) -> plan.joint() && plan.plannedAfter(year).coversAreas() == null)
          .selection(
              "meansUntold",
              (plan, year) -> plan.joint() && plan.plannedAfter(year).equipped() == null)
          .selection("termsUntold", (plan, year) -> plan.plannedAfter(year).plannedInFull() == null)
          .selection(
              "withoutJointGoal",
              (plan, year) ->
                  plan.joint() && !Objects.equals(plan.plannedAfter(year).hasJointGoal(), true))
          .selection("ofChildrenAndYoung", plan -> plan.kind == PlanKind.CHILDREN_AND_YOUNG_PLAN)
          .selection(
              "withoutShortTerm",
              (plan, year) -> plan.joint() && !plan.setsGoal(Horizon.SHORT_TERM, year))
          .selection(
              "withoutLongTerm",
              (plan, year) -> plan.joint() && !plan.setsGoal(Horizon.LONG_TERM, year))
          .selection(
              "perhapsCurrent", (plan, agreementYear) -> plan.currentIn(agreementYear) == null)
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

  /** How many goals are reported. */
  public int goalCount() {
    return Reported.listed(goals).size();
  }

  /** Whether a body is told to have decided on the plan. */
  public boolean decided() {
    return Reported.stated(decidedBy);
  }

  /**
   * Whether the decision on the plan is told, with body and day, and was taken on or before the day
   * on which the report was submitted; before a submission any day will do (003:3640-3644).
   */
  public boolean anchoredBy(LocalDate submitted) {
    return decided() && decidedOn != null && (submitted == null || !decidedOn.isAfter(submitted));
  }

  /** Whether the plan tells that an actor of this kind takes part. */
  public boolean involves(ActorKind actor) {
    return Reported.listed(actors).contains(actor);
  }

  /**
   * Whether the plan tells whom it concerns, at least one municipality, each by the id of a
   * municipality or a region, and whether it binds them (003:4099-4117).
   */
  public boolean scopeStated() {
    List<RecipientKind> kinds =
        Reported.listed(boundParties).stream().map(Recipient::kindOf).toList();
    return binding != null
        && kinds.contains(RecipientKind.MUNICIPALITY)
        && kinds.stream()
            .allMatch(one -> one == RecipientKind.MUNICIPALITY || one == RecipientKind.REGION);
  }

  /**
   * Whether the plan applies to a year or a later one, or was revised in one; null where it began
   * earlier, or tells no year, and does not tell when it ends (001:341).
   */
  public Boolean currentIn(int agreementYear) {
    boolean reached =
        Stream.of(year, endYear, revisedYear)
            .filter(Objects::nonNull)
            .anyMatch(one -> one >= agreementYear);
    if (reached) {
      return true;
    }
    return endYear == null ? null : false;
  }

  /**
   * The needs from the analysis that no goal says it meets, by their ids; null where no need is
   * told (003:1578-1600).
   */
  public List<String> needsWithoutGoal() {
    if (Reported.listed(needs).isEmpty()) {
      return null;
    }
    Set<String> met = new HashSet<>();
    Reported.listed(goals).forEach(goal -> met.addAll(Reported.listed(goal.needs())));
    return needs.stream().map(Need::id).filter(id -> !met.contains(id)).toList();
  }

  /** Whether the plan tells needs from the analysis, and a goal that meets each of them. */
  public boolean reflectsNeeds() {
    List<String> without = needsWithoutGoal();
    return without != null && without.isEmpty();
  }

  /** Whether a need or a goal of the plan concerns a target group. */
  public boolean concerns(TargetGroup group) {
    return Stream.concat(
            Reported.listed(needs).stream().map(Need::targetGroups),
            Reported.listed(goals).stream().map(Goal::targetGroups))
        .anyMatch(groups -> Reported.listed(groups).contains(group));
  }

  /** Whether the analysis has a gender perspective, at least in part; null where it is not told. */
  public Boolean genderAnalysed() {
    return genderInAnalysis == null ? null : genderInAnalysis != Answer.NO;
  }

  /**
   * Whether a goal or a planned intervention is told to have a gender perspective, at least in part
   * (003:1907-1918).
   */
  public boolean genderReflected() {
    return Stream.concat(
            Reported.listed(goals).stream().map(Goal::genderPerspective),
            Reported.listed(activities).stream().map(PlannedActivity::genderPerspective))
        .anyMatch(answer -> answer == Answer.YES || answer == Answer.PARTLY);
  }

  /** Whether the plan is told as joint for the county. */
  public boolean joint() {
    return kind == PlanKind.JOINT_ACTION_PLAN;
  }

  /** Whether the plan is of a kind, or does not tell its kind. */
  public boolean perhaps(PlanKind wanted) {
    return kind == null || kind == wanted;
  }

  /** What the plan intends to reach and do. */
  public PlannedWork planned() {
    return PlannedWork.of(List.of(this));
  }

  /** What the plan intends to reach and do after a year. */
  public PlannedWork plannedAfter(int agreementYear) {
    return planned().after(agreementYear);
  }

  private boolean setsGoal(Horizon horizon, int agreementYear) {
    return Objects.equals(plannedAfter(agreementYear).has(horizon), true);
  }

  /** The actors of some kinds, by the names of their codes, that are not told to take part. */
  public List<LocalText> actorsLeftOut(Set<String> kinds) {
    return Stream.of(ActorKind.values())
        .filter(one -> kinds.contains(one.name()) && !involves(one))
        .map(ActorKind::label)
        .toList();
  }

  /** Whether actors of all of some kinds are told to take part. */
  public boolean involvesAll(Set<String> kinds) {
    return actorsLeftOut(kinds).isEmpty();
  }
}
