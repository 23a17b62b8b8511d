package se.villkorskoll.ruleset;

import java.util.List;
import java.util.Set;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.Token;
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

  /** Notes a name that is bound a second time: the engine would go on with the first. */
  void addIfBound(Token binding, Set<String> bound, int line) {
    if (bound.contains(binding.text())) {
      add(
          line,
          "%s är redan bundet.".formatted(binding.text()),
          "%s is bound already.".formatted(binding.text()),
          "Ge varje bundet värde i regeln ett eget namn.",
          "Give each bound value of the rule a name of its own.");
    }
  }

  void add(int line, String sv, String en, String helpSv, String helpEn) {
    add(line, LocalText.of(sv, en), LocalText.of(helpSv, helpEn));
  }
}
