package se.villkorskoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.CatalogueRow;
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
                        LocalText.of(
                            "Raden %s finns inte i katalogen.".formatted(condition),
                            "There is no row %s in the catalogue.".formatted(condition)),
                        LocalText.of(
                            "Lägg till den i catalogue.json, eller rätta beteckningen.",
                            "Add it to catalogue.json, or mend the id.")));
    Path rule = root.resolve(folder).resolve(condition + "-" + slug + ".drl");
    Path scenarios = root.resolve(folder).resolve(condition + "-" + slug + ".yaml");
    if (Files.exists(rule) || Files.exists(scenarios)) {
      throw new Refused(
          LocalText.of(
              "Filen %s finns redan.".formatted(rule),
              "The file %s already exists.".formatted(rule)),
          LocalText.of(
              "Välj ett annat namn, eller ändra i filen.",
              "Choose another name, or change the file."));
    }
    write(rule, RuleTemplate.rule(folder, row, slug));
    write(scenarios, RuleTemplate.scenarios(folder, row));
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

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw Refused.cannotWrite(file);
    }
  }
}
