package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Answer;

/** The regions' answers to the surveys of 2019 (000:70-117). */
final class RegionalReports2019 {

  private static final RecipientKind KIND = RecipientKind.REGION;
  private static final List<String> PARTS = List.of("P1R", "P2R", "P3R", "P4R");
  private static final String OTHER_FORMS =
      "Patientföreningarna har medverkat i regionens råd och i planeringen av utbildningar.";

  private RegionalReports2019() {}

  static List<SampleReport> of(NationalDraw draw, List<Purpose> purposes) {
    List<String> regions = draw.recipients(KIND);
    Map<String, Map<String, PartFunds>> funds = new LinkedHashMap<>();
    for (String part : PARTS) {
      funds.put(part, funds(draw, part));
    }
    PlanReviews2019 reviews = PlanReviews2019.of(draw, KIND, regions);
    Map<String, String> shown = draw.answers(KIND, "usersShownInFollowUp", reviews.followedUp());
    Map<String, List<Map<String, Object>>> waitingTimes = WaitingTimes2019.of(draw);
    ReportHead head = Survey2019.head("Samordnare för psykisk hälsa");
    List<SampleReport> reports = new ArrayList<>();
    for (String region : regions) {
      // where nothing was followed up, no follow-up can show it (000:81-83; 000:109-111)
      String usersShown = shown.getOrDefault(region, Answer.NO.name());
      reports.add(
          new SampleReport(
              region,
              head.of(region, draw)
                  .with(
                      "accounts",
                      PARTS.stream()
                          .map(part -> Survey2019.account(draw, region, funds.get(part), purposes))
                          .toList())
                  .with("waitingTimes", waitingTimes.get(region))
                  .with(
                      "planReview",
                      reviews
                          .of(region)
                          .with("usersShownInFollowUp", usersShown)
                          .with(
                              "otherParticipation",
                              usersShown.equals(Answer.NO.name()) ? OTHER_FORMS : null)
                          .object())
                  .object()));
    }
    return reports;
  }

  /** The funds of a part; what is unspent is printed for no part but within limits (000:87-117). */
  private static Map<String, PartFunds> funds(NationalDraw draw, String part) {
    PrintedFigures figures = draw.figures();
    BigDecimal received = figures.sum(KIND, "received " + part).amount();
    BigDecimal unspent =
        BigDecimal.valueOf(
            draw.draw("unspent " + part)
                .between(
                    figures.sum(KIND, "unspent " + part + " at least").amount().intValueExact(),
                    figures.sum(KIND, "unspent " + part + " at most").amount().intValueExact()));
    return PartFunds.of(
        draw,
        KIND,
        part,
        draw.shares(received.subtract(unspent), 0, draw.recipients(KIND), KIND + " spent " + part),
        unspent);
  }
}
