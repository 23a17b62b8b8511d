package se.villkorskoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.villkorskoll.check.Checker;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.ResultJson;
import se.villkorskoll.export.ResultText;
import se.villkorskoll.intake.ReadReport;
import se.villkorskoll.intake.ReportReader;
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
    NDJSON
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
      paramLabel = "text|json|ndjson",
      description = "Utskriftens form: ${COMPLETION-CANDIDATES}.",
      defaultValue = "TEXT")
  private Format format;

  @Mixin private RulesOption rules;
  @Mixin private LanguageOption language;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, RulesetRefused {
    var loader = rules.loader(terminal);
    var reader = new ReportReader(new LoadedRulesets(loader));
    LocalDate day = asOf == null ? terminal.today() : asOf;
    List<CheckedReport> checked = new ArrayList<>();
    for (ReportFiles.Document document : ReportFiles.in(paths)) {
      checked.add(check(document, reader, day));
    }
    print(checked);
    return checked.stream().mapToInt(CheckCommand::exitCode).max().orElse(ExitCode.UNUSABLE);
  }

  private CheckedReport check(ReportFiles.Document document, ReportReader reader, LocalDate day)
      throws RulesetRefused {
    if (document.problem() != null) {
      return new CheckedReport(document.source(), null, List.of(document.problem()));
    }
    ReadResult<ReadReport> read = reader.read(document.bytes(), agreement);
    return read.succeeded()
        ? new CheckedReport(
            document.source(),
            Checker.check(read.value().report(), read.value().ruleset(), day),
            List.of())
        : new CheckedReport(document.source(), null, read.problems());
  }

  private void print(List<CheckedReport> checked) throws IOException {
    switch (format) {
      case JSON -> ResultJson.writeAll(terminal.out(), checked, language.language());
      case NDJSON -> {
        for (CheckedReport one : checked) {
          terminal.out().write(ResultJson.of(one, language.language()));
          terminal.out().write('\n');
        }
      }
      case TEXT ->
          terminal
              .out()
              .write(ResultText.of(checked, language.language()).getBytes(StandardCharsets.UTF_8));
    }
    terminal.out().flush();
  }

  private static int exitCode(CheckedReport report) {
    return report.result() == null ? ExitCode.UNUSABLE : report.result().verdict().exitCode();
  }
}
