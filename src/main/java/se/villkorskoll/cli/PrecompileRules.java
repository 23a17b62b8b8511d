package se.villkorskoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import se.villkorskoll.ruleset.KeptClasses;
import se.villkorskoll.ruleset.RecipientRegister;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.RuleProgram;
import se.villkorskoll.ruleset.RulesetLoader;
import se.villkorskoll.ruleset.RulesetRefused;

/**
 * Compiles the rules that the program carries while it is built, so that nobody waits for it later.
 * The build runs it; rules that do not load are left for the tests to tell.
 */
final class PrecompileRules {

  private PrecompileRules() {}

  /**
   * Compiles the rules.
   *
   * @param arguments the folder of the program's classes, and the one for those of the rules, which
   *     becomes part of the program
   * @throws IOException if a folder cannot be read or written
   * @throws RulesetRefused if rules do not load
   */
  public static void main(String[] arguments) throws IOException, RulesetRefused {
    Path folder = Path.of(arguments[1]);
    RuleProgram.write(Path.of(arguments[0]), folder);
    KeptClasses kept = KeptClasses.shippedIn(folder);
    var loader = new RulesetLoader(RuleFiles.builtIn(), kept, RecipientRegister.builtIn());
    for (String id : loader.agreements()) {
      loader.load(id);
    }
  }
}
