package se.villkorskoll.compilation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.villkorskoll.model.Answer;
import se.villkorskoll.model.FollowUpForm;
import se.villkorskoll.model.ParticipationForm;
import se.villkorskoll.model.PlanReview;
import se.villkorskoll.model.PlanState;
import se.villkorskoll.model.shape.Labelled;

/** Adds up the {@link AnswerFigures} of a question on the plans (000:38-48; 000:79-85). */
final class AnswerTally {

  static final String SECTION = "planReview";

  private final String question;
  private final Function<PlanReview, Labelled> answer;
  private final Map<Labelled, Integer> answers = new LinkedHashMap<>();
  private final List<String> notReported = new ArrayList<>();
  private int told;

  private AnswerTally(String question, Labelled[] possible, Function<PlanReview, Labelled> answer) {
    this.question = question;
    this.answer = answer;
    for (Labelled one : possible) {
      answers.put(one, 0);
    }
  }

  /** All questions on the plans, in the order of the report. */
  static List<AnswerTally> all() {
    return List.of(
        new AnswerTally("analysisReviewed", Answer.values(), PlanReview::analysisReviewed),
        new AnswerTally("planReviewed", Answer.values(), PlanReview::planReviewed),
        new AnswerTally("ownPlan", PlanState.values(), PlanReview::ownPlan),
        new AnswerTally("followUp", FollowUpForm.values(), PlanReview::followUp),
        new AnswerTally("usersInFollowUp", ParticipationForm.values(), PlanReview::usersInFollowUp),
        new AnswerTally("usersShownInFollowUp", Answer.values(), PlanReview::usersShownInFollowUp));
  }

  void add(OneReport one) {
    PlanReview review = one.accepts(SECTION) ? one.report().planReview() : null;
    Labelled given = review == null ? null : answer.apply(review);
    if (given != null) {
      answers.merge(given, 1, Integer::sum);
      told++;
    } else if (one.asks(SECTION)) {
      notReported.add(one.code());
    }
  }

  int told() {
    return told;
  }

  AnswerFigures figures(int withoutReport) {
    return new AnswerFigures(
        question,
        PlanReview.SHAPE.field(question).label(),
        new LinkedHashMap<>(answers),
        told,
        told + notReported.size() + withoutReport,
        SumTally.sorted(notReported));
  }
}
