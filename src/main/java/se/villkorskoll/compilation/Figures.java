package se.villkorskoll.compilation;

import java.util.List;
import se.villkorskoll.model.agreement.RecipientKind;

/**
 * The figures of the recipients of an area, of one kind or of all.
 *
 * @param kind the kind of recipient; null for all kinds together
 * @param coverage who has reported
 * @param funds the agreement's funds, all parts together
 * @param parts the funds of each part that is due to these recipients or accounted for by them, in
 *     the agreement's order
 * @param earlierYears funds of earlier agreements that are accounted for beside them; null where
 *     there are none
 * @param plans plans, goals, indicators and needs analyses; null where they are neither asked for
 *     nor told
 * @param planReview what is said of the plans; null likewise
 * @param youthClinics the youth clinics; null likewise
 * @param waitingTimes waiting times by measure, in the order of the measures; empty likewise
 * @param caveats what to bear in mind of all these figures
 */
public record Figures(
    RecipientKind kind,
    ReportingCoverage coverage,
    FundsFigures funds,
    List<FundsFigures> parts,
    FundsFigures earlierYears,
    PlanFigures plans,
    List<AnswerFigures> planReview,
    YouthClinicFigures youthClinics,
    List<WaitingTimeFigures> waitingTimes,
    List<Caveat> caveats) {

  public Figures {
    parts = List.copyOf(parts);
    planReview = planReview == null ? null : List.copyOf(planReview);
    waitingTimes = List.copyOf(waitingTimes);
    caveats = List.copyOf(caveats);
  }
}
