package se.villkorskoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.villkorskoll.check.Checker;
import se.villkorskoll.check.EngineVersion;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.document.PointerLines;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.ResultJson;
import se.villkorskoll.export.ResultJunit;
import se.villkorskoll.export.ResultSarif;
import se.villkorskoll.export.ResultText;
import se.villkorskoll.export.SourceLines;
import se.villkorskoll.intake.ReadReport;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.CheckResult;
import se.villkorskoll.model.Finding;
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
      return unreadable(document, List.of(document.problem()));
    }
    ReadResult<ReadReport> read = reader.read(document.bytes(), agreement);
    if (!read.succeeded()) {
      return unreadable(document, read.problems());
    }
    CheckResult result = Checker.check(read.value().report(), read.value().ruleset(), day);
    Map<String, Integer> lines =
        format.tellsLines()
            ? PointerLines.of(
                document.bytes(), result.findings().stream().map(Finding::pointer).toList())
            : Map.of();
    return new CheckedReport(document.source(), result, List.of(), lines(document, lines));
  }

  private static CheckedReport unreadable(
      ReportFiles.Document document, List<DocumentProblem> problems) {
    return new CheckedReport(document.source(), null, problems, lines(document, Map.of()));
  }

  private static SourceLines lines(ReportFiles.Document document, Map<String, Integer> lines) {
    return new SourceLines(document.file(), document.firstLine(), lines);
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
      case SARIF ->
          terminal.out().write(ResultSarif.of(checked, EngineVersion.CURRENT, language.language()));
      case JUNIT -> terminal.out().write(ResultJunit.of(checked, language.language()));
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
