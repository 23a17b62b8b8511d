package se.villkorskoll.compilation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What funds were used for: categories by age groups, with shares of each column, as the tables of
 * the national follow-ups are printed (003:1965-2890). The amounts are those of the cost lines, or
 * where a report has none of its stated totals. A cell that nobody tells of is left out. The codes
 * are sorted.
 *
 * @param rows the categories in the agreement's order, then those that it does not list by their
 *     codes, then what is told of none
 * @param columns the sum of each age group, in the order of the age groups, then what is told of
 *     none; each with its share of the whole
 * @param services the sum of each service, likewise with shares; what is told of none is left out
 * @param amount the sum of the table (SEK); null where nothing is specified
 * @param byLines how many recipients specify by cost lines
 * @param byStatedTotals how many only by stated totals
 * @param notSpecified who has spent funds and specifies nothing
 * @param incomplete who has an amount in the specification that is not told
 * @param differing whose specification sums to another amount than is spent
 * @param withoutSpent who specifies, and does not tell what is spent in all
 * @param difference what is spent more than the table has (SEK), less than zero where it is less,
 *     over the accounts that tell both; null where none does
 */
public record UseTable(
    List<UseRow> rows,
    List<UseCell> columns,
    List<UseByService> services,
    BigDecimal amount,
    int byLines,
    int byStatedTotals,
    List<String> notSpecified,
    List<String> incomplete,
    List<String> differing,
    List<String> withoutSpent,
    BigDecimal difference) {

  public UseTable {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    services = List.copyOf(services);
    notSpecified = List.copyOf(notSpecified);
    incomplete = List.copyOf(incomplete);
    differing = List.copyOf(differing);
    withoutSpent = List.copyOf(withoutSpent);
  }
}
