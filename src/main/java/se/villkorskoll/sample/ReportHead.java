package se.villkorskoll.sample;

import java.time.LocalDate;
import java.util.Map;
import se.villkorskoll.model.report.ReportForm;

/**
 * How the reports of one kind of recipient begin.
 *
 * @param agreement the agreement
 * @param form the form of the report
 * @param function the function of the contact, who has no name
 * @param from the first day on which a report is handed in
 * @param to the last
 */
record ReportHead(
    String agreement, ReportForm form, String function, LocalDate from, LocalDate to) {

  /** The beginning of a recipient's report. */
  Fields of(String recipient, NationalDraw draw) {
    int days = (int) (to.toEpochDay() - from.toEpochDay());
    LocalDate day = from.plusDays(draw.draw("submitted " + recipient).between(0, days));
    return new Fields()
        .with("agreement", agreement)
        .with("recipient", recipient)
        .with("submittedOn", day.toString())
        .with("form", form)
        .with("contact", Map.of("function", function));
  }
}
