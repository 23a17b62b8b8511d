package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides a printed table of costs between recipients: each cell between some of them, so that the
 * cost lines of all make every cell, and everybody has some.
 */
final class TableSpending {

  private TableSpending() {}

  /**
   * The cost lines by recipient.
   *
   * @param purposes what is said of each category
   * @param typicalLine about how much a cost line is, in kronor, where the table does not tell how
   *     many share a cell
   * @param from the first day on which money is used
   * @param to the last day on which money is used
   */
  static Map<String, Spending> of(
      NationalDraw draw,
      String part,
      List<String> recipients,
      List<Purpose> purposes,
      long typicalLine,
      LocalDate from,
      LocalDate to) {
    Map<String, Spending> spending = new LinkedHashMap<>();
    recipients.forEach(
        recipient ->
            spending.put(
                recipient,
                new Spending(draw.draw("cost days " + part + " " + recipient), from, to)));
    // dealt round and round, so that nobody is without a line when everybody has had a turn
    List<String> order = draw.draw("table of " + part).shuffled(recipients);
    int next = 0;
    for (PrintedCell cell : draw.figures().cellsOf(part)) {
      List<String> sharing = new ArrayList<>();
      for (int i = sharing(cell, recipients.size(), typicalLine); i > 0; i--) {
        sharing.add(order.get(next++ % order.size()));
      }
      String purpose =
          String.join(" ", part, cell.category(), cell.ageGroup().name(), cell.service());
      Draw choices = draw.draw("descriptions of " + purpose);
      draw.shares(cell.amount(), 0, sharing, purpose)
          .forEach(
              (recipient, amount) ->
                  spending
                      .get(recipient)
                      .add(
                          amount,
                          cell.category(),
                          cell.ageGroup(),
                          description(cell, purposes, choices),
                          null));
    }
    return spending;
  }

  private static int sharing(PrintedCell cell, int recipients, long typicalLine) {
    if (cell.recipients() != null) {
      return cell.recipients();
    }
    BigDecimal lines = cell.amount().divideToIntegralValue(BigDecimal.valueOf(typicalLine));
    return Math.min(recipients, Math.max(1, lines.intValueExact()));
  }

  private static String description(PrintedCell cell, List<Purpose> purposes, Draw choices) {
    String text =
        choices
            .one(
                purposes.stream()
                    .filter(
                        one ->
                            one.part().equals(cell.part())
                                && one.category().equals(cell.category()))
                    .toList())
            .description();
    return cell.service().isEmpty() ? text : text + " (" + cell.service() + ")";
  }
}
