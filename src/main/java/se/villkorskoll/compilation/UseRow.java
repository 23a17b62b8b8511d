package se.villkorskoll.compilation;

import java.math.BigDecimal;
import java.util.List;
import se.villkorskoll.model.shape.Labelled;

/**
 * What funds were used for in one category.
 *
 * @param category the category, whose name is its code; null for what is told of none
 * @param recipients how many recipients used funds for it
 * @param cells by age group, in the order of the age groups, then what is told of none
 * @param services by service, in the order of the services; what is told of no service is left out
 * @param amount the sum of all age groups (SEK)
 * @param share its share of the whole table, in per cent; null of nothing
 */
public record UseRow(
    Labelled category,
    int recipients,
    List<UseCell> cells,
    List<UseByService> services,
    BigDecimal amount,
    BigDecimal share) {

  public UseRow {
    cells = List.copyOf(cells);
    services = List.copyOf(services);
  }
}
