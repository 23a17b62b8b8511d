package se.villkorskoll.ruleset;

import java.util.List;
import java.util.stream.Collectors;

/** A ruleset that is not loaded because of problems in its files. */
public final class RulesetRefused extends Exception {

  private static final long serialVersionUID = 1L;
  private final transient List<RuleProblem> problems;

  /** Refuses a ruleset because of these problems, of which there is at least one. */
  public RulesetRefused(List<RuleProblem> problems) {
    super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
    this.problems = problems.stream().sorted(RuleProblem.ORDER).distinct().toList();
  }

  /** Everything that is wrong, sorted by file and line. */
  public List<RuleProblem> problems() {
    return problems;
  }
}
