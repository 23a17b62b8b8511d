package se.villkorskoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.PassedOver;
import se.villkorskoll.export.ResultJson;
import se.villkorskoll.export.ResultJunit;
import se.villkorskoll.export.ResultSarif;
import se.villkorskoll.export.ResultText;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.BuiltWith;
import se.villkorskoll.ruleset.LoadedRulesets;
import se.villkorskoll.ruleset.RulesetRefused;

/** Checks reports in files and folders. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Kontrollerar redovisningar i filer (.json, .ndjson) och mappar.")
final class CheckCommand implements Callable<Integer> {

  /** How results are printed. */
  enum Format {
    TEXT,
    JSON,
    NDJSON,
    SARIF,
    JUNIT;

    /** Whether findings are told with their lines. */
    boolean tellsLines() {
      return this == SARIF || this == JUNIT;
    }
  }

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Filer och mappar.")
  private List<String> paths;

  @Option(
      names = "--agreement",
      paramLabel = "ID",
      description = "Bekräftar vilken överenskommelse redovisningarna gäller.")
  private String agreement;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Dagen som kontrollen görs för, som 2021-04-15. Förvalt: i dag i Stockholm.")
  private LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "Utskriftens form: text (förvalt), json, ndjson (en redovisning per rad),",
        "sarif (SARIF 2.1.0) eller junit (JUnit XML)."
      },
      defaultValue = "TEXT")
  private Format format;

  @Option(
      names = "--round",
      description = {
        "Kontrollerar också redovisningarna tillsammans: vilka som saknas, vad som redovisas",
        "två gånger och om givare och mottagare säger detsamma."
      })
  private boolean round;

  @Option(
      names = "--year-before",
      paramLabel = "PATH",
      description = {
        "Fil eller mapp med förra årets redovisningar, som det ingående jämförs med.",
        "Får anges flera gånger."
      })
  private List<String> yearBefore = List.of();

  @Mixin private RulesOption rules;
  @Mixin private LanguageOption language;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, RulesetRefused {
    var loader = rules.loader(terminal);
    var reader = new ReportReader(new LoadedRulesets(loader));
    ReportFiles files = ReportFiles.at(paths);
    ReportFiles before = ReportFiles.at(yearBefore);
    var checks =
        new ReportChecks(
            ReadFile.all(files.documents(), reader, agreement),
            ReadFile.all(before.documents(), reader, null),
            asOf == null ? terminal.today() : asOf,
            format.tellsLines());
    List<CheckedReport> checked = checks.all();
    if (round) {
      checked.addAll(checks.rounds());
    }
    print(checked, files.passedOver().and(before.passedOver()));
    return checked.stream().mapToInt(CheckCommand::exitCode).max().orElse(ExitCode.UNUSABLE);
  }

  /** What was passed over is no report: only the form for people has a place for it. */
  private void print(List<CheckedReport> checked, PassedOver passedOver) throws IOException {
    Language in = language.language();
    switch (format) {
      case JSON -> ResultJson.writeAll(terminal.out(), checked, in);
      case NDJSON -> {
        for (CheckedReport one : checked) {
          terminal.out().write(ResultJson.of(one, in));
          terminal.out().write('\n');
        }
      }
      case SARIF -> terminal.out().write(ResultSarif.of(checked, BuiltWith.VERSION, in));
      case JUNIT -> terminal.out().write(ResultJunit.of(checked, in));
      case TEXT ->
          terminal
              .out()
              .write(ResultText.of(checked, passedOver, in).getBytes(StandardCharsets.UTF_8));
    }
    terminal.out().flush();
    if (format != Format.TEXT) {
      passedOver.lines(in).forEach(terminal::error);
    }
  }

  private static int exitCode(CheckedReport report) {
    return report.result() == null ? ExitCode.UNUSABLE : report.result().verdict().exitCode();
  }
}
