package se.villkorskoll.app;

import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.RuleProblem;

/** Why rules of a folder are not in use, where the rules themselves are not the reason. */
final class NotInUse {

  private NotInUse() {}

  /** They could not be built now. */
  static RuleProblem notBuilt(String id) {
    return new RuleProblem(
        id + "/" + RuleFiles.AGREEMENT,
        0,
        LocalText.of(
            "Reglerna går inte att översätta nu; det beror på installationen, inte på reglerna.",
            "The rules cannot be compiled now; the installation is the reason, not the rules."),
        LocalText.of(
            "De provas igen av sig själva efter en minut. Loggen säger varför det inte går.",
            "They are tried again by themselves after a minute. The log says why it fails."));
  }

  /** They could not be taken into use. */
  static RuleProblem unusable(String id, boolean databaseAway) {
    return new RuleProblem(
        id + "/" + RuleFiles.AGREEMENT,
        0,
        databaseAway
            ? LocalText.of(
                "Reglerna går inte att ta i bruk, eftersom databasen inte svarar.",
                "The rules cannot be taken into use, since the database does not answer.")
            : LocalText.of(
                "Reglerna går inte att ta i bruk; felet är i programmet.",
                "The rules cannot be taken into use; the error is in the program."),
        databaseAway
            ? LocalText.of("De provas igen av sig själva.", "They are tried again by themselves.")
            : LocalText.of(
                "Ta bort den senaste ändringen, och anmäl felet med det som står i loggen.",
                "Take the latest change back, and report the error with what the log says."));
  }

  /** The folder cannot be read. */
  static RuleProblem unreadable(String reason) {
    return new RuleProblem(
        "",
        0,
        LocalText.of(
            "Regelmappen går inte att läsa: " + reason,
            "The rules folder cannot be read: " + reason),
        LocalText.of(
            "Kontrollera mappen och behörigheten.", "Check the folder and the permissions."));
  }

  /** Their agreement is no longer there. */
  static RuleProblem gone(String id) {
    return new RuleProblem(
        id + "/" + RuleFiles.AGREEMENT,
        0,
        LocalText.of(
            "Överenskommelsen finns inte längre i mappen.",
            "The agreement is no longer in the folder."),
        LocalText.of("Lägg tillbaka den.", "Put it back."));
  }
}
