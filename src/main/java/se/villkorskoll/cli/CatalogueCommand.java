package se.villkorskoll.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.villkorskoll.export.CatalogueOutput;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.CatalogueCoverage;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetLoader;
import se.villkorskoll.ruleset.RulesetRefused;
import se.villkorskoll.scenario.Scenarios;

/** Tells how every row of the catalogue is taken care of. */
@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    description = {
      "Visar hur varje rad i katalogen tas om hand.",
      "Slutkod 2 om en rad varken bärs av ett villkor eller står under withoutRule, eller båda."
    })
final class CatalogueCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private AgreementIds agreements;

  @Mixin private TableOption table;
  @Mixin private RulesOption rules;
  @Mixin private LanguageOption language;

  CatalogueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, RulesetRefused {
    RulesetLoader loader = rules.loader(terminal);
    List<Ruleset> rulesets = new ArrayList<>();
    for (String id : agreements.in(loader)) {
      rulesets.add(loader.loadDraft(id));
    }
    RuleFiles files = loader.files();
    CatalogueCoverage coverage =
        CatalogueCoverage.of(files, rulesets, path -> Scenarios.anyIn(files, path));
    Language in = language.language();
    table.print(
        terminal,
        () -> CatalogueOutput.text(coverage, in),
        () -> CatalogueOutput.csv(coverage, in),
        () -> CatalogueOutput.json(coverage, in));
    terminal.err().print(CatalogueOutput.faults(coverage, in));
    return coverage.faults().isEmpty() ? ExitCode.GOOD : ExitCode.WRONG;
  }
}
