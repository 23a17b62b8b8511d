package se.villkorskoll.ruleset;

import java.util.List;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.model.shape.LocalText;

/** Takes down what is wrong with one rule file. Not thread-safe. */
final class RuleFaults {

  private final RuleText rule;
  private final List<RuleProblem> problems;

  /**
   * What is wrong with a rule.
   *
   * @param problems receives it
   */
  RuleFaults(RuleText rule, List<RuleProblem> problems) {
    this.rule = rule;
    this.problems = problems;
  }

  void add(int line, LocalText message, LocalText help) {
    problems.add(new RuleProblem(rule.path(), line, message, help));
  }

  void add(int line, String sv, String en, String helpSv, String helpEn) {
    add(line, LocalText.of(sv, en), LocalText.of(helpSv, helpEn));
  }
}
