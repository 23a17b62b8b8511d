package se.villkorskoll.model.report;

import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * What a recipient says of its plans where no new plan is asked for (000:38-48; 000:79-85;
 * 000:109-111; 000:229-231).
 *
 * @param pointer where it stands in the report
 * @param analysisReviewed the joint analysis has been reviewed, revised or completed; null if not
 *     reported
 * @param planReviewed the joint action plan has been reviewed, revised or completed; null if not
 *     reported
 * @param ownPlan own action plan; null if not reported
 * @param ownPlanYear year in which the own plan was made; null if not reported
 * @param followUp follow-up of the goals of the joint plans; null if not reported
 * @param usersInFollowUp how users and relatives took part in the follow-up; null if not reported
 * @param usersShownInFollowUp the follow-up shows how users and relatives were involved; null if
 *     not reported
 * @param otherParticipation other forms of participation; null if not reported
 * @param successFactors success factors; null if not reported
 * @param obstacles obstacles; null if not reported
 */
public record PlanReview(
    String pointer,
    Answer analysisReviewed,
    Answer planReviewed,
    PlanState ownPlan,
    Integer ownPlanYear,
    FollowUpForm followUp,
    ParticipationForm usersInFollowUp,
    Answer usersShownInFollowUp,
    String otherParticipation,
    String successFactors,
    String obstacles)
    implements Located {

  private static final Shape.Builder<PlanReview> FIELDS =
      Shape.of("PlanReview", "Uppföljning av planerna", "Review of the plans");
  private static final Field<PlanReview, Answer> ANALYSIS_REVIEWED =
      FIELDS.code(
          "analysisReviewed",
          Answer.class,
          PlanReview::analysisReviewed,
          "Den länsgemensamma analysen är granskad, reviderad eller kompletterad",
          "The joint analysis has been reviewed, revised or completed");
  private static final Field<PlanReview, Answer> PLAN_REVIEWED =
      FIELDS.code(
          "planReviewed",
          Answer.class,
          PlanReview::planReviewed,
          "Den länsgemensamma handlingsplanen är granskad, reviderad eller kompletterad",
          "The joint action plan has been reviewed, revised or completed");
  private static final Field<PlanReview, PlanState> OWN_PLAN =
      FIELDS.code(
          "ownPlan", PlanState.class, PlanReview::ownPlan, "Egen handlingsplan", "Own action plan");
  private static final Field<PlanReview, Integer> OWN_PLAN_YEAR =
      FIELDS.year(
          "ownPlanYear",
          PlanReview::ownPlanYear,
          "År då den egna planen upprättades",
          "Year in which the own plan was made");
  private static final Field<PlanReview, FollowUpForm> FOLLOW_UP =
      FIELDS.code(
          "followUp",
          FollowUpForm.class,
          PlanReview::followUp,
          "Uppföljning av målen i de länsgemensamma planerna",
          "Follow-up of the goals of the joint plans");
  private static final Field<PlanReview, ParticipationForm> USERS_IN_FOLLOW_UP =
      FIELDS.code(
          "usersInFollowUp",
          ParticipationForm.class,
          PlanReview::usersInFollowUp,
          "Brukares och anhörigas deltagande i uppföljningen",
          "How users and relatives took part in the follow-up");
  private static final Field<PlanReview, Answer> USERS_SHOWN_IN_FOLLOW_UP =
      FIELDS.code(
          "usersShownInFollowUp",
          Answer.class,
          PlanReview::usersShownInFollowUp,
          "Uppföljningen visar hur huvudmännen tog med brukare och anhöriga",
          "The follow-up shows how users and relatives were involved");
  private static final Field<PlanReview, String> OTHER_PARTICIPATION =
      FIELDS.text(
          "otherParticipation",
          PlanReview::otherParticipation,
          "Andra former för medverkan",
          "Other forms of participation");
  private static final Field<PlanReview, String> SUCCESS_FACTORS =
      FIELDS.text(
          "successFactors", PlanReview::successFactors, "Framgångsfaktorer", "Success factors");
  private static final Field<PlanReview, String> OBSTACLES =
      FIELDS.text("obstacles", PlanReview::obstacles, "Hinder", "Obstacles");

  /** How such a record is written. */
  public static final Shape<PlanReview> SHAPE =
      FIELDS.build(
          v ->
              new PlanReview(
                  v.pointer(),
                  v.get(ANALYSIS_REVIEWED),
                  v.get(PLAN_REVIEWED),
                  v.get(OWN_PLAN),
                  v.get(OWN_PLAN_YEAR),
                  v.get(FOLLOW_UP),
                  v.get(USERS_IN_FOLLOW_UP),
                  v.get(USERS_SHOWN_IN_FOLLOW_UP),
                  v.get(OTHER_PARTICIPATION),
                  v.get(SUCCESS_FACTORS),
                  v.get(OBSTACLES)));

  /** Whether it is told if the joint analysis and the joint plan have been reviewed (000:38). */
  public boolean reviewsTold() {
    return analysisReviewed != null && planReviewed != null;
  }

  /**
   * Whether it is told if there is an own plan, and it was made in a year that fits (000:41).
   *
   * @param year the year of the account
   */
  public boolean ownPlanTold(int year) {
    return ownPlan != null && ownPlan.agreesWith(ownPlanYear, year);
  }

  /** Whether the goals of the joint plans have been followed up in any form (000:43). */
  public boolean followedUp() {
    return followUp != null && followUp != FollowUpForm.NONE;
  }

  /** Whether users or relatives took part in the follow-up, or commented on it (000:46-48). */
  public boolean usersFollowedUp() {
    return usersInFollowUp != null && usersInFollowUp.tookPart();
  }

  /**
   * Whether it is told how users and relatives were involved: the follow-up shows it, or other
   * forms are described (000:109-111).
   */
  public boolean involvementTold() {
    return usersShownInFollowUp == Answer.YES
        || (usersShownInFollowUp != null && Reported.stated(otherParticipation));
  }

  /** Whether success factors and obstacles are both described (000:229-231). */
  public boolean experienceTold() {
    return Reported.stated(successFactors) && Reported.stated(obstacles);
  }
}
