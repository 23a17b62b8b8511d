package se.villkorskoll.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.FollowUpForm;
import se.villkorskoll.model.report.ParticipationForm;
import se.villkorskoll.model.report.PlanState;

/**
 * What recipients of a kind answered about their plans in the surveys of 2019 (000:38-48;
 * 000:76-85).
 *
 * @param analysisReviewed answers by recipient whether the joint analysis was reviewed
 * @param planReviewed answers by recipient whether the joint plan was reviewed
 * @param ownPlan state of an own plan by recipient
 * @param ownPlanYears year in which an own plan was made, by recipient
 * @param followUp how the goals were followed up, by recipient
 * @param users how users took part, by recipient; only of those who followed up
 */
record PlanReviews2019(
    Map<String, String> analysisReviewed,
    Map<String, String> planReviewed,
    Map<String, String> ownPlan,
    Map<String, Integer> ownPlanYears,
    Map<String, String> followUp,
    Map<String, String> users) {

  private static final String SUCCESS = "En fast styrgrupp och gemensamma beslut i länet.";
  private static final String OBSTACLE = "Beskedet om årets medel kom sent.";

  static PlanReviews2019 of(NationalDraw draw, RecipientKind kind, List<String> recipients) {
    Map<String, String> ownPlan = draw.answers(kind, "ownPlan", recipients);
    Map<String, String> followUp = draw.answers(kind, "followUp", recipients);
    List<String> followedUp =
        recipients.stream()
            .filter(one -> !followUp.get(one).equals(FollowUpForm.NONE.name()))
            .toList();
    Map<String, Integer> years = new LinkedHashMap<>();
    ownPlan.forEach(
        (recipient, state) -> {
          switch (PlanState.valueOf(state)) {
            case MADE_THIS_YEAR -> years.put(recipient, Survey2019.YEAR);
            case MADE_EARLIER, REVISED ->
                years.put(recipient, draw.draw("own plan " + recipient).between(2016, 2018));
            case NONE -> {}
          }
        });
    return new PlanReviews2019(
        draw.answers(kind, "analysisReviewed", recipients),
        draw.answers(kind, "planReviewed", recipients),
        ownPlan,
        years,
        followUp,
        draw.answers(kind, "usersInFollowUp", followedUp));
  }

  /** Those who followed up the goals. */
  List<String> followedUp() {
    return List.copyOf(users.keySet());
  }

  /** What a recipient answered. */
  Fields of(String recipient) {
    return new Fields()
        .with("analysisReviewed", analysisReviewed.get(recipient))
        .with("planReviewed", planReviewed.get(recipient))
        .with("ownPlan", ownPlan.get(recipient))
        .with("ownPlanYear", ownPlanYears.get(recipient))
        .with("followUp", followUp.get(recipient))
        .with("usersInFollowUp", users.getOrDefault(recipient, ParticipationForm.NONE.name()))
        .with("successFactors", SUCCESS)
        .with("obstacles", OBSTACLE);
  }
}
