package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is told of plans where no new plan is asked for: an answer of no is an answer. */
class PlanReviewTest {

  private static final int YEAR = 2019;

  @Test
  void bothReviewsAreTold() {
    assertThat(review("").reviewsTold()).isFalse();
    assertThat(review("\"analysisReviewed\": \"NO\"").reviewsTold()).isFalse();
    assertThat(review("\"planReviewed\": \"NO\"").reviewsTold()).isFalse();
    assertThat(review("\"analysisReviewed\": \"NO\", \"planReviewed\": \"NO\"").reviewsTold())
        .isTrue();
  }

  @Test
  void anOwnPlanIsMadeInAYearThatFits() {
    String plan = "\"ownPlan\": \"%s\", \"ownPlanYear\": %d";
    assertThat(review("").ownPlanTold(YEAR)).isFalse();
    assertThat(review("\"ownPlan\": \"NONE\"").ownPlanTold(YEAR)).isTrue();
    assertThat(review("\"ownPlan\": \"MADE_EARLIER\"").ownPlanTold(YEAR)).isTrue();
    assertThat(review(plan.formatted("NONE", 2018)).ownPlanTold(YEAR)).isFalse();
    assertThat(review(plan.formatted("MADE_EARLIER", 2018)).ownPlanTold(YEAR)).isTrue();
    assertThat(review(plan.formatted("MADE_EARLIER", 2019)).ownPlanTold(YEAR)).isFalse();
    assertThat(review(plan.formatted("REVISED", 2018)).ownPlanTold(YEAR)).isTrue();
    assertThat(review(plan.formatted("REVISED", 2019)).ownPlanTold(YEAR)).isFalse();
    assertThat(review(plan.formatted("MADE_THIS_YEAR", 2019)).ownPlanTold(YEAR)).isTrue();
    assertThat(review(plan.formatted("MADE_THIS_YEAR", 2018)).ownPlanTold(YEAR)).isFalse();
  }

  @Test
  void goalsAreFollowedUpInAnyFormAndUsersTakePartInTwo() {
    assertThat(review("").followedUp()).isFalse();
    assertThat(review("\"followUp\": \"NONE\"").followedUp()).isFalse();
    assertThat(review("\"followUp\": \"OWN\"").followedUp()).isTrue();
    assertThat(review("").usersFollowedUp()).isFalse();
    assertThat(review("\"usersInFollowUp\": \"NONE\"").usersFollowedUp()).isFalse();
    assertThat(review("\"usersInFollowUp\": \"COMMENTED\"").usersFollowedUp()).isTrue();
    assertThat(review("\"usersInFollowUp\": \"TOOK_PART\"").usersFollowedUp()).isTrue();
  }

  @Test
  void involvementIsShownByTheFollowUpOrDescribedOtherwise() {
    String other = "\"otherParticipation\": \"Patientråd\"";
    assertThat(review("\"usersShownInFollowUp\": \"YES\"").involvementTold()).isTrue();
    assertThat(review("\"usersShownInFollowUp\": \"NO\"").involvementTold()).isFalse();
    assertThat(review("\"usersShownInFollowUp\": \"NO\", " + other).involvementTold()).isTrue();
    assertThat(review(other).involvementTold()).isFalse();
  }

  @Test
  void successFactorsAndObstaclesAreBothDescribed() {
    assertThat(review("\"successFactors\": \"a\"").experienceTold()).isFalse();
    assertThat(review("\"obstacles\": \"a\"").experienceTold()).isFalse();
    assertThat(review("\"successFactors\": \"a\", \"obstacles\": \"-\"").experienceTold())
        .isFalse();
    assertThat(review("\"successFactors\": \"a\", \"obstacles\": \"b\"").experienceTold()).isTrue();
  }

  private static PlanReview review(String fields) {
    return FromJson.read("{" + fields + "}", PlanReview.SHAPE);
  }
}
