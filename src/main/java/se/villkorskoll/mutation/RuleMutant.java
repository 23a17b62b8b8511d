package se.villkorskoll.mutation;

import se.villkorskoll.drl.RuleText;
import se.villkorskoll.model.shape.LocalText;

/**
 * A rule with one change in its {@code when} or in its annotations.
 *
 * @param rule the changed rule
 * @param line the line of the change
 * @param change what is changed into what
 */
record RuleMutant(RuleText rule, int line, LocalText change) implements Mutant {

  @Override
  public String file() {
    return rule.path();
  }
}
