package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Reported;

/**
 * The house rule for what conditions and agreements carry: rows that the catalogue has, and that
 * are about the agreement or about the data of every year. What holds for all years carries no
 * year's rows.
 */
final class RowLint {

  private static final LocalText OF_CONDITION =
      LocalText.of(
          "Ge villkoret, regeln och filen beteckningen på en rad som börjar på %s, eller flytta filen till radens egen mapp. Saknas raden: lägg till den i rules/catalogue.json.",
          "Give the condition, the rule and the file the id of a row that begins with %s, or move the file to the row's own folder. If there is no such row: add it to rules/catalogue.json.");
  private static final LocalText IN_AGREEMENT =
      LocalText.of(
          "Skriv en rad som börjar på %s, eller ta bort den.",
          "Write a row that begins with %s, or take it away.");

  private final Map<String, CatalogueRow> rows = new TreeMap<>();
  private final List<RuleProblem> problems;

  /**
   * A lint by the catalogue of these files.
   *
   * @throws RulesetRefused if the catalogue cannot be read
   */
  RowLint(RuleFiles files, List<RuleProblem> problems) throws RulesetRefused {
    CatalogueRow.readAll(files).forEach(row -> rows.put(row.id(), row));
    this.problems = problems;
  }

  /**
   * The rows that an agreement says another condition carries, and those that it says no rule
   * carries. Of another agreement may be among the latter what is about the same year, or names it.
   */
  void check(Agreement agreement, String path, String text) {
    if (agreement.carriedBy() != null) {
      for (String row : agreement.carriedBy().keySet()) {
        int line = YamlLine.ofKey(text, row);
        if (isKnown(row, path, line) && !isOwn(row, agreement.id())) {
          notItsOwn(row, agreement.id(), path, line, IN_AGREEMENT);
        }
      }
    }
    String year = Integer.toString(agreement.year());
    for (WithoutRule listed : Reported.listed(agreement.withoutRule())) {
      List<CatalogueRow> named =
          rows.values().stream().filter(row -> listed.names(row.id())).toList();
      boolean names = !named.isEmpty() && named.stream().allMatch(row -> row.req().contains(year));
      boolean sameYear = RowFamily.of(listed.row()).isOfYear(agreement.year());
      if (!names && !sameYear && !isOwn(listed.row(), agreement.id())) {
        int line = YamlLine.of(text, listed.row());
        notItsOwn(listed.row(), agreement.id(), path, line, IN_AGREEMENT);
      }
    }
  }

  /**
   * The row of a condition, and those that it carries.
   *
   * @param folder the folder that its rule lies in
   */
  void check(Condition condition, RuleText rule, String folder) {
    List<String> named = new ArrayList<>(condition.carries());
    if (!condition.elaboratesCarriedRow()) {
      named.add(condition.id());
    }
    for (String row : named) {
      if (isKnown(row, rule.path(), rule.line()) && !isOwn(row, folder)) {
        notItsOwn(row, folder, rule.path(), rule.line(), OF_CONDITION);
      }
    }
  }

  private static boolean isOwn(String row, String folder) {
    return RowFamily.of(row).mayBeCarriedIn(folder);
  }

  private void notItsOwn(String row, String folder, String path, int line, LocalText help) {
    String all =
        rows.keySet().stream()
            .filter(one -> isOwn(one, folder))
            .map(one -> RowFamily.of(one).name() + "-")
            .distinct()
            .collect(Collectors.joining(", "));
    problems.add(
        new RuleProblem(
            path,
            line,
            RowFamily.of(row).notCarriedIn(row, folder),
            LocalText.of(help.sv().formatted(all), help.en().formatted(all))));
  }

  private boolean isKnown(String row, String path, int line) {
    boolean known = rows.containsKey(row);
    if (!known) {
      problems.add(
          new RuleProblem(
              path,
              line,
              CatalogueRow.missing(row),
              LocalText.of(
                  "Rätta beteckningen, eller lägg till raden i rules/catalogue.json. Ett villkor till på en rad heter som raden och vad det handlar om, och bär den med @carries.",
                  "Correct the id, or add the row to rules/catalogue.json. One more condition on a row is named by the row and what it is about, and carries it by @carries.")));
    }
    return known;
  }
}
