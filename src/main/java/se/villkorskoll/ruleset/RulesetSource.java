package se.villkorskoll.ruleset;

import java.util.List;

/** Where rulesets come from: a folder read once, or the rules that a running service has in use. */
public interface RulesetSource {

  /** The ids of the agreements that there are, sorted. */
  List<String> agreements();

  /**
   * The ruleset of an agreement. There is no fallback to another year's.
   *
   * @throws RulesetRefused if there is no such agreement, or its files have problems
   */
  Ruleset ruleset(String agreement) throws RulesetRefused;

  /** The recipients. */
  RecipientRegister register();

  /** A source of one ruleset alone. */
  static RulesetSource of(Ruleset only) {
    return new RulesetSource() {
      @Override
      public List<String> agreements() {
        return List.of(only.agreement().id());
      }

      @Override
      public Ruleset ruleset(String agreement) {
        return only;
      }

      @Override
      public RecipientRegister register() {
        return only.register();
      }
    };
  }
}
