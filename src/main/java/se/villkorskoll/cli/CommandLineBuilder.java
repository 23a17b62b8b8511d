package se.villkorskoll.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import se.villkorskoll.export.SafeText;
import se.villkorskoll.model.shape.Days;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.BuiltWith;
import se.villkorskoll.ruleset.RuleProblem;
import se.villkorskoll.ruleset.RulesetRefused;

/** Puts the commands together: their exit codes, and how what goes wrong is told. */
final class CommandLineBuilder {

  private CommandLineBuilder() {}

  /** The command that all others are below. */
  @Command(
      name = "villkorskoll",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "Kontrollerar redovisningar av stimulansmedel mot överenskommelsens villkor.",
      footer = {
        "",
        "Slutkod för check: 0 inget att rätta, 1 något att titta på, 2 fel,",
        "3 fel användning eller något som inte gick att läsa."
      })
  static final class Root {}

  /** The version, as {@code --version} prints it. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Villkorskoll " + BuiltWith.VERSION};
    }
  }

  static CommandLine build(Terminal terminal) {
    var commandLine = new CommandLine(new Root());
    commandLine.addSubcommand(new CheckCommand(terminal));
    commandLine.addSubcommand(RulesCommand.build(terminal));
    commandLine.addSubcommand(new CompilationCommand(terminal));
    commandLine.addSubcommand(new AllocationsCommand(terminal));
    commandLine.addSubcommand(new SchemaCommand(terminal));
    commandLine.addSubcommand(new GenerateCommand(terminal));
    commandLine.addSubcommand(new ServeCommand(terminal));
    UsageTexts.putInto(commandLine);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.registerConverter(LocalDate.class, CommandLineBuilder::day);
    commandLine.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    commandLine.setParameterExceptionHandler(CommandLineBuilder::wrongUsage);
    commandLine.setExecutionExceptionHandler(CommandLineBuilder::failed);
    return commandLine;
  }

  private static LocalDate day(String text) {
    try {
      return Days.parse(text);
    } catch (DateTimeException e) {
      // told by UsageProblem
      throw new CommandLine.TypeConversionException(text);
    }
  }

  /** What is wrong, and the way to the help, which would hide it. */
  private static int wrongUsage(CommandLine.ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    Language language = language(arguments);
    err.println(SafeText.line(UsageProblem.of(e).in(language)));
    err.println(
        (language == Language.SV ? "Hjälp: %s --help" : "Help: %s --help")
            .formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.UNUSABLE;
  }

  private static int failed(
      Exception thrown, CommandLine commandLine, CommandLine.ParseResult parsed) {
    PrintWriter err = commandLine.getErr();
    Language language = language(parsed);
    if (thrown instanceof Refused refused) {
      err.println(SafeText.line(refused.message().in(language)));
      err.println("  " + SafeText.line(refused.help().in(language)));
    } else if (thrown instanceof RulesetRefused refused) {
      for (RuleProblem problem : refused.problems()) {
        RuleProblemText.lines(problem, language).forEach(one -> err.println(SafeText.line(one)));
      }
    } else {
      err.println(
          SafeText.line(
              language == Language.SV
                  ? "Ett oväntat fel i programmet: %s. Inget resultat gäller.".formatted(thrown)
                  : "An unexpected fault in the program: %s. No result is valid."
                      .formatted(thrown)));
    }
    return ExitCode.UNUSABLE;
  }

  /** The language asked for in arguments, whether or not they can be read. */
  static Language language(String... arguments) {
    String all = String.join(" ", arguments).toLowerCase(Locale.ROOT);
    return all.matches(".*--lang[ =]en\\b.*") ? Language.EN : Language.SV;
  }

  /** The language asked for, as far as the arguments could be read. */
  private static Language language(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    Object value =
        last.hasMatchedOption("--lang")
            ? last.matchedOptionValue("--lang", Language.SV)
            : Language.SV;
    return Language.valueOf(value.toString().toUpperCase(Locale.ROOT));
  }
}
