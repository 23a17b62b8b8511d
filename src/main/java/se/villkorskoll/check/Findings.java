package se.villkorskoll.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kie.api.definition.rule.Rule;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.ruleset.Evidence;
import se.villkorskoll.ruleset.Ruleset;

/**
 * What the rules of one check record. A rule hands over what it has bound; all that a finding says
 * comes from what the rule's file states. Not thread-safe: one for each run of rules.
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

  /**
   * What a rule recorded.
   *
   * @param values reads the values found, by name; costs something each time
   */
  record Recorded(
      Condition condition, Outcome outcome, String pointer, Supplier<Map<String, Object>> values) {}

  /**
   * Records what a rule has found. How it counts, where it is and which values it shows is read
   * from what the rule hands over, as the rule's file says.
   *
   * @param rule the rule that fired
   * @param handed what it has bound, in the order of the rule's {@link Evidence}
   * @throws IllegalArgumentException if the rule hands over something else
   */
  public void record(Rule rule, Object... handed) {
    Evidence.Found found =
        ruleset.evidence().get(rule.getName()).found(handed, ruleset.parameters());
    recorded.accept(
        new Recorded(
            ruleset.conditionOf(rule.getName()),
            found.outcome(),
            found.pointer(),
            () -> shown(found.values())));
  }

  private Map<String, Object> shown(Map<String, Object> found) {
    Map<String, Object> values = new LinkedHashMap<>();
    found.forEach(
        (name, value) -> {
          // an agreement whose categories are not known takes any, and none of them has a title
          boolean titled = name.equals(CATEGORY) && ruleset.agreement().categories() != null;
          values.put(
              name,
              titled && value instanceof String code
                  ? ruleset.agreement().category(code)
                  : Excerpt.of(value));
        });
    return values;
  }
}
