package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.RecipientKind;

/** The municipalities' answers to the survey of 2019 (000:32-51). */
final class MunicipalReports2019 {

  private static final RecipientKind KIND = RecipientKind.MUNICIPALITY;
  private static final String PART = "P1K";

  private MunicipalReports2019() {}

  static List<SampleReport> of(NationalDraw draw, List<Purpose> purposes) {
    List<String> declined =
        draw.figures().answers(KIND, "declined").stream().map(PrintedAnswer::answer).toList();
    List<String> reporting = new ArrayList<>(draw.recipients(KIND));
    reporting.removeAll(declined);
    BigDecimal unspent = draw.figures().sum(KIND, "unspent " + PART).amount();
    BigDecimal received = draw.figures().sum(KIND, "received " + PART).amount();
    Map<String, PartFunds> funds =
        PartFunds.of(
            draw,
            KIND,
            PART,
            draw.shares(received.subtract(unspent), 0, reporting, KIND + " spent " + PART),
            unspent);
    PlanReviews2019 reviews = PlanReviews2019.of(draw, KIND, reporting);
    ReportHead head = Survey2019.head("Utvecklingsledare, socialförvaltningen");
    List<SampleReport> reports = new ArrayList<>();
    for (String recipient : draw.recipients(KIND)) {
      Fields report = head.of(recipient, draw);
      if (declined.contains(recipient)) {
        report.with("declined", List.of(Map.of("part", PART)));
      } else {
        report
            .with("accounts", List.of(Survey2019.account(draw, recipient, funds, purposes)))
            .with("planReview", reviews.of(recipient).object());
      }
      reports.add(new SampleReport(recipient, report.object()));
    }
    return reports;
  }
}
