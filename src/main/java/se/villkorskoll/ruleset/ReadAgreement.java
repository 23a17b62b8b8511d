package se.villkorskoll.ruleset;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.model.result.Condition;

/**
 * What the files of an agreement say, before its rules are compiled.
 *
 * @param agreement the agreement
 * @param parameters its parameters and those of the common conditions that it includes
 * @param register the recipients
 * @param allocations what each recipient is due
 * @param rules its rules and the common ones that it includes
 * @param conditionsByPath the condition of each rule by the rule's path
 * @param version the version of the ruleset
 */
record ReadAgreement(
    Agreement agreement,
    Parameters parameters,
    RecipientRegister register,
    AllocationTable allocations,
    List<RuleText> rules,
    Map<String, Condition> conditionsByPath,
    String version) {

  /** The path of the agreement's own file. */
  String path() {
    return agreement.id() + "/" + RuleFiles.AGREEMENT;
  }

  /** All its conditions, sorted by id. */
  List<Condition> conditions() {
    return conditionsByPath.values().stream().sorted(Comparator.comparing(Condition::id)).toList();
  }
}
