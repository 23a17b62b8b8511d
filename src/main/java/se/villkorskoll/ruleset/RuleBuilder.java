package se.villkorskoll.ruleset;

/** Makes the class files of rules that are not kept. */
public interface RuleBuilder {

  /**
   * The class files of an agreement's rules. They are shown to the gate before any is loaded.
   *
   * @param agreement the agreement's id
   * @param files the rules folder
   * @throws RulesetRefused if the rules have problems
   */
  RuleClasses build(String agreement, RuleFiles files) throws RulesetRefused;
}
