package se.villkorskoll.ruleset;

import java.util.Comparator;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.model.shape.LocalText;

/**
 * Something in a rules folder that keeps a ruleset from being loaded or trusted.
 *
 * @param file the path below the rules folder; empty for the folder itself
 * @param line the line, from 1; 0 for the file as a whole
 * @param message what is wrong
 * @param help how to fix it
 */
public record RuleProblem(String file, int line, LocalText message, LocalText help) {

  /** By file, then line. */
  public static final Comparator<RuleProblem> ORDER =
      Comparator.comparing(RuleProblem::file)
          .thenComparing(RuleProblem::line)
          .thenComparing(problem -> problem.message().sv());

  /** A problem found while a document was read. */
  static RuleProblem of(String file, DocumentProblem problem) {
    String at = problem.pointer().isEmpty() ? "" : problem.pointer() + ": ";
    return new RuleProblem(
        file,
        problem.line(),
        LocalText.of(at + problem.message().sv(), at + problem.message().en()),
        problem.help());
  }

  /** Why a rule file is no rule. */
  static RuleProblem of(String file, MalformedRule malformed) {
    return new RuleProblem(file, malformed.line(), malformed.text(), malformed.help());
  }

  /** A file that has to be there and is not. */
  static RuleProblem missingFile(String path) {
    return new RuleProblem(
        path,
        0,
        LocalText.of("Filen saknas.", "The file is missing."),
        LocalText.of(
            "Lägg till filen; rules/README.md visar formen.",
            "Add the file; rules/README.md shows its form."));
  }

  /** The file, with the line where it is on one; empty for the folder itself. */
  public String place() {
    return line == 0 ? file : file + ":" + line;
  }

  /** What is wrong, behind its place. */
  public LocalText placed() {
    String before = place().isEmpty() ? "" : place() + ": ";
    return LocalText.of(before + message.sv(), before + message.en());
  }

  @Override
  public String toString() {
    return placed().sv();
  }
}
