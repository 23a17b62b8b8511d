package se.villkorskoll.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Companions;
import se.villkorskoll.ruleset.Ruleset;

/**
 * What the counties' reports say to those whom they bind; each county's report is checked once. Not
 * thread-safe.
 */
public final class CountyResults {

  private final Ruleset ruleset;
  private final LocalDate asOf;
  private final Function<String, Report> reports;
  private final Map<String, Optional<CheckResult>> byCounty = new HashMap<>();

  /**
   * The results of the counties' reports.
   *
   * @param asOf the day that they are checked for
   * @param reports the report of a county by the county's code; null where there is none
   */
  public CountyResults(Ruleset ruleset, LocalDate asOf, Function<String, Report> reports) {
    this.ruleset = ruleset;
    this.asOf = asOf;
    this.reports = reports;
  }

  /** The result of the report of a recipient's county; null if none binds it, or there is none. */
  public CheckResult of(String recipient) {
    Recipient found = ruleset.register().find(recipient);
    boolean bound =
        ruleset.conditions().stream().anyMatch(one -> one.carriedTo().contains(found.kind()));
    return bound ? byCounty.computeIfAbsent("L" + found.county(), this::result).orElse(null) : null;
  }

  private Optional<CheckResult> result(String county) {
    return Optional.ofNullable(reports.apply(county))
        .map(report -> Checker.uncorrected(report, ruleset, asOf, Companions.NONE));
  }
}
