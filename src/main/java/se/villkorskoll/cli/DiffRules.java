package se.villkorskoll.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
      "Visar nya, ändrade och borttagna villkor, parametrar och belopp",
      "från en överenskommelse till en annan."
    })
final class DiffRules implements Callable<Integer> {

  /** How changes are printed. */
  enum Format {
    TEXT,
    CSV,
    JSON
  }

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "Den överenskommelse som jämförs med.")
  private String before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "Den vars ändringar visas.")
  private String after;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Utskriftens form: text (förvalt), csv eller json.",
      defaultValue = "TEXT")
  private Format format;

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
    terminal
        .out()
        .write(
            switch (format) {
              case TEXT -> DiffOutput.text(diff, in);
              case CSV -> DiffOutput.csv(diff, in);
              case JSON -> DiffOutput.json(diff, in);
            });
    terminal.out().flush();
    return ExitCode.GOOD;
  }
}
