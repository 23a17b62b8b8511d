package se.villkorskoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.villkorskoll.check.Checker;
import se.villkorskoll.check.CountyResults;
import se.villkorskoll.check.RoundChecker;
import se.villkorskoll.check.RoundReports;
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
import se.villkorskoll.model.Companions;
import se.villkorskoll.model.Finding;
import se.villkorskoll.model.Report;
import se.villkorskoll.ruleset.BuiltWith;
import se.villkorskoll.ruleset.LoadedRulesets;
import se.villkorskoll.ruleset.Ruleset;
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
    List<Document> documents = read(paths, reader, agreement);
    List<Document> before = read(yearBefore, reader, null);
    List<CheckedReport> checked =
        new Checks(documents, before, asOf == null ? terminal.today() : asOf).all();
    print(checked);
    return checked.stream().mapToInt(CheckCommand::exitCode).max().orElse(ExitCode.UNUSABLE);
  }

  private static List<Document> read(List<String> paths, ReportReader reader, String confirmed)
      throws IOException, RulesetRefused {
    List<Document> documents = new ArrayList<>();
    for (ReportFiles.Document document : ReportFiles.in(paths)) {
      documents.add(
          new Document(
              document,
              document.problem() == null
                  ? reader.read(document.bytes(), confirmed)
                  : new ReadResult<>(null, List.of(document.problem()))));
    }
    return documents;
  }

  /** A document, and what came of reading it. */
  private record Document(ReportFiles.Document file, ReadResult<ReadReport> read) {

    CheckedReport unreadable() {
      return new CheckedReport(file.source(), null, read.problems(), lines(file, Map.of()));
    }
  }

  /**
   * The checks of all documents, beside the reports of the counties among them and those of the
   * year before.
   */
  private final class Checks {
    private final List<Document> documents;
    private final List<Document> before;
    private final LocalDate day;
    private final Map<String, CountyResults> counties = new HashMap<>();

    Checks(List<Document> documents, List<Document> before, LocalDate day) {
      this.documents = documents;
      this.before = before;
      this.day = day;
    }

    List<CheckedReport> all() {
      List<CheckedReport> checked = new ArrayList<>();
      Map<String, Ruleset> rulesets = new TreeMap<>();
      for (Document document : documents) {
        if (document.read().succeeded()) {
          Ruleset ruleset = document.read().value().ruleset();
          rulesets.put(ruleset.agreement().id(), ruleset);
          checked.add(check(document, ruleset));
        } else {
          checked.add(document.unreadable());
        }
      }
      before.stream()
          .filter(one -> !one.read().succeeded())
          .forEach(one -> checked.add(one.unreadable()));
      if (round) {
        rulesets.values().forEach(one -> checked.add(round(one)));
      }
      return checked;
    }

    private CheckedReport check(Document document, Ruleset ruleset) {
      Report report = document.read().value().report();
      CountyResults ofCounties =
          counties.computeIfAbsent(
              ruleset.agreement().id(),
              id -> new CountyResults(ruleset, day, county -> report(documents, id, county)));
      var companions =
          new Companions(
              ofCounties.of(report.recipient()),
              report(before, ruleset.agreement().yearBefore(), report.recipient()));
      CheckResult result = Checker.check(report, ruleset, day, companions);
      Map<String, Integer> lines =
          format.tellsLines()
              ? PointerLines.of(
                  document.file().bytes(),
                  result.findings().stream().map(Finding::pointer).toList())
              : Map.of();
      return new CheckedReport(
          document.file().source(), result, List.of(), lines(document.file(), lines));
    }

    /** The report of a recipient under an agreement; null unless there is precisely one. */
    private static Report report(List<Document> among, String agreement, String recipient) {
      List<Report> all =
          reports(among, agreement).stream()
              .filter(one -> one.recipient().equals(recipient))
              .toList();
      return all.size() == 1 ? all.get(0) : null;
    }

    private static List<Report> reports(List<Document> among, String agreement) {
      return among.stream()
          .filter(one -> one.read().succeeded())
          .map(one -> one.read().value().report())
          .filter(one -> one.agreement().equals(agreement))
          .toList();
    }

    private CheckedReport round(Ruleset ruleset) {
      var together = new RoundReports(ruleset, day);
      reports(documents, ruleset.agreement().id()).forEach(together::add);
      return new CheckedReport(null, RoundChecker.check(together, ruleset, day), List.of());
    }
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
          terminal.out().write(ResultSarif.of(checked, BuiltWith.VERSION, language.language()));
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
