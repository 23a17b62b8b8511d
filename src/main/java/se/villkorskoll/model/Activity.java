package se.villkorskoll.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * An intervention (insats) paid with the funds: from resources over activity and goal to outputs
 * and effects (001:275-282).
 *
 * @param pointer where it stands in the report
 * @param id id; never null
 * @param title title; null if not reported
 * @param description description; null if not reported
 * @param financing parts of the agreement that pay; null if not reported
 * @param totalCost total cost of the activity (SEK); null if not reported
 * @param areas areas of the agreement (codes of the agreement); null if not reported
 * @param goals goals; null if not reported
 * @param outputs outputs; null if not reported
 * @param effects effects; null if not reported
 * @param targetGroups target groups; null if not reported
 * @param partners partners; null if not reported
 * @param userPerspective perspective of patients, users and relatives; null if not reported
 * @param status status; null if not reported
 * @param knowledgeBase knowledge base; null if not reported
 * @param mobile mobile intervention; null if not reported
 * @param digital digital intervention; null if not reported
 * @param ownShare share paid with these funds (%) (0-100 per cent; absent where nothing else pays);
 *     null if not reported
 * @param startDate start date; null if not reported
 * @param endDate end date; null if not reported
 */
public record Activity(
    String pointer,
    String id,
    String title,
    String description,
    List<Financing> financing,
    BigDecimal totalCost,
    List<String> areas,
    List<String> goals,
    List<Output> outputs,
    List<Effect> effects,
    List<TargetGroup> targetGroups,
    List<Partner> partners,
    String userPerspective,
    ActivityStatus status,
    String knowledgeBase,
    Boolean mobile,
    Boolean digital,
    BigDecimal ownShare,
    LocalDate startDate,
    LocalDate endDate)
    implements Located {

  private static final Shape.Builder<Activity> FIELDS =
      Shape.of("Activity", "Aktivitet", "Activity");
  private static final Field<Activity, String> ID =
      FIELDS.requiredName("id", Activity::id, "Beteckning", "Id");
  private static final Field<Activity, String> TITLE =
      FIELDS.text("title", Activity::title, "Rubrik", "Title");
  private static final Field<Activity, String> DESCRIPTION =
      FIELDS.text("description", Activity::description, "Beskrivning", "Description");
  private static final Field<Activity, List<Financing>> FINANCING =
      FIELDS.items(
          "financing",
          Financing.SHAPE,
          Activity::financing,
          "Delar av överenskommelsen som betalar",
          "Parts of the agreement that pay");
  private static final Field<Activity, BigDecimal> TOTAL_COST =
      FIELDS.money(
          "totalCost",
          Activity::totalCost,
          "Aktivitetens hela kostnad (kr)",
          "Total cost of the activity (SEK)");
  private static final Field<Activity, List<String>> AREAS =
      FIELDS.names(
          "areas", Activity::areas, "Områden i överenskommelsen", "Areas of the agreement");
  private static final Field<Activity, List<String>> GOALS =
      FIELDS.texts("goals", Activity::goals, "Mål", "Goals");
  private static final Field<Activity, List<Output>> OUTPUTS =
      FIELDS.items("outputs", Output.SHAPE, Activity::outputs, "Prestationer", "Outputs");
  private static final Field<Activity, List<Effect>> EFFECTS =
      FIELDS.items("effects", Effect.SHAPE, Activity::effects, "Effekter", "Effects");
  private static final Field<Activity, List<TargetGroup>> TARGET_GROUPS =
      FIELDS.codes(
          "targetGroups", TargetGroup.class, Activity::targetGroups, "Målgrupper", "Target groups");
  private static final Field<Activity, List<Partner>> PARTNERS =
      FIELDS.items("partners", Partner.SHAPE, Activity::partners, "Samarbetsparter", "Partners");
  private static final Field<Activity, String> USER_PERSPECTIVE =
      FIELDS.text(
          "userPerspective",
          Activity::userPerspective,
          "Patient-, brukar- och anhörigperspektiv",
          "Perspective of patients, users and relatives");
  private static final Field<Activity, ActivityStatus> STATUS =
      FIELDS.code("status", ActivityStatus.class, Activity::status, "Status", "Status");
  private static final Field<Activity, String> KNOWLEDGE_BASE =
      FIELDS.text("knowledgeBase", Activity::knowledgeBase, "Kunskapsunderlag", "Knowledge base");
  private static final Field<Activity, Boolean> MOBILE =
      FIELDS.flag("mobile", Activity::mobile, "Mobil insats", "Mobile intervention");
  private static final Field<Activity, Boolean> DIGITAL =
      FIELDS.flag("digital", Activity::digital, "Digital insats", "Digital intervention");
  private static final Field<Activity, BigDecimal> OWN_SHARE =
      FIELDS.share(
          "ownShare",
          Activity::ownShare,
          "Andel som betalas med dessa medel (%)",
          "Share paid with these funds (%)");
  private static final Field<Activity, LocalDate> START_DATE =
      FIELDS.date("startDate", Activity::startDate, "Startdatum", "Start date");
  private static final Field<Activity, LocalDate> END_DATE =
      FIELDS.date("endDate", Activity::endDate, "Slutdatum", "End date");

  /** How such a record is written. */
  public static final Shape<Activity> SHAPE =
      FIELDS
          .identifiedBy(Activity::id)
          .selection("severalParts", Activity::severalParts)
          .selection("costTold", Activity::costTold)
          .build(
              v ->
                  new Activity(
                      v.pointer(),
                      v.get(ID),
                      v.get(TITLE),
                      v.get(DESCRIPTION),
                      v.get(FINANCING),
                      v.get(TOTAL_COST),
                      v.get(AREAS),
                      v.get(GOALS),
                      v.get(OUTPUTS),
                      v.get(EFFECTS),
                      v.get(TARGET_GROUPS),
                      v.get(PARTNERS),
                      v.get(USER_PERSPECTIVE),
                      v.get(STATUS),
                      v.get(KNOWLEDGE_BASE),
                      v.get(MOBILE),
                      v.get(DIGITAL),
                      v.get(OWN_SHARE),
                      v.get(START_DATE),
                      v.get(END_DATE)));

  /** Whether more than one part of the agreement pays, of whatever years. */
  public boolean severalParts() {
    return Reported.listed(financing).stream()
        .map(Financing::part)
        .distinct()
        .skip(1)
        .findAny()
        .isPresent();
  }

  /** Whether one part pays and anything is told of what the rest of the cost may be. */
  public boolean costTold() {
    return !Reported.listed(financing).isEmpty()
        && !severalParts()
        && (totalCost != null || ownShare != null);
  }

  /** What the parts of the agreement pay, in kronor; null where none or one is not known. */
  public BigDecimal paid() {
    List<Financing> all = Reported.listed(financing);
    return all.isEmpty() ? null : Reported.sum(all.stream().map(Financing::amount).toList());
  }

  /**
   * The share of the whole cost that the parts pay, in per cent, rounded half up to the decimals of
   * the stated share, or two; null where it is not known or the cost is nothing.
   */
  public BigDecimal paidShare() {
    return Shares.of(paid(), totalCost, ownShare == null ? 2 : ownShare.scale());
  }

  /**
   * Whether what the parts pay is the whole cost, or the stated own share of it; null where that
   * cannot be told.
   */
  public Boolean costAgrees() {
    BigDecimal paid = paid();
    if (paid == null || totalCost == null) {
      return null;
    }
    if (ownShare == null || totalCost.signum() == 0) {
      return paid.compareTo(totalCost) == 0;
    }
    return paidShare().compareTo(ownShare) == 0;
  }

  /** Whether an account's money pays for this activity; a financing without year is of any year. */
  boolean paidFrom(Account account) {
    return Reported.listed(financing).stream()
        .anyMatch(
            one ->
                one.part().equals(account.part())
                    && (one.originYear() == null || one.originYear().equals(account.originYear())));
  }

  /** Whether this activity says what an account's money was used for. */
  public boolean describesUseOf(Account account) {
    return paidFrom(account) && (Reported.stated(title) || Reported.stated(description));
  }
}
