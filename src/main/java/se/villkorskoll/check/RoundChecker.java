package se.villkorskoll.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Companions;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.round.Coverage;
import se.villkorskoll.model.round.ReportingRound;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Path;
import se.villkorskoll.ruleset.Parameter;
import se.villkorskoll.ruleset.Ruleset;

/**
 * Checks all reports under an agreement together against its conditions across recipients. The same
 * round, ruleset and day give an equal result.
 */
public final class RoundChecker {

  private static final LocalText NOTHING_TO_JUDGE =
      LocalText.of(
          "Redovisningarna har inget sådant att bedöma.",
          "The reports have nothing of the kind to assess.");

  /** The parameter that holds the last day for reports, where an agreement has one. */
  private static final String LAST_DAY = "report-by";

  private RoundChecker() {}

  /**
   * Checks all reports together.
   *
   * @param ruleset the agreement's ruleset
   * @param asOf the day that it is checked for: a deadline on or after it is not past
   * @return the result, which has no recipient; its digest is of the reports' digests
   */
  public static CheckResult check(RoundReports reports, Ruleset ruleset, LocalDate asOf) {
    return check(reports.round(), ruleset.round(), asOf, reports.digest());
  }

  /**
   * Checks a round.
   *
   * @param round all reports together, gathered for the ruleset's agreement
   * @param rules the agreement's conditions on all reports together
   * @param asOf the day that it is checked for: a deadline on or after it is not past
   * @param digest of what the round was gathered from
   * @return the result, which has no recipient
   */
  public static CheckResult check(
      ReportingRound round, Ruleset rules, LocalDate asOf, String digest) {
    var notAssessed = new NotAssessed(round);
    var assessment = new Assessment();
    List<Object> facts = new ArrayList<>();
    rules.facts().visit(round, facts::add);
    assessment.addAll(RuleRun.findings(rules, round, facts, asOf));
    for (Condition condition : rules.conditions()) {
      LocalText nothingToJudge = null;
      for (int i = 0; i < condition.needs().size(); i++) {
        Path path = condition.needs().get(i);
        Path.Resolution found = path.resolve(round, rules.agreement().year(), Map.of());
        for (Path.Missing missing : found.missing()) {
          assessment.add(
              condition,
              Outcome.NOT_ASSESSED,
              missing.pointer(),
              () -> notAssessed.of(condition, missing));
        }
        if (i == 0 && found.selected() == 0) {
          nothingToJudge = NOTHING_TO_JUDGE;
        }
      }
      assessment.settle(condition, nothingToJudge);
    }
    Parameter lastDay = rules.parameters().parameter(LAST_DAY);
    return assessment.result(
        rules,
        null,
        asOf,
        digest,
        Companions.NONE,
        Coverage.of(round, lastDay == null ? null : rules.parameters().date(LAST_DAY)));
  }
}
