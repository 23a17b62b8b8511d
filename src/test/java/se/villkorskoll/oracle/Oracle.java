package se.villkorskoll.oracle;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the conditions say, worked out a second time by hand from their texts and sources. */
final class Oracle {

  /** Where a condition is breached, waits for its last day, or is to be judged by a person. */
  interface Condition {
    /** The pointers of the places, each once. */
    Set<String> fires(Facts facts);
  }

  private final Map<String, Condition> conditions = new TreeMap<>();

  Oracle() {
    AccountsOracle.addTo(conditions);
    ActivitiesOracle.addTo(conditions);
    BalancesOracle.addTo(conditions);
    ReportOracle.addTo(conditions);
    PlansOracle.addTo(conditions);
    ClinicsOracle.addTo(conditions);
    InvoicesOracle.addTo(conditions);
    CostsOracle.addTo(conditions);
    SharesOracle.addTo(conditions);
    AnswersOracle.addTo(conditions);
    Surveys2019Oracle.addTo(conditions);
    Reviews2019Oracle.addTo(conditions);
    Grant2017Oracle.addTo(conditions);
    Duties2017Oracle.addTo(conditions);
    OtherYearsOracle.addTo(conditions);
    conditions.put("DQ-NUM-01", Unreadable::in);
  }

  /** The conditions by their ids. */
  Map<String, Condition> conditions() {
    return conditions;
  }
}
