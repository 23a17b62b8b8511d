package se.villkorskoll.ruleset;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Reported;

/**
 * The house rule for the legal basis of an agreement's own conditions: it names no other year than
 * the agreement's, or than those that its sources name, and cites no other document than its
 * sources. No report is to be called wrong by another year's agreement.
 */
final class LegalBasisLint {

  /** A day, {@code 6 februari 2020}, says when something was written and not what it is about. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)\\d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober"
              + "|november|december) \\d{4}(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  /**
   * A year, or two with a hyphen between them, that is not part of a number, a day, an address or
   * the number of an act.
   */
  private static final Pattern YEARS =
      Pattern.compile(
          "(?<![\\p{L}\\d:/.-])((?:19|20)\\d{2})(?:-((?:19|20)\\d{2}))?(?![\\p{L}\\d]|[:/-]\\d)");

  /** File and line of a source document, {@code 003:5211-5213}. */
  private static final Pattern CITATION = Pattern.compile("(?<!\\d)(\\d{3}):\\d");

  private final Agreement agreement;
  private final Set<String> years = new TreeSet<>();
  private final List<RuleProblem> problems;

  /** A lint by the sources of an agreement. */
  LegalBasisLint(Agreement agreement, List<RuleProblem> problems) {
    this.agreement = agreement;
    this.problems = problems;
    years.add(Integer.toString(agreement.year()));
    for (Source source : agreement.sources()) {
      Reported.listed(source.otherYears()).forEach(year -> years.add(Integer.toString(year)));
    }
  }

  /** The legal basis of one of the agreement's own conditions. */
  void check(Condition condition, RuleText rule) {
    int line = rule.annotation("legalBasis").line();
    Matcher named = YEARS.matcher(DAY.matcher(condition.legalBasis()).replaceAll(""));
    while (named.find()) {
      requireOwn(named.group(1), rule.path(), line);
      requireOwn(named.group(2), rule.path(), line);
    }
    Matcher citation = CITATION.matcher(condition.legalBasis());
    Set<String> reported = new TreeSet<>();
    while (citation.find()) {
      String cited = citation.group(1);
      if (agreement.sources().stream().noneMatch(one -> one.id().equals(cited))
          && reported.add(cited)) {
        unlisted(rule.path(), line, cited);
      }
    }
  }

  /**
   * Notes a year that the legal basis may not name.
   *
   * @param year the year as written; null for none
   */
  private void requireOwn(String year, String path, int line) {
    if (year == null || years.contains(year)) {
      return;
    }
    problems.add(
        new RuleProblem(
            path,
            line,
            LocalText.of(
                "@legalBasis nämner %s, men villkoret gäller överenskommelsen %s."
                    .formatted(year, agreement.id()),
                "@legalBasis names %s, but the condition is of the agreement %s."
                    .formatted(year, agreement.id())),
            LocalText.of(
                "Ange var kravet står för %d. Får också %s åberopas: skriv otherYears: [%s] vid källan under sources i agreement.yaml."
                    .formatted(agreement.year(), year, year),
                "State where the requirement is stated for %d. If %s may be cited as well: write otherYears: [%s] at the source under sources in agreement.yaml."
                    .formatted(agreement.year(), year, year))));
  }

  private void unlisted(String path, int line, String source) {
    problems.add(
        new RuleProblem(
            path,
            line,
            LocalText.of(
                "@legalBasis anger källan %s, som inte är någon av överenskommelsens källor."
                    .formatted(source),
                "@legalBasis cites the source %s, which is none of the agreement's sources."
                    .formatted(source)),
            LocalText.of(
                "Rätta källan, eller lägg till den under sources i agreement.yaml.",
                "Correct the source, or add it under sources in agreement.yaml.")));
  }
}
