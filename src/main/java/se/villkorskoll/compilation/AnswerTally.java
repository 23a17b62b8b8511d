package se.villkorskoll.compilation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.villkorskoll.model.report.AddictionMission;
import se.villkorskoll.model.report.Answer;
import se.villkorskoll.model.report.FollowUpForm;
import se.villkorskoll.model.report.ParticipationForm;
import se.villkorskoll.model.report.PlanReview;
import se.villkorskoll.model.report.PlanState;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.report.YouthClinicMission;
import se.villkorskoll.model.report.YouthClinicSupport;
import se.villkorskoll.model.report.YouthClinics;
import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.Shape;

/**
 * Adds up the {@link AnswerFigures} of a question, to which there may be one answer or several.
 *
 * @param <S> the section of a report that has the question
 */
final class AnswerTally<S> {

  static final String PLAN_REVIEW = "planReview";

  private final Questions<S> questions;
  private final String question;
  private final Function<S, List<? extends Labelled>> given;
  private final Map<Labelled, Integer> answers = new LinkedHashMap<>();
  private final List<String> notReported = new ArrayList<>();
  private int told;

  /** The questions of a section. */
  private record Questions<S>(String section, Shape<S> shape, Function<Report, S> of) {

    AnswerTally<S> one(
        String question, Labelled[] possible, Function<S, ? extends Labelled> answer) {
      return several(
          question,
          possible,
          section -> {
            Labelled one = answer.apply(section);
            return one == null ? null : List.of(one);
          });
    }

    AnswerTally<S> several(
        String question, Labelled[] possible, Function<S, List<? extends Labelled>> given) {
      return new AnswerTally<>(this, question, possible, given);
    }
  }

  private AnswerTally(
      Questions<S> questions,
      String question,
      Labelled[] possible,
      Function<S, List<? extends Labelled>> given) {
    this.questions = questions;
    this.question = question;
    this.given = given;
    for (Labelled one : possible) {
      answers.put(one, 0);
    }
  }

  /** All questions on the plans, in the order of the report (000:38-48; 000:79-85). */
  static List<AnswerTally<?>> onPlans() {
    var plans = new Questions<>(PLAN_REVIEW, PlanReview.SHAPE, Report::planReview);
    return List.of(
        plans.one("analysisReviewed", Answer.values(), PlanReview::analysisReviewed),
        plans.one("planReviewed", Answer.values(), PlanReview::planReviewed),
        plans.one("ownPlan", PlanState.values(), PlanReview::ownPlan),
        plans.one("followUp", FollowUpForm.values(), PlanReview::followUp),
        plans.one("usersInFollowUp", ParticipationForm.values(), PlanReview::usersInFollowUp),
        plans.one("usersShownInFollowUp", Answer.values(), PlanReview::usersShownInFollowUp));
  }

  /** All questions on the youth clinics, in the order of the report (000:142-150; 000:198-213). */
  static List<AnswerTally<?>> onYouthClinics() {
    var clinics =
        new Questions<>(YouthClinicTally.SECTION, YouthClinics.SHAPE, Report::youthClinics);
    return List.of(
        clinics.several("missions", YouthClinicMission.values(), YouthClinics::missions),
        clinics.one("accessForAll", Answer.values(), YouthClinics::accessForAll),
        clinics.several(
            "addictionMissions", AddictionMission.values(), YouthClinics::addictionMissions),
        clinics.several("supportNeeded", YouthClinicSupport.values(), YouthClinics::supportNeeded),
        clinics.one("plan", PlanState.values(), YouthClinics::plan),
        clinics.one(
            "userParticipation", ParticipationForm.values(), YouthClinics::userParticipation));
  }

  void add(OneReport one) {
    S section = one.accepts(questions.section()) ? questions.of().apply(one.report()) : null;
    List<? extends Labelled> those = section == null ? null : given.apply(section);
    if (those != null) {
      those.stream().distinct().forEach(each -> answers.merge(each, 1, Integer::sum));
      told++;
    } else if (one.asks(questions.section())) {
      notReported.add(one.code());
    }
  }

  int told() {
    return told;
  }

  AnswerFigures figures(int withoutReport) {
    return new AnswerFigures(
        question,
        questions.shape().field(question).label(),
        new LinkedHashMap<>(answers),
        told,
        told + notReported.size() + withoutReport,
        SumTally.sorted(notReported));
  }
}
