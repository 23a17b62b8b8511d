package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What a test reads of the problems that a rules folder was refused with. */
final class ToldProblems {

  private ToldProblems() {}

  /** What they say in Swedish. */
  static List<String> messages(List<RuleProblem> problems) {
    return problems.stream().map(one -> one.message().sv()).toList();
  }

  /** The only one; fails if there are none or more. */
  static RuleProblem only(List<RuleProblem> problems) {
    assertThat(problems).as(messages(problems).toString()).hasSize(1);
    return problems.get(0);
  }
}
