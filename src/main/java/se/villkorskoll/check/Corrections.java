package se.villkorskoll.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Correction;
import se.villkorskoll.model.result.CorrectionOption;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.shape.Changed;
import se.villkorskoll.model.shape.Place;

/**
 * Finds for a finding the smallest change of one value that removes it, by checking the changed
 * report again. A change that would bring another finding is never offered.
 */
final class Corrections {

  /** For how many findings of a report it is looked for; each costs a check or two. */
  private static final int MOST_FINDINGS = 20;

  /** How many facts are put before the rules again in all, so that a large report has an end. */
  private static final int MOST_FACTS = 200_000;

  private final Report report;
  private final Function<Report, CheckResult> check;
  private final Set<Key> before = new HashSet<>();

  private Corrections(CheckResult result, Report report, Function<Report, CheckResult> check) {
    this.report = report;
    this.check = check;
    result.findings().forEach(one -> before.add(Key.of(one)));
  }

  private record Key(String condition, String pointer, Outcome outcome) {
    static Key of(Finding finding) {
      return new Key(finding.condition().id(), finding.pointer(), finding.outcome());
    }
  }

  /**
   * A result with the smallest correction of each finding that has one.
   *
   * @param report the report that was checked
   * @param facts how many facts a check of it is of
   * @param check checks another report in the same way
   */
  static CheckResult added(
      CheckResult result, Report report, int facts, Function<Report, CheckResult> check) {
    List<Finding> correctable =
        result.findings().stream()
            .filter(Corrections::mayBeCorrected)
            .limit(Math.min(MOST_FINDINGS, MOST_FACTS / Math.max(1, facts)))
            .toList();
    if (correctable.isEmpty()) {
      return result;
    }
    var corrections = new Corrections(result, report, check);
    return result.withFindings(
        result.findings().stream()
            .map(one -> correctable.contains(one) ? corrections.corrected(one) : one)
            .toList());
  }

  private static boolean mayBeCorrected(Finding finding) {
    return !finding.condition().corrections().isEmpty()
        && (finding.outcome() == Outcome.BREACHED || finding.outcome() == Outcome.PENDING);
  }

  private Finding corrected(Finding finding) {
    Correction smallest = null;
    for (CorrectionOption option : finding.condition().corrections()) {
      Correction one = verified(finding, option);
      if (one != null && (smallest == null || size(one).compareTo(size(smallest)) < 0)) {
        smallest = one;
      }
    }
    return finding.correctedBy(smallest);
  }

  /** The change that an option stands for; null where it does not remove the finding alone. */
  private Correction verified(Finding finding, CorrectionOption option) {
    String pointer = option.pointer(finding.pointer(), finding.values());
    Object to = finding.values().get(option.value());
    if (pointer == null || to == null || (to instanceof BigDecimal n && n.signum() < 0)) {
      return null;
    }
    Report changed =
        Changed.of(
            Report.SHAPE, report, pointer, to, report.notAvailable(), report.writtenNumbers());
    if (changed == null) {
      return null;
    }
    Set<Key> after = new HashSet<>();
    check.apply(changed).findings().forEach(one -> after.add(Key.of(one)));
    boolean removes =
        after.stream()
            .noneMatch(
                one ->
                    one.condition().equals(finding.condition().id())
                        && one.pointer().equals(finding.pointer()));
    return removes && before.containsAll(after)
        ? new Correction(
            pointer,
            Place.of(report, Report.SHAPE, pointer),
            Place.valueAt(report, Report.SHAPE, pointer),
            to)
        : null;
  }

  /** How large a change is: in kronor, percentage points, or days. */
  private static BigDecimal size(Correction correction) {
    if (correction.from() instanceof LocalDate from && correction.to() instanceof LocalDate to) {
      return BigDecimal.valueOf(Math.abs(ChronoUnit.DAYS.between(from, to)));
    }
    BigDecimal from = correction.from() instanceof BigDecimal number ? number : BigDecimal.ZERO;
    return correction.to() instanceof BigDecimal to ? to.subtract(from).abs() : from;
  }
}
