package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.model.Condition;
import se.villkorskoll.model.shape.LocalText;

/** The house rule for what conditions and agreements carry: rows that the catalogue has. */
final class RowLint {

  private final Set<String> rows = new TreeSet<>();
  private final List<RuleProblem> problems;

  /**
   * A lint by the catalogue of these files.
   *
   * @throws RulesetRefused if the catalogue cannot be read
   */
  RowLint(RuleFiles files, List<RuleProblem> problems) throws RulesetRefused {
    CatalogueRow.readAll(files).forEach(row -> rows.add(row.id()));
    this.problems = problems;
  }

  /** The rows that an agreement says another condition carries. */
  void check(Agreement agreement, String path, String text) {
    if (agreement.carriedBy() != null) {
      agreement.carriedBy().keySet().stream()
          .filter(row -> !rows.contains(row))
          .forEach(row -> unknown(path, YamlLine.ofKey(text, row), row));
    }
  }

  /** The row of a condition, and those that it carries. */
  void check(Condition condition, RuleText rule) {
    List<String> named = new ArrayList<>(condition.carries());
    if (!condition.elaboratesCarriedRow()) {
      named.add(condition.id());
    }
    named.removeAll(rows);
    named.forEach(row -> unknown(rule.path(), rule.line(), row));
  }

  private void unknown(String path, int line, String row) {
    problems.add(
        new RuleProblem(
            path,
            line,
            LocalText.of(
                "Raden %s finns inte i katalogen.".formatted(row),
                "There is no row %s in the catalogue.".formatted(row)),
            LocalText.of(
                "Rätta beteckningen, eller lägg till raden i rules/catalogue.json. Ett villkor till på en rad heter som raden och vad det handlar om, och bär den med @carries.",
                "Mend the id, or add the row to rules/catalogue.json. One more condition on a row is named by the row and what it is about, and carries it by @carries.")));
  }
}
