package se.villkorskoll.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.ruleset.RecipientRegister;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;
import se.villkorskoll.ruleset.RulesetSource;

/**
 * Rulesets of which one that is refused is not loaded again for every report that names it. Not
 * thread-safe.
 */
final class RulesetsTriedOnce implements RulesetSource {

  private final RulesetSource rulesets;
  private final Map<String, RulesetRefused> refused = new HashMap<>();

  RulesetsTriedOnce(RulesetSource rulesets) {
    this.rulesets = rulesets;
  }

  @Override
  public List<String> agreements() {
    return rulesets.agreements();
  }

  @Override
  public Ruleset ruleset(String agreement) throws RulesetRefused {
    RulesetRefused before = refused.get(agreement);
    if (before != null) {
      throw before;
    }
    try {
      return rulesets.ruleset(agreement);
    } catch (RulesetRefused e) {
      refused.put(agreement, e);
      throw e;
    }
  }

  @Override
  public RecipientRegister register() {
    return rulesets.register();
  }
}
