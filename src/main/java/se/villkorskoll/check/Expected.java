package se.villkorskoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.Allocation;
import se.villkorskoll.model.agreement.Allotment;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.report.WaitingMeasure;
import se.villkorskoll.model.report.WaitingTime;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Ordered;
import se.villkorskoll.ruleset.Agreement;

/**
 * What an agreement asks a recipient for element by element, and the report does not have: an
 * account of each allotted part that is not declined, a waiting time of each measure. Without it,
 * what is left out would look as if it were in order.
 */
final class Expected {

  private Expected() {}

  /** Stand-ins for the elements that are asked for and not there, by section. */
  static Map<String, List<Located>> in(
      Report report, Agreement agreement, Recipient recipient, Allotment allotment) {
    List<Located> accounts = new ArrayList<>();
    for (Allocation allocation : allotment.allocations()) {
      if (report.account(allocation.part(), agreement.year()) == null) {
        accounts.add(Account.expected(allocation.part(), agreement.year()));
      }
    }
    List<Located> waitingTimes = new ArrayList<>();
    for (WaitingMeasure measure : agreement.waitingMeasuresOf(recipient.kind())) {
      if (!report.careAvailability().measured(measure)) {
        waitingTimes.add(WaitingTime.expected(measure));
      }
    }
    return Ordered.of("accounts", accounts, "waitingTimes", waitingTimes);
  }
}
