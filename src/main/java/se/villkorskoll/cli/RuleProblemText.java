package se.villkorskoll.cli;

import java.util.List;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.RuleProblem;

/**
 * A problem in a rules folder, as editors and people read it: file, line, what is wrong, how to
 * mend it.
 */
final class RuleProblemText {

  private RuleProblemText() {}

  static List<String> lines(RuleProblem problem, Language language) {
    String place = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
    return List.of(
        place + ": " + problem.message().in(language), "  " + problem.help().in(language));
  }
}
