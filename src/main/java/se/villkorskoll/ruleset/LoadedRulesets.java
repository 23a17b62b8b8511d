package se.villkorskoll.ruleset;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rulesets of one snapshot of a rules folder, each loaded when it is first asked for; one that
 * is refused is not tried again. Thread-safe.
 */
public final class LoadedRulesets implements RulesetSource {

  private final RulesetLoader loader;
  private final Map<String, Ruleset> loaded = new ConcurrentHashMap<>();
  private final Map<String, RulesetRefused> refused = new ConcurrentHashMap<>();

  /** The rulesets that a loader can load. */
  public LoadedRulesets(RulesetLoader loader) {
    this.loader = loader;
  }

  @Override
  public List<String> agreements() {
    return loader.agreements();
  }

  @Override
  public Ruleset ruleset(String agreement) throws RulesetRefused {
    Ruleset ruleset = loaded.get(agreement);
    if (ruleset != null) {
      return ruleset;
    }
    RulesetRefused before = refused.get(agreement);
    if (before != null) {
      throw before;
    }
    try {
      ruleset = loader.load(agreement);
    } catch (RulesetRefused e) {
      refused.put(agreement, e);
      throw e;
    }
    loaded.put(agreement, ruleset);
    return ruleset;
  }

  @Override
  public RecipientRegister register() {
    return loader.register();
  }
}
