package se.villkorskoll.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import se.villkorskoll.check.Checker;
import se.villkorskoll.check.CountyResults;
import se.villkorskoll.check.RoundChecker;
import se.villkorskoll.check.RoundReports;
import se.villkorskoll.document.PointerLines;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.model.report.EarlierReport;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Companions;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.Ruleset;

/**
 * The checks of reports in files, beside the reports of the counties among them and those of the
 * year before. Not thread-safe.
 */
final class ReportChecks {

  private final List<ReadFile> files;
  private final List<ReadFile> before;
  private final LocalDate day;
  private final boolean tellsLines;
  private final Map<String, Ruleset> rulesets = new TreeMap<>();
  private final Map<String, CountyResults> counties = new HashMap<>();

  /**
   * Checks to be made.
   *
   * @param files the reports
   * @param before the reports of the year before that they are compared with
   * @param day the day that they are checked for
   * @param tellsLines whether results tell the lines of their findings
   */
  ReportChecks(List<ReadFile> files, List<ReadFile> before, LocalDate day, boolean tellsLines) {
    this.files = files;
    this.before = before;
    this.day = day;
    this.tellsLines = tellsLines;
    for (ReadFile file : files) {
      if (file.read().succeeded()) {
        Ruleset ruleset = file.read().value().ruleset();
        rulesets.put(ruleset.agreement().id(), ruleset);
      }
    }
  }

  /** What came of each report, and of those of the year before that cannot be used. */
  List<CheckedReport> all() {
    List<CheckedReport> checked = new ArrayList<>();
    for (ReadFile file : files) {
      checked.add(file.read().succeeded() ? check(file) : file.withoutReport());
    }
    checked.addAll(unfit());
    return checked;
  }

  /** What all reports of each agreement together show. */
  List<CheckedReport> rounds() {
    return rulesets.values().stream().map(this::round).toList();
  }

  private CheckedReport check(ReadFile file) {
    Ruleset ruleset = file.read().value().ruleset();
    String agreement = ruleset.agreement().id();
    String recipient = file.report().recipient();
    CountyResults ofCounties =
        counties.computeIfAbsent(
            agreement,
            id -> new CountyResults(ruleset, day, county -> ReadFile.report(files, id, county)));
    var companions = new Companions(ofCounties.of(recipient), yearBefore(ruleset, recipient));
    CheckResult result = Checker.check(file.report(), ruleset, day, companions);
    Map<String, Integer> lines =
        tellsLines
            ? PointerLines.of(
                file.document().bytes(), result.findings().stream().map(Finding::pointer).toList())
            : Map.of();
    return new CheckedReport(file.document().source(), result, List.of(), file.lines(lines));
  }

  private EarlierReport yearBefore(Ruleset ruleset, String recipient) {
    List<ReadFile> those =
        before.stream()
            .filter(one -> recipient.equals(one.text("recipient")))
            .filter(one -> Objects.equals(one.text("agreement"), ruleset.agreement().yearBefore()))
            .toList();
    if (those.isEmpty()) {
      return EarlierReport.NONE;
    }
    if (those.size() > 1 || !those.get(0).read().succeeded()) {
      return EarlierReport.UNKNOWN;
    }
    Ruleset earlier = those.get(0).read().value().ruleset();
    return EarlierReport.of(
        those.get(0).report(), earlier.allocations().of(earlier.register().find(recipient)));
  }

  private CheckedReport round(Ruleset ruleset) {
    var together = new RoundReports(ruleset, day);
    String agreement = ruleset.agreement().id();
    for (ReadFile file : files) {
      if (!file.read().succeeded()) {
        if (agreement.equals(file.text("agreement"))) {
          together.addUnreadable(file.text("recipient"));
        }
      } else if (file.report().agreement().equals(agreement)) {
        together.add(file.report());
      }
    }
    return new CheckedReport(null, RoundChecker.check(together, ruleset, day), List.of());
  }

  /** The files of the year before that were not read, or that nothing is compared with. */
  private List<CheckedReport> unfit() {
    List<String> wanted =
        rulesets.values().stream()
            .map(one -> one.agreement().yearBefore())
            .filter(one -> one != null)
            .toList();
    Set<String> checked = new HashSet<>();
    files.forEach(file -> checked.add(file.text("recipient")));
    boolean anyUsed = before.stream().anyMatch(one -> checked.contains(one.text("recipient")));
    Set<String> seen = new HashSet<>();
    List<CheckedReport> unfit = new ArrayList<>();
    for (ReadFile file : before) {
      if (!file.read().succeeded()) {
        unfit.add(file.withoutReport());
      } else if (!wanted.contains(file.report().agreement())) {
        unfit.add(wrongYear(file, wanted));
      } else if (!seen.add(file.report().agreement() + "/" + file.report().recipient())) {
        unfit.add(twice(file));
      } else if (!anyUsed) {
        unfit.add(ofAnother(file));
      }
    }
    return unfit;
  }

  private static CheckedReport wrongYear(ReadFile file, List<String> wanted) {
    String agreement = file.report().agreement();
    String all = String.join(", ", wanted);
    return file.notUsed(
        "/agreement",
        wanted.isEmpty()
            ? LocalText.of(
                "Inget som kontrolleras har något år före att jämföras med.",
                "Nothing that is checked has a year before to be compared with.")
            : LocalText.of(
                "Redovisningen gäller %s, men året före det kontrollerade är %s."
                    .formatted(agreement, all),
                "The report is for %s, but the year before what is checked is %s."
                    .formatted(agreement, all)),
        LocalText.of(
            "Ange med --year-before bara redovisningar för året före.",
            "Name by --year-before only reports of the year before."));
  }

  /** Where some are used, the others may lie in the same folder. */
  private static CheckedReport ofAnother(ReadFile file) {
    String recipient = file.report().recipient();
    return file.notUsed(
        "/recipient",
        LocalText.of(
            "Ingen redovisning från %s kontrolleras.".formatted(recipient),
            "No report of %s is checked.".formatted(recipient)),
        LocalText.of(
            "Ange med --year-before samma mottagares redovisning för året före.",
            "Name by --year-before the same recipient's report of the year before."));
  }

  private static CheckedReport twice(ReadFile file) {
    String recipient = file.report().recipient();
    return file.notUsed(
        "/recipient",
        LocalText.of(
            "%s har två redovisningar för året före.".formatted(recipient),
            "%s has two reports of the year before.".formatted(recipient)),
        LocalText.of("Ange bara den som gäller.", "Name only the one that holds."));
  }
}
