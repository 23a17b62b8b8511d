package se.villkorskoll.compilation;

import java.math.BigDecimal;
import java.util.List;
import se.villkorskoll.ruleset.CodeTitle;

/**
 * What funds were used for in one category.
 *
 * @param category the category; null for what is told of none
 * @param recipients how many recipients used funds for it
 * @param cells by age group, in the order of the age groups, then what is told of none
 * @param amount the sum of all age groups (SEK)
 * @param share its share of the whole table, in per cent; null of nothing
 */
public record UseRow(
    CodeTitle category, int recipients, List<UseCell> cells, BigDecimal amount, BigDecimal share) {

  public UseRow {
    cells = List.copyOf(cells);
  }
}
