package se.villkorskoll.scenario;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.document.DocumentReader;
import se.villkorskoll.document.PointerLines;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.intake.ReadReport;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.report.EarlierReport;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.Scope;
import se.villkorskoll.model.round.ReportingRound;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;
import se.villkorskoll.ruleset.RulesetSource;

/** Reads scenario files and the reports that they speak of. Not thread-safe. */
final class ScenarioReader {

  /** The base report of the county, which a check of one that it binds is given. */
  private static final String COUNTY = "county.json";

  private final RuleFiles files;
  private final Ruleset ruleset;
  private final ReportReader reader;
  private final Map<String, BaseReport> bases = new HashMap<>();

  /** A reader of the scenarios in these files for a ruleset that was loaded from them. */
  ScenarioReader(RuleFiles files, Ruleset ruleset) {
    this.files = files;
    this.ruleset = ruleset;
    this.reader = new ReportReader(RulesetSource.of(ruleset));
  }

  /**
   * The scenarios of every condition of the ruleset, but for those of common conditions that name
   * another agreement.
   */
  List<ReadyFile> all() {
    List<ReadyFile> all = new ArrayList<>();
    for (Condition condition : ruleset.conditions()) {
      ReadyFile file = read(condition);
      if (file != null) {
        all.add(file);
      }
    }
    return all;
  }

  /** The scenarios of one condition; null where they are run under another agreement. */
  private ReadyFile read(Condition condition) {
    String path = files.scenarioPath(ruleset.agreement().id(), condition);
    ReadResult<ScenarioFile> read = DocumentReader.yaml(files.bytes(path), ScenarioFile.SHAPE);
    if (!read.succeeded()) {
      return new ReadyFile(
          path,
          condition,
          List.of(),
          read.problems().stream().map(problem -> unreadable(path, problem)).toList());
    }
    ScenarioFile file = read.value();
    if (path.startsWith(RuleFiles.COMMON + "/") && file.agreement() == null) {
      return new ReadyFile(
          path,
          condition,
          List.of(),
          List.of(
              ScenarioResult.ofFile(
                  path,
                  "Under common ska filen ange agreement: vilken överenskommelse scenarierna körs under.",
                  "Under common the file should state agreement: which agreement the scenarios are run under.")));
    }
    return file.agreement() == null || file.agreement().equals(ruleset.agreement().id())
        ? new ReadyFile(path, condition, ready(path, file, condition.scope()), List.of())
        : null;
  }

  private static ScenarioResult unreadable(String path, DocumentProblem problem) {
    return new ScenarioResult(
        path,
        problem.line(),
        "",
        List.of(
            LocalText.of(
                problem.pointer() + ": " + problem.message().sv() + " " + problem.help().sv(),
                problem.pointer() + ": " + problem.message().en() + " " + problem.help().en())));
  }

  private List<ReadyScenario> ready(String path, ScenarioFile file, Scope scope) {
    List<String> names =
        IntStream.range(0, file.scenarios().size())
            .mapToObj("/scenarios/%d/name"::formatted)
            .toList();
    Map<String, Integer> lines = PointerLines.ofYaml(files.bytes(path), names);
    return IntStream.range(0, names.size())
        .mapToObj(i -> ready(path, lines.get(names.get(i)), file, file.scenarios().get(i), scope))
        .toList();
  }

  private ReadyScenario ready(
      String path, int line, ScenarioFile file, Scenario scenario, Scope scope) {
    String base = scenario.base() == null ? file.base() : scenario.base();
    List<LocalText> failures = new ArrayList<>();
    if (scope == Scope.ROUND) {
      refuse(scenario.yearBefore() != null || scenario.changesCounty(), failures);
    }
    Subject subject =
        subject(
            scope,
            base,
            orEmpty(scenario.change()),
            Reported.listed(scenario.remove()),
            Boolean.TRUE.equals(scenario.withoutCounty())
                ? null
                : new County(
                    orEmpty(scenario.countyChange()), Reported.listed(scenario.countyRemove())),
            scenario.yearBefore(),
            failures);
    return new ReadyScenario(
        path,
        line,
        scenario,
        base(scope, base, file.asOf()),
        subject,
        scenario.asOf() == null ? file.asOf() : scenario.asOf(),
        List.copyOf(failures));
  }

  private static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
    return map == null ? Map.of() : map;
  }

  private BaseReport base(Scope scope, String base, LocalDate asOf) {
    return bases.computeIfAbsent(
        base + asOf,
        key -> {
          List<LocalText> failures = new ArrayList<>();
          Subject subject =
              subject(
                  scope,
                  base,
                  Map.of(),
                  List.of(),
                  new County(Map.of(), List.of()),
                  null,
                  failures);
          return new BaseReport(
              ruleset.agreement().id() + "/" + base, asOf, subject, List.copyOf(failures));
        });
  }

  /** How the county's report that a check is given differs from the folder's own. */
  private record County(Map<String, Object> change, List<String> remove) {
    boolean isChanged() {
      return !change.isEmpty() || !remove.isEmpty();
    }
  }

  /** A scenario that says what has no effect proves something else than it says. */
  private static void refuse(boolean withoutEffect, List<LocalText> failures) {
    if (withoutEffect) {
      failures.add(
          LocalText.of(
              "yearBefore och countyChange har ingen verkan här: villkoret, mottagaren eller överenskommelsen beror inte på dem.",
              "yearBefore and countyChange have no effect here: the condition, the recipient or the agreement does not depend on them."));
    }
  }

  /**
   * What is checked, or null where it cannot be read.
   *
   * @param county how the county's report differs; null where the check is given none
   * @param yearBefore what the report of the year before holds; null where the check is given none
   */
  private Subject subject(
      Scope scope,
      String base,
      Map<String, Object> change,
      List<String> remove,
      County county,
      Map<String, Object> yearBefore,
      List<LocalText> failures) {
    if (scope == Scope.ROUND) {
      ReportingRound round = read(base, change, remove, this::round, failures);
      return round == null ? null : new Subject.Round(round);
    }
    Report report = read(base, change, remove, this::report, failures);
    boolean bound =
        report != null
            && ruleset.conditions().stream()
                .anyMatch(one -> one.carriedTo().contains(report.recipientKind()));
    refuse(!bound && county != null && county.isChanged(), failures);
    refuse(yearBefore != null && ruleset.agreement().yearBefore() == null, failures);
    Report ofCounty =
        bound && county != null
            ? read(COUNTY, county.change(), county.remove(), this::report, failures)
            : null;
    EarlierReport before =
        report != null && yearBefore != null
            ? new EarlierReport(yearBefore(report.recipient(), yearBefore, failures), true)
            : EarlierReport.NONE;
    return report == null || !failures.isEmpty()
        ? null
        : new Subject.OneReport(report, ofCounty, before);
  }

  /** A recipient's report of the year before, which holds nothing else than what is given. */
  private Report yearBefore(
      String recipient, Map<String, Object> values, List<LocalText> failures) {
    refuse(values.containsKey("/agreement") || values.containsKey("/recipient"), failures);
    byte[] empty =
        "{\"agreement\": \"%s\", \"recipient\": \"%s\"}"
            .formatted(ruleset.agreement().yearBefore(), recipient)
            .getBytes(StandardCharsets.UTF_8);
    return read(
        empty, values, List.of(), bytes -> DocumentReader.json(bytes, Report.SHAPE), failures);
  }

  private ReadResult<Report> report(byte[] bytes) {
    try {
      ReadResult<ReadReport> read = reader.read(bytes, null);
      return new ReadResult<>(read.succeeded() ? read.value().report() : null, read.problems());
    } catch (RulesetRefused e) {
      throw new IllegalStateException("the ruleset is loaded already", e);
    }
  }

  private ReadResult<ReportingRound> round(byte[] bytes) {
    return DocumentReader.json(bytes, ReportingRound.SHAPE);
  }

  /** A base document with changes, or null where it cannot be read. */
  private <T> T read(
      String base,
      Map<String, Object> change,
      List<String> remove,
      Function<byte[], ReadResult<T>> reading,
      List<LocalText> failures) {
    String path = ruleset.agreement().id() + "/" + base;
    if (!files.has(path)) {
      failures.add(
          LocalText.of(
              "Basredovisningen %s finns inte.".formatted(path),
              "There is no base report %s.".formatted(path)));
      return null;
    }
    return read(files.bytes(path), change, remove, reading, failures);
  }

  /** A document with changes, or null where it cannot be read. */
  private static <T> T read(
      byte[] document,
      Map<String, Object> change,
      List<String> remove,
      Function<byte[], ReadResult<T>> reading,
      List<LocalText> failures) {
    try {
      ReadResult<T> read =
          reading.apply(
              change.isEmpty() && remove.isEmpty()
                  ? document
                  : ChangedReport.of(document, change, remove));
      if (read.succeeded()) {
        return read.value();
      }
      for (DocumentProblem problem : read.problems()) {
        failures.add(
            LocalText.of(
                "Redovisningen går inte att läsa: %s: %s"
                    .formatted(problem.pointer(), problem.message().sv()),
                "The report cannot be read: %s: %s"
                    .formatted(problem.pointer(), problem.message().en())));
      }
    } catch (ChangedReport.Unfitting e) {
      failures.add(
          LocalText.of(
              "Platsen %s finns inte i basredovisningen.".formatted(e.getMessage()),
              "There is no place %s in the base report.".formatted(e.getMessage())));
    }
    return null;
  }
}
