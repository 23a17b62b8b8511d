package se.villkorskoll.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.kie.api.definition.rule.Rule;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.ruleset.Ruleset;

/**
 * What the rules of one check record. A rule states the place and the values found; severity and
 * wording come from its own annotations. Not thread-safe: one for each run of rules.
 */
public final class Findings {

  /** Rules know categories by their codes; people know them by the agreement's words. */
  private static final String CATEGORY = "category";

  private final Ruleset ruleset;
  private final Consumer<Recorded> recorded;

  /**
   * Of one run of rules.
   *
   * @param recorded receives what a rule records
   */
  Findings(Ruleset ruleset, Consumer<Recorded> recorded) {
    this.ruleset = ruleset;
    this.recorded = recorded;
  }

  /** What a rule recorded. */
  record Recorded(
      Condition condition, Outcome outcome, String pointer, Map<String, Object> values) {}

  /**
   * Records that the condition of a rule is breached.
   *
   * @param rule the rule that fired
   * @param pointer where in the report
   * @param namesAndValues the values found, each after its name
   */
  public void breach(Rule rule, String pointer, Object... namesAndValues) {
    record(rule, Outcome.BREACHED, pointer, namesAndValues);
  }

  /**
   * Records that only a person can say whether the condition of a rule is met.
   *
   * @param rule the rule that fired
   * @param pointer where in the report
   * @param namesAndValues the evidence, each piece after its name
   */
  public void judgement(Rule rule, String pointer, Object... namesAndValues) {
    record(rule, Outcome.NEEDS_JUDGEMENT, pointer, namesAndValues);
  }

  /**
   * Records a breach, or in a case that the requirement does not settle that a person is to judge
   * it.
   *
   * @param personJudges whether it is such a case
   * @param rule the rule that fired
   * @param pointer where in the report
   * @param namesAndValues the values found, each after its name
   */
  public void breachOrJudgement(
      boolean personJudges, Rule rule, String pointer, Object... namesAndValues) {
    record(
        rule, personJudges ? Outcome.NEEDS_JUDGEMENT : Outcome.BREACHED, pointer, namesAndValues);
  }

  /**
   * Records a breach, or where something that the condition is judged beside is not known that it
   * is not assessed.
   *
   * @param unknown whether it is not known
   * @param rule the rule that fired
   * @param pointer where in the report
   * @param namesAndValues the values found, each after its name
   */
  public void breachOrUnknown(
      boolean unknown, Rule rule, String pointer, Object... namesAndValues) {
    record(rule, unknown ? Outcome.NOT_ASSESSED : Outcome.BREACHED, pointer, namesAndValues);
  }

  private void record(Rule rule, Outcome outcome, String pointer, Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = (String) namesAndValues[i];
      Object value = namesAndValues[i + 1];
      // an agreement whose categories are not known takes any, and none of them has a title
      boolean titled = name.equals(CATEGORY) && ruleset.agreement().categories() != null;
      values.put(
          name,
          titled && value instanceof String code
              ? ruleset.agreement().category(code)
              : Excerpt.of(value));
    }
    recorded.accept(
        new Recorded(
            ruleset.conditionOf(rule.getName()),
            outcome,
            pointer,
            Collections.unmodifiableMap(values)));
  }
}
