package se.villkorskoll.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.ConditionOutcome;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.LocalTemplate;
import se.villkorskoll.model.result.Outcome;

/**
 * Puts waivers on a result afterwards. What is waived stays visible, with the reason, the approver
 * and the end date.
 */
public final class Waivers {

  private static final LocalTemplate WAIVED =
      LocalTemplate.of(
          "Undantag till {waivedUntil}, beslutat av {waivedBy}: {waiverReason} – ",
          "Waived until {waivedUntil}, decided by {waivedBy}: {waiverReason} – ");

  private Waivers() {}

  /**
   * The result with every waiver that holds on its day. A condition whose rule failed is not
   * waived: nothing is known of it; nor is one that is met or does not apply.
   */
  public static CheckResult waive(CheckResult result, List<Waiver> waivers) {
    List<ConditionOutcome> outcomes = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(result.findings());
    for (ConditionOutcome outcome : result.outcomes()) {
      Waiver waiver = holding(result, outcome, waivers);
      if (waiver == null) {
        outcomes.add(outcome);
      } else {
        outcomes.add(new ConditionOutcome(outcome.condition(), Outcome.WAIVED, outcome.reason()));
        findings.replaceAll(
            finding ->
                finding.condition().id().equals(waiver.condition())
                    ? waived(finding, waiver)
                    : finding);
      }
    }
    findings.sort(Finding.ORDER);
    return result.with(outcomes, findings);
  }

  private static Waiver holding(
      CheckResult result, ConditionOutcome outcome, List<Waiver> waivers) {
    boolean waivable =
        switch (outcome.outcome()) {
          case BREACHED, NOT_ASSESSED, NEEDS_JUDGEMENT, PENDING -> true;
          case RULE_FAILED, MET, NOT_APPLICABLE, WAIVED -> false;
        };
    return waivers.stream()
        .filter(one -> waivable && one.condition().equals(outcome.condition().id()))
        .filter(one -> one.recipient().equals(result.recipientCode()))
        .filter(one -> !result.asOf().isAfter(one.until()))
        .findFirst()
        .orElse(null);
  }

  private static Finding waived(Finding finding, Waiver waiver) {
    Map<String, Object> values = new LinkedHashMap<>(finding.values());
    values.put("waiverReason", waiver.reason());
    values.put("waivedBy", waiver.approver());
    values.put("waivedUntil", waiver.until());
    return new Finding(
        finding.condition(),
        Outcome.WAIVED,
        finding.pointer(),
        finding.place(),
        WAIVED.followedBy(finding.message()),
        finding.help(),
        values,
        finding.checklist(),
        null);
  }
}
