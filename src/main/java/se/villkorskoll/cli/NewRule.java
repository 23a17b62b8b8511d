package se.villkorskoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.CatalogueRow;
import se.villkorskoll.ruleset.ClosedRulesets;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.RuleTemplate;
import se.villkorskoll.ruleset.RulesetLoader;
import se.villkorskoll.ruleset.RulesetRefused;

/** Starts a new rule file and its scenario file from a row of the catalogue. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Skapar en regelfil och dess scenarier i en egen regelmapp (--rules).")
final class NewRule implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "ID", description = "Överenskommelse, eller common.")
  private String folder;

  @Parameters(
      index = "1",
      paramLabel = "CONDITION",
      description = "Villkorets beteckning i katalogen.")
  private String condition;

  @Parameters(
      index = "2",
      paramLabel = "SLUG",
      description = "Vad som ska gälla, på engelska: unspent-funds-repaid.")
  private String slug;

  @Mixin private RulesOption rules;
  @Mixin private LanguageOption language;

  NewRule(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, RulesetRefused {
    Path root = rules.ownFolder(terminal);
    RulesetLoader loader = rules.loader(terminal);
    if (!folder.equals(RuleFiles.COMMON) && !loader.agreements().contains(folder)) {
      throw new Refused(
          LocalText.of(
              "Överenskommelsen %s finns inte.".formatted(folder),
              "There is no agreement %s.".formatted(folder)),
          LocalText.of(
              "De som finns är: common, %s.".formatted(String.join(", ", loader.agreements())),
              "There are: common, %s.".formatted(String.join(", ", loader.agreements()))));
    }
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new Refused(
          LocalText.of(
              "Namnet \"%s\" går inte att använda.".formatted(slug),
              "The name \"%s\" cannot be used.".formatted(slug)),
          LocalText.of(
              "Skriv små bokstäver a-z, siffror och bindestreck.",
              "Write lower-case letters a-z, digits and hyphens."));
    }
    CatalogueRow row =
        CatalogueRow.readAll(loader.files()).stream()
            .filter(one -> one.id().equals(condition))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        CatalogueRow.missing(condition),
                        LocalText.of(
                            "Lägg till den i catalogue.json, eller rätta beteckningen.",
                            "Add it to catalogue.json, or correct the id.")));
    refuseIfClosed(loader.files());
    refuseIfOfAnother(row);
    refuseIfWritten(loader.files());
    Path rule = root.resolve(folder).resolve(condition + "-" + slug + ".drl");
    Path scenarios = root.resolve(folder).resolve(condition + "-" + slug + ".yaml");
    String beside = RuleTemplate.scenarios(loader.files(), folder, row);
    write(rule, RuleTemplate.rule(row, slug));
    try {
      write(scenarios, beside);
    } catch (Refused e) {
      // a rule without scenarios is refused, and would be in the way of the next attempt
      Files.deleteIfExists(rule);
      throw e;
    }
    terminal.line(rule.toString());
    terminal.line(scenarios.toString());
    if (row.how() != null && !List.of("rule", "judgement").contains(row.how())) {
      terminal.line(
          LocalText.of(
                  "Obs: katalogen föreslår att raden inte bärs av en regel utan som %s."
                      .formatted(row.how()),
                  "Note: the catalogue proposes that the row is not carried by a rule but as %s."
                      .formatted(row.how()))
              .in(language.language()));
    }
    terminal.line(
        LocalText.of(
                "Fyll i dem, och kör sedan rules lint och rules test.",
                "Fill them in, and then run rules lint and rules test.")
            .in(language.language()));
    return ExitCode.GOOD;
  }

  private void refuseIfClosed(RuleFiles files) throws RulesetRefused {
    if (ClosedRulesets.in(files).versionOf(folder) != null) {
      throw new Refused(
          LocalText.of(
              "Överenskommelsen %s är stängd och får inga nya villkor.".formatted(folder),
              "The agreement %s is closed and gets no new conditions.".formatted(folder)),
          LocalText.of(
              "Skriv villkoret i en ny överenskommelse. Är den stängd av misstag: ta bort den ur closed.yaml.",
              "Write the condition in a new agreement. If it was closed by mistake: take it out of closed.yaml."));
    }
  }

  private void refuseIfOfAnother(CatalogueRow row) {
    LocalText why = row.notCarriedIn(folder);
    if (why != null) {
      throw new Refused(
          why,
          LocalText.of(
              "Ange en av mappens egna rader, eller radens egen mapp.",
              "Name one of the folder's own rows, or the row's own folder."));
    }
  }

  /** A condition has one rule, in its agreement's folder or among the common ones. */
  private void refuseIfWritten(RuleFiles files) {
    for (String in : List.of(folder, RuleFiles.COMMON)) {
      Pattern ofCondition = Pattern.compile(Pattern.quote(in + "/" + condition) + "-[a-z0-9].*");
      for (String path : files.in(in)) {
        if (ofCondition.matcher(path).matches()) {
          throw new Refused(
              LocalText.of(
                  "Villkoret %s finns redan i %s.".formatted(condition, path),
                  "The condition %s is already in %s.".formatted(condition, path)),
              LocalText.of(
                  "Ändra i filen, eller ge det nya villkoret en annan beteckning.",
                  "Change the file, or give the new condition another id."));
        }
      }
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw Refused.cannotWrite(file.toString());
    }
  }
}
