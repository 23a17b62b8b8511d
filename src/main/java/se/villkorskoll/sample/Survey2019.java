package se.villkorskoll.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.report.ReportForm;

/** What the surveys of 2019 have in common. */
final class Survey2019 {

  static final int YEAR = 2019;

  /** The money came in June (002:99); what was used of it before the end of the year was told. */
  private static final LocalDate USED_FROM = LocalDate.of(2019, 8, 1);

  private static final LocalDate USED_TO = LocalDate.of(2019, 12, 18);

  private Survey2019() {}

  /** How the reports of those with a contact of some function begin; all were in time (000:30). */
  static ReportHead head(String function) {
    return new ReportHead(
        "2019", ReportForm.SURVEYS, function, LocalDate.of(2020, 1, 7), LocalDate.of(2020, 1, 31));
  }

  /** Cost lines without any line yet. */
  static Spending spending(Draw draw) {
    return new Spending(draw, USED_FROM, USED_TO);
  }

  /** A recipient's account of a part, whose money went to some of the purposes of the part. */
  static Map<String, Object> account(
      NationalDraw draw, String recipient, Map<String, PartFunds> funds, List<Purpose> purposes) {
    PartFunds own = funds.get(recipient);
    Draw choices = draw.draw("purposes " + own.part() + " " + recipient);
    Spending spending =
        PurposeSpending.of(
            own.spent(),
            PurposeSpending.some(purposes, own.part(), choices),
            null,
            choices,
            USED_FROM,
            USED_TO);
    return own.account(YEAR, spending);
  }
}
