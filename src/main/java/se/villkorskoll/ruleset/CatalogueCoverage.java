package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.villkorskoll.model.Condition;
import se.villkorskoll.model.Reported;
import se.villkorskoll.model.shape.LocalText;

/**
 * How every row of the catalogue is taken care of: by a condition, its own or the one that its rule
 * or the agreement names, or as the agreement says under {@code withoutRule}. A row that bears on
 * an agreement and is neither, or both, is a fault. A row bears on an agreement if it is about the
 * data of every year ({@code DQ-…}) or about that agreement ({@code OK2020-…}, and for a county's
 * own {@code STHLM2020-…}); one that an agreement's conditions or list name bears on it too. Rows
 * that no condition carries may be listed together by the beginning of their names ({@code
 * DQ-PLAN}).
 *
 * @param entries one for each row and agreement that it bears on, and one for each row that bears
 *     on none, in the order of the catalogue
 */
public record CatalogueCoverage(List<CoverageEntry> entries) {

  /** The family of the rows about the data of every year. */
  static final String EVERY_YEAR = "DQ";

  private static final String OF_YEAR = "OK";
  private static final Pattern NAME = Pattern.compile("([A-Z]+)(\\d{4})");

  /**
   * The coverage of the catalogue by some agreements of a rules folder.
   *
   * @param files the rules folder
   * @param rulesets the agreements asked for, loaded from it
   * @param hasScenario whether a scenario file, by its path, has any scenario
   * @throws RulesetRefused if the catalogue cannot be read
   */
  public static CatalogueCoverage of(
      RuleFiles files, List<Ruleset> rulesets, Predicate<String> hasScenario)
      throws RulesetRefused {
    List<CoverageEntry> entries = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (CatalogueRow row : CatalogueRow.readAll(files)) {
      known.add(row.id());
      boolean covered = false;
      for (Ruleset ruleset : rulesets) {
        CoverageEntry entry = new OfRow(row, ruleset, files, hasScenario).entry();
        if (entry != null) {
          entries.add(entry);
          covered = true;
        }
      }
      if (!covered && !isOfAny(row, files.agreements())) {
        entries.add(CoverageEntry.notLoaded(row, aboutWhat(row)));
      }
    }
    for (Ruleset ruleset : rulesets) {
      for (WithoutRule listed : listed(ruleset)) {
        if (known.stream().noneMatch(listed::names)) {
          entries.add(CoverageEntry.unknown(listed.row(), ruleset.agreement().id()));
        }
      }
    }
    return new CatalogueCoverage(List.copyOf(entries));
  }

  /** The rows that are not taken care of as they should be. */
  public List<CoverageEntry> faults() {
    return entries.stream().filter(CoverageEntry::isFault).toList();
  }

  private static boolean isOfAny(CatalogueRow row, List<String> agreements) {
    return isOfEveryYear(row) || agreements.stream().anyMatch(one -> isOf(row, one));
  }

  private static boolean isOfEveryYear(CatalogueRow row) {
    return family(row).equals(EVERY_YEAR);
  }

  /** What stands before the first hyphen of a row's id. */
  private static String family(CatalogueRow row) {
    return row.id().split("-", 2)[0];
  }

  /**
   * Whether a row is about an agreement: {@code OK2020} about that of 2020, {@code STHLM2020} about
   * the one of that year whose id ends so ({@code 2020-storsthlm}).
   */
  private static boolean isOf(CatalogueRow row, String agreement) {
    Matcher name = NAME.matcher(family(row));
    if (!name.matches()) {
      return false;
    }
    return name.group(1).equals(OF_YEAR)
        ? agreement.equals(name.group(2))
        : agreement.startsWith(name.group(2) + "-")
            && agreement.endsWith(name.group(1).toLowerCase(Locale.ROOT));
  }

  /** The agreement that a row is about, for people: its id if it is that of a year. */
  private static String aboutWhat(CatalogueRow row) {
    String family = family(row);
    return family.startsWith(OF_YEAR) ? family.substring(OF_YEAR.length()) : family;
  }

  private static List<WithoutRule> listed(Ruleset ruleset) {
    return Reported.listed(ruleset.agreement().withoutRule());
  }

  /**
   * One row and one agreement. A condition that is one more on a row carries it only beside the
   * row's own.
   */
  private record OfRow(
      CatalogueRow row, Ruleset ruleset, RuleFiles files, Predicate<String> hasScenario) {

    /** How the row is taken care of; null if it does not bear on the agreement. */
    CoverageEntry entry() {
      List<Condition> carriers =
          ruleset.allConditions().stream()
              .filter(
                  one -> one.id().equals(row.id()) || ruleset.carriedRows(one).contains(row.id()))
              .toList();
      WithoutRule without =
          listed(ruleset).stream()
              .filter(one -> one.names(row.id()))
              .max(Comparator.comparing(one -> one.row().length()))
              .orElse(null);
      String agreement = ruleset.agreement().id();
      if (carriers.stream().anyMatch(one -> !one.id().startsWith(row.id() + "-"))) {
        return carried(carriers, without);
      }
      if (without != null) {
        return without.how() == HowCarried.RULE || without.how() == HowCarried.JUDGEMENT
            ? CoverageEntry.fault(
                row,
                agreement,
                CoverageEntry.Standing.NO_RULE,
                LocalText.of(
                    "Raden står under withoutRule som regel, men inget villkor bär den.",
                    "The row stands under withoutRule as a rule, but no condition carries it."))
            : CoverageEntry.listed(row, agreement, without);
      }
      return isOfEveryYear(row) || isOf(row, agreement)
          ? CoverageEntry.fault(
              row,
              agreement,
              CoverageEntry.Standing.UNACCOUNTED,
              LocalText.of(
                  "Inget villkor bär raden, och den står inte under withoutRule.",
                  "No condition carries the row, and it does not stand under withoutRule."))
          : null;
    }

    private CoverageEntry carried(List<Condition> carriers, WithoutRule without) {
      String agreement = ruleset.agreement().id();
      Condition first =
          carriers.stream()
              .filter(one -> one.id().equals(row.id()))
              .findFirst()
              .orElse(carriers.get(0));
      if (without != null) {
        return CoverageEntry.fault(
            row,
            agreement,
            CoverageEntry.Standing.CONTRADICTED,
            LocalText.of(
                "Villkoret %s bär raden, men den står också under withoutRule."
                    .formatted(first.id()),
                "The condition %s carries the row, but it also stands under withoutRule."
                    .formatted(first.id())));
      }
      if (!hasScenario.test(files.scenarioPath(agreement, first))) {
        return CoverageEntry.fault(
            row,
            agreement,
            CoverageEntry.Standing.NO_RULE,
            LocalText.of(
                "Villkoret %s bär raden, men har ingen regelfil med scenarier."
                    .formatted(first.id()),
                "The condition %s carries the row, but has no rule file with scenarios."
                    .formatted(first.id())));
      }
      String all =
          carriers.stream()
              .map(one -> files.rulePath(agreement, one))
              .collect(Collectors.joining("; "));
      return CoverageEntry.carried(row, agreement, first, all);
    }
  }
}
