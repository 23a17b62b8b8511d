package se.villkorskoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.KeptClasses;
import se.villkorskoll.ruleset.RecipientRegister;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.RulesetLoader;
import se.villkorskoll.ruleset.RulesetRefused;

/** Which rules a command goes by: those of the program, unless others are named. */
final class RulesOption {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "En annan regelmapp än programmets egen (eller VILLKORSKOLL_RULES).")
  private String rules;

  /** The named rules folder, or null for the program's own rules. */
  Path folder(Terminal terminal) {
    String named = rules == null ? terminal.environment().get("VILLKORSKOLL_RULES") : rules;
    if (named == null || named.isBlank()) {
      return null;
    }
    try {
      Path folder = Path.of(named);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    } catch (InvalidPathException e) {
      // told below, like a folder that is not there
    }
    throw new Refused(
        LocalText.of(
            "Regelmappen %s finns inte.".formatted(named),
            "There is no rules folder %s.".formatted(named)),
        LocalText.of(
            "Ange en mapp med överenskommelser, eller utelämna --rules för programmets egna regler.",
            "Name a folder of agreements, or leave out --rules for the program's own rules."));
  }

  /** The named rules folder; the program's own rules are refused, since they cannot be changed. */
  Path ownFolder(Terminal terminal) {
    Path folder = folder(terminal);
    if (folder == null) {
      throw new Refused(
          LocalText.of(
              "Programmets egna regler går inte att ändra.",
              "The program's own rules cannot be changed."),
          LocalText.of(
              "Ange en egen regelmapp med --rules.",
              "Name a rules folder of your own by --rules."));
    }
    return folder;
  }

  /**
   * A loader of the rulesets; compiled rules are kept in the program's home.
   *
   * @throws RulesetRefused if something in the rules folder can be no part of it
   */
  RulesetLoader loader(Terminal terminal) throws RulesetRefused {
    return new RulesetLoader(
        files(terminal),
        KeptClasses.in(terminal.home().resolve("rules")),
        RecipientRegister.builtIn());
  }

  private RuleFiles files(Terminal terminal) throws RulesetRefused {
    Path folder = folder(terminal);
    if (folder == null) {
      return RuleFiles.builtIn();
    }
    try {
      RuleFiles files = RuleFiles.read(folder);
      if (!files.agreements().isEmpty()) {
        return files;
      }
    } catch (IOException e) {
      throw new Refused(
          LocalText.of(
              "Regelmappen %s går inte att läsa.".formatted(folder),
              "The rules folder %s cannot be read.".formatted(folder)),
          LocalText.of(
              "Kontrollera behörigheten, och att det är en regelmapp.",
              "Check the permissions, and that it is a rules folder."));
    }
    throw new Refused(
        LocalText.of(
            "Regelmappen %s har ingen överenskommelse.".formatted(folder),
            "The rules folder %s has no agreement.".formatted(folder)),
        LocalText.of(
            "En överenskommelse är en mapp med en agreement.yaml.",
            "An agreement is a folder with an agreement.yaml."));
  }
}
