package se.villkorskoll.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import se.villkorskoll.model.CheckResult;
import se.villkorskoll.model.Companions;
import se.villkorskoll.model.Recipient;
import se.villkorskoll.model.Report;
import se.villkorskoll.ruleset.Ruleset;

/**
 * What the counties' reports say to those whom they bind; each county's report is checked once. Not
 * thread-safe.
 */
public final class CountyResults {

  private final Ruleset ruleset;
  private final LocalDate asOf;
  private final Function<String, Report> reports;
  private final Map<String, Companions> byCounty = new HashMap<>();

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

  /** What a check of a recipient's report is told of its county. */
  public Companions of(String recipient) {
    Recipient found = ruleset.register().find(recipient);
    boolean bound =
        ruleset.conditions().stream().anyMatch(one -> one.carriedTo().contains(found.kind()));
    return bound
        ? byCounty.computeIfAbsent("L" + found.county(), this::companions)
        : Companions.NONE;
  }

  private Companions companions(String county) {
    Report report = reports.apply(county);
    CheckResult result =
        report == null ? null : Checker.uncorrected(report, ruleset, asOf, Companions.NONE);
    return new Companions(result);
  }
}
