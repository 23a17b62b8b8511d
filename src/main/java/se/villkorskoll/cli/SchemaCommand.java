package se.villkorskoll.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.villkorskoll.export.ReportSchema;
import se.villkorskoll.ruleset.RulesetRefused;

/** Prints the JSON Schema of a report. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Skriver ut redovisningens form som JSON Schema.")
final class SchemaCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "ID", description = "Överenskommelse.")
  private String agreement;

  @Mixin private RulesOption rules;
  @Mixin private LanguageOption language;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, RulesetRefused {
    terminal
        .out()
        .write(
            ReportSchema.of(
                rules.loader(terminal).load(agreement).agreement(), language.language()));
    return ExitCode.GOOD;
  }
}
