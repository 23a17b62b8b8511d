package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Reported;

/**
 * How every row of the catalogue is taken care of: by a condition, its own or the one that its rule
 * or the agreement names, or as the agreement says under {@code withoutRule}. A row that bears on
 * an agreement and is neither, or both, is a fault. A row bears on an agreement if its {@link
 * RowFamily} is about the data of every year or about that agreement; one that an agreement's list
 * names bears on it too. Rows that no condition carries may be listed together by the beginning of
 * their names ({@code DQ-PLAN}).
 *
 * @param entries one for each row and agreement that it bears on, and one for each row that bears
 *     on none, in the order of the catalogue
 */
public record CatalogueCoverage(List<CoverageEntry> entries) {

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
        entries.add(CoverageEntry.notLoaded(row, RowFamily.of(row.id()).aboutWhat()));
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
    RowFamily family = RowFamily.of(row.id());
    return family.isOfEveryYear() || agreements.stream().anyMatch(family::isOf);
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
                    "The row is under withoutRule as a rule, but no condition carries it."))
            : CoverageEntry.listed(row, agreement, without);
      }
      RowFamily family = RowFamily.of(row.id());
      return family.isOfEveryYear() || family.isOf(agreement)
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
                "The condition %s carries the row, but it is also under withoutRule."
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
