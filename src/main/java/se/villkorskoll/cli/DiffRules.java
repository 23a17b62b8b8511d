package se.villkorskoll.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.villkorskoll.export.DiffOutput;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.RulesetDiff;
import se.villkorskoll.ruleset.RulesetLoader;
import se.villkorskoll.ruleset.RulesetRefused;

/** Tells what has changed from one agreement to another. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Visar vad som skiljer en överenskommelse från en annan:",
      "nya, ändrade och borttagna villkor, parametrar och belopp."
    })
final class DiffRules implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "Den överenskommelse som jämförs med.")
  private String before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "Den vars ändringar visas.")
  private String after;

  @Mixin private TableOption table;
  @Mixin private RulesOption rules;
  @Mixin private LanguageOption language;

  DiffRules(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, RulesetRefused {
    RulesetLoader loader = rules.loader(terminal);
    RulesetDiff diff = RulesetDiff.of(loader.loadDraft(before), loader.loadDraft(after));
    Language in = language.language();
    table.print(
        terminal,
        () -> DiffOutput.text(diff, in),
        () -> DiffOutput.csv(diff, in),
        () -> DiffOutput.json(diff, in));
    return ExitCode.GOOD;
  }
}
