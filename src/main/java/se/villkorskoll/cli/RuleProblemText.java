package se.villkorskoll.cli;

import java.util.List;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.RuleProblem;

/**
 * A problem in a rules folder, as editors and people read it: file, line, what is wrong, how to
 * correct it.
 */
final class RuleProblemText {

  private RuleProblemText() {}

  static List<String> lines(RuleProblem problem, Language language) {
    return List.of(
        problem.place() + ": " + problem.message().in(language),
        "  " + problem.help().in(language));
  }

  /** The problem of a report that cannot be checked because of a problem in its rules. */
  static DocumentProblem problem(RuleProblem problem) {
    return new DocumentProblem(
        "",
        0,
        LocalText.of(
            "Reglerna för överenskommelsen har fel. " + problem.placed().sv(),
            "The rules of the agreement are at fault. " + problem.placed().en()),
        problem.help());
  }
}
