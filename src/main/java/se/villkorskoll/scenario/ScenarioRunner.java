package se.villkorskoll.scenario;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.villkorskoll.check.Checker;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.document.DocumentReader;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.intake.ReadReport;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.CheckResult;
import se.villkorskoll.model.Condition;
import se.villkorskoll.model.ConditionOutcome;
import se.villkorskoll.model.Finding;
import se.villkorskoll.model.Outcome;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.RecipientRegister;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;
import se.villkorskoll.ruleset.RulesetSource;

/** Runs the scenarios of one ruleset. */
public final class ScenarioRunner {

  private final RuleFiles files;
  private final Ruleset ruleset;
  private final ReportReader reader;
  private final Map<String, CheckResult> bases = new HashMap<>();
  private final Map<String, ScenarioResult> faultyBases = new TreeMap<>();

  /** A runner of the scenarios in these files for a ruleset that was loaded from them. */
  public ScenarioRunner(RuleFiles files, Ruleset ruleset) {
    this.files = files;
    this.ruleset = ruleset;
    this.reader = new ReportReader(new OnlyRuleset(ruleset));
  }

  /** The one ruleset that scenarios are run under. */
  private record OnlyRuleset(Ruleset only) implements RulesetSource {
    @Override
    public List<String> agreements() {
      return List.of(only.agreement().id());
    }

    @Override
    public Ruleset ruleset(String agreement) {
      return only;
    }

    @Override
    public RecipientRegister register() {
      return only.register();
    }
  }

  /**
   * Runs every scenario of the agreement's folder, and those of the common conditions that name the
   * agreement.
   */
  public List<ScenarioResult> run() {
    List<ScenarioResult> results = new ArrayList<>();
    for (Condition condition : ruleset.conditions()) {
      String own = ruleset.agreement().id() + "/" + condition.name() + ".yaml";
      String path = files.has(own) ? own : RuleFiles.COMMON + "/" + condition.name() + ".yaml";
      run(path, condition, results);
    }
    results.addAll(faultyBases.values());
    return results;
  }

  private void run(String path, Condition condition, List<ScenarioResult> results) {
    ReadResult<ScenarioFile> read = DocumentReader.yaml(files.bytes(path), ScenarioFile.SHAPE);
    if (!read.succeeded()) {
      for (DocumentProblem problem : read.problems()) {
        results.add(
            new ScenarioResult(
                path,
                problem.line(),
                "",
                List.of(
                    LocalText.of(
                        problem.pointer()
                            + ": "
                            + problem.message().sv()
                            + " "
                            + problem.help().sv(),
                        problem.pointer()
                            + ": "
                            + problem.message().en()
                            + " "
                            + problem.help().en()))));
      }
      return;
    }
    ScenarioFile file = read.value();
    boolean common = path.startsWith(RuleFiles.COMMON + "/");
    if (common && file.agreement() == null) {
      results.add(
          failed(
              path,
              "Under common ska filen ange agreement: vilken överenskommelse scenarierna körs under.",
              "Under common the file should state agreement: which agreement the scenarios are run under."));
      return;
    }
    if (file.agreement() != null && !file.agreement().equals(ruleset.agreement().id())) {
      return;
    }
    Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
    boolean message = false;
    boolean correction = condition.corrections().isEmpty();
    for (Scenario scenario : file.scenarios()) {
      String base = scenario.base() == null ? file.base() : scenario.base();
      CheckResult before = base(base, file.asOf());
      if (before == null) {
        // nothing that stands on a faulty base can be told; the base itself is
        return;
      }
      results.add(run(path, file, scenario, base, before, condition, seen));
      message |=
          scenario.findings().stream()
              .anyMatch(one -> one.condition().equals(condition.id()) && one.message() != null);
      correction |=
          scenario.findings().stream()
              .anyMatch(
                  one ->
                      one.condition().equals(condition.id())
                          && one.correction() != null
                          && !one.correction().isEmpty());
    }
    demands(path, condition, seen, message, results);
    if (!correction) {
      results.add(
          failed(path, "Inget scenario visar en rättelse.", "No scenario shows a correction."));
    }
  }

  private ScenarioResult run(
      String path,
      ScenarioFile file,
      Scenario scenario,
      String base,
      CheckResult before,
      Condition condition,
      Set<Outcome> seen) {
    List<LocalText> failures = new ArrayList<>();
    CheckResult after =
        check(
            base,
            scenario.change() == null ? Map.of() : scenario.change(),
            scenario.remove() == null ? List.of() : scenario.remove(),
            scenario.asOf() == null ? file.asOf() : scenario.asOf(),
            failures);
    if (after != null) {
      compareFindings(scenario, after, failures);
      compareOutcomes(scenario, before, after, failures);
      outcomes(after, condition, seen);
    }
    return new ScenarioResult(
        path, line(path, scenario.name()), scenario.name(), List.copyOf(failures));
  }

  private int line(String path, String name) {
    List<String> lines = new String(files.bytes(path), StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(name)) {
        return i + 1;
      }
    }
    return 0;
  }

  /**
   * The result of a base report, which has nothing to object to: no breach, no missing fact. Null
   * where it does, which is then told once.
   */
  private CheckResult base(String base, LocalDate asOf) {
    CheckResult known = bases.get(base + asOf);
    if (known != null || faultyBases.containsKey(base + asOf)) {
      return known;
    }
    List<LocalText> failures = new ArrayList<>();
    CheckResult result = check(base, Map.of(), List.of(), asOf, failures);
    if (result != null) {
      objections(result, failures);
    }
    if (failures.isEmpty()) {
      bases.put(base + asOf, result);
      return result;
    }
    faultyBases.put(
        base + asOf,
        new ScenarioResult(
            ruleset.agreement().id() + "/" + base, 0, "per " + asOf, List.copyOf(failures)));
    return null;
  }

  private static void objections(CheckResult result, List<LocalText> failures) {
    List<ConditionOutcome> faulty =
        result.outcomes().stream()
            .filter(
                one ->
                    switch (one.outcome()) {
                      case MET, NEEDS_JUDGEMENT, NOT_APPLICABLE -> false;
                      default -> true;
                    })
            .toList();
    if (!faulty.isEmpty()) {
      String all =
          faulty.stream()
              .map(one -> one.condition().id() + " " + one.outcome())
              .collect(Collectors.joining(", "));
      failures.add(
          LocalText.of(
              "Basredovisningen har själv något att anmärka på: %s. Komplettera den, eller rätta regeln."
                  .formatted(all),
              "The base report has something to object to itself: %s. Complete it, or mend the rule."
                  .formatted(all)));
    }
  }

  private CheckResult check(
      String base,
      Map<String, Object> change,
      List<String> remove,
      LocalDate asOf,
      List<LocalText> failures) {
    String path = ruleset.agreement().id() + "/" + base;
    if (!files.has(path)) {
      failures.add(
          LocalText.of(
              "Basredovisningen %s finns inte.".formatted(path),
              "There is no base report %s.".formatted(path)));
      return null;
    }
    try {
      ReadResult<ReadReport> read =
          reader.read(
              change.isEmpty() && remove.isEmpty()
                  ? files.bytes(path)
                  : ChangedReport.of(files.bytes(path), change, remove),
              null);
      if (!read.succeeded()) {
        for (DocumentProblem problem : read.problems()) {
          failures.add(
              LocalText.of(
                  "Redovisningen går inte att läsa: %s: %s"
                      .formatted(problem.pointer(), problem.message().sv()),
                  "The report cannot be read: %s: %s"
                      .formatted(problem.pointer(), problem.message().en())));
        }
        return null;
      }
      return Checker.check(read.value().report(), ruleset, asOf);
    } catch (ChangedReport.Unfitting e) {
      failures.add(
          LocalText.of(
              "Platsen %s finns inte i basredovisningen.".formatted(e.getMessage()),
              "There is no place %s in the base report.".formatted(e.getMessage())));
    } catch (RulesetRefused e) {
      throw new IllegalStateException("the ruleset is loaded already", e);
    }
    return null;
  }

  private static void compareFindings(
      Scenario scenario, CheckResult result, List<LocalText> failures) {
    Set<String> expected = new TreeSet<>();
    for (ExpectedFinding one : scenario.findings()) {
      if (one.isBreach()) {
        expected.add(one.toString());
      }
      Outcome outcome = one.isBreach() ? Outcome.BREACHED : one.outcome();
      Finding found =
          result.findings().stream()
              .filter(
                  finding ->
                      finding.outcome() == outcome
                          && finding.condition().id().equals(one.condition())
                          && finding.pointer().equals(one.pointer()))
              .findFirst()
              .orElse(null);
      if (found == null) {
        failures.add(
            LocalText.of(
                "Väntade %s, men det blev inte så.".formatted(one),
                "Expected %s, but it did not come.".formatted(one)));
      } else if (one.message() != null && !one.message().equals(found.message(Language.SV))) {
        failures.add(
            LocalText.of(
                "%s säger \"%s\", väntade \"%s\"."
                    .formatted(one, found.message(Language.SV), one.message()),
                "%s says \"%s\", expected \"%s\"."
                    .formatted(one, found.message(Language.SV), one.message())));
      }
      if (found != null && one.correction() != null) {
        String offered = found.correction() == null ? "" : found.correction().pointer();
        if (!offered.equals(one.correction())) {
          failures.add(
              LocalText.of(
                  "%s rättas på \"%s\", väntade \"%s\".".formatted(one, offered, one.correction()),
                  "%s is corrected at \"%s\", expected \"%s\"."
                      .formatted(one, offered, one.correction())));
        }
      }
    }
    for (Finding finding : result.findings()) {
      ExpectedFinding actual =
          new ExpectedFinding(
              finding.condition().id(), finding.pointer(), finding.outcome(), null, null);
      if (finding.outcome() == Outcome.BREACHED && !expected.contains(actual.toString())) {
        failures.add(
            LocalText.of(
                "Oväntat fynd: %s: %s".formatted(actual, finding.message(Language.SV)),
                "Unexpected finding: %s: %s".formatted(actual, finding.message(Language.EN))));
      }
    }
  }

  private static void compareOutcomes(
      Scenario scenario, CheckResult before, CheckResult after, List<LocalText> failures) {
    Map<String, Outcome> expected =
        new TreeMap<>(scenario.outcomes() == null ? Map.of() : scenario.outcomes());
    Set<String> breached =
        scenario.findings().stream()
            .filter(ExpectedFinding::isBreach)
            .map(ExpectedFinding::condition)
            .collect(Collectors.toSet());
    for (int i = 0; i < after.outcomes().size(); i++) {
      ConditionOutcome was = before.outcomes().get(i);
      ConditionOutcome is = after.outcomes().get(i);
      String id = is.condition().id();
      Outcome wanted = expected.remove(id);
      if (wanted == null && (is.outcome() == was.outcome() || breached.contains(id))) {
        continue;
      }
      if (is.outcome() != wanted) {
        failures.add(
            LocalText.of(
                "%s är %s, väntade %s."
                    .formatted(id, is.outcome(), wanted == null ? was.outcome() : wanted),
                "%s is %s, expected %s."
                    .formatted(id, is.outcome(), wanted == null ? was.outcome() : wanted)));
      } else if (is.outcome() == was.outcome()) {
        failures.add(
            LocalText.of(
                "%s är %s redan i basredovisningen; ta bort raden.".formatted(id, is.outcome()),
                "%s is %s in the base report already; take the line away."
                    .formatted(id, is.outcome())));
      }
    }
    for (String unknown : expected.keySet()) {
      failures.add(
          LocalText.of(
              "Villkoret %s finns inte.".formatted(unknown),
              "There is no condition %s.".formatted(unknown)));
    }
  }

  /** Notes which outcomes of its condition a scenario shows. */
  private static void outcomes(CheckResult result, Condition condition, Set<Outcome> seen) {
    for (ConditionOutcome one : result.outcomes()) {
      if (one.condition().id().equals(condition.id())) {
        seen.add(one.outcome());
      }
    }
    for (Finding finding : result.findings()) {
      if (finding.condition().id().equals(condition.id())) {
        seen.add(finding.outcome());
      }
    }
  }

  private static void demands(
      String path,
      Condition condition,
      Set<Outcome> seen,
      boolean message,
      List<ScenarioResult> results) {
    boolean fired =
        seen.contains(condition.judgedByPerson() ? Outcome.NEEDS_JUDGEMENT : Outcome.BREACHED);
    boolean quiet =
        seen.contains(Outcome.MET)
            || (condition.judgedByPerson() && seen.contains(Outcome.NOT_APPLICABLE));
    if (!fired) {
      results.add(
          failed(
              path, "Inget scenario bryter mot villkoret.", "No scenario breaches the condition."));
    }
    if (!quiet) {
      results.add(
          failed(path, "Inget scenario uppfyller villkoret.", "No scenario meets the condition."));
    }
    boolean needsValue =
        condition.allocatedParts() != null
            || condition.needs().stream().anyMatch(one -> one.needsValue());
    if (needsValue && !seen.contains(Outcome.NOT_ASSESSED)) {
      results.add(
          failed(
              path,
              "Inget scenario visar vad som händer när en uppgift saknas.",
              "No scenario shows what happens when a fact is missing."));
    }
    if (!message) {
      results.add(
          failed(
              path,
              "Inget scenario anger hela meddelandet.",
              "No scenario states the whole message."));
    }
  }

  private static ScenarioResult failed(String path, String sv, String en) {
    return new ScenarioResult(path, 0, "", List.of(LocalText.of(sv, en)));
  }
}
