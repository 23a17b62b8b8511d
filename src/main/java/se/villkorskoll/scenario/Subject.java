package se.villkorskoll.scenario;

import java.time.LocalDate;
import se.villkorskoll.check.Checker;
import se.villkorskoll.check.RoundChecker;
import se.villkorskoll.model.report.EarlierReport;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Companions;
import se.villkorskoll.model.round.ReportingRound;
import se.villkorskoll.ruleset.Ruleset;

/** What a scenario has checked. */
sealed interface Subject {

  /**
   * What a ruleset says of it.
   *
   * @param corrections whether corrections are looked for
   */
  CheckResult check(Ruleset ruleset, LocalDate asOf, boolean corrections);

  /**
   * One report.
   *
   * @param county the report of its county; null where there is none
   * @param yearBefore the same recipient's report of the year before; never null
   */
  record OneReport(Report report, Report county, EarlierReport yearBefore) implements Subject {

    @Override
    public CheckResult check(Ruleset ruleset, LocalDate asOf, boolean corrections) {
      CheckResult ofCounty =
          county == null ? null : Checker.uncorrected(county, ruleset, asOf, Companions.NONE);
      var companions = new Companions(ofCounty, yearBefore);
      return corrections
          ? Checker.check(report, ruleset, asOf, companions)
          : Checker.uncorrected(report, ruleset, asOf, companions);
    }
  }

  /** All reports together. */
  record Round(ReportingRound round) implements Subject {

    @Override
    public CheckResult check(Ruleset ruleset, LocalDate asOf, boolean corrections) {
      return RoundChecker.check(round, ruleset, asOf, "");
    }
  }
}
