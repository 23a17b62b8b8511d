package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.villkorskoll.model.report.AgeGroup;
import se.villkorskoll.model.report.CareService;

/** The cost lines of one account of a data set, as they are added. Not thread-safe. */
final class Spending {

  private final Draw draw;
  private final LocalDate from;
  private final LocalDate to;
  private final List<Map<String, Object>> lines = new ArrayList<>();
  private final Map<String, BigDecimal> byCategory = new TreeMap<>();
  private BigDecimal sum = BigDecimal.ZERO;

  /**
   * An account without cost lines.
   *
   * @param draw the choices for this account
   * @param from the first day on which money is used
   * @param to the last day on which money is used
   */
  Spending(Draw draw, LocalDate from, LocalDate to) {
    this.draw = draw;
    this.from = from;
    this.to = to;
  }

  /**
   * Adds a line, unless it is of nothing.
   *
   * @param activity the id of the activity that it concerns; null where none is reported
   */
  void add(
      BigDecimal amount, String category, AgeGroup ageGroup, String description, String activity) {
    add(
        amount,
        category,
        ageGroup,
        new Fields()
            .with("description", description)
            .with("activities", activity == null ? null : List.of(activity)));
  }

  /**
   * Adds a line, unless it is of nothing.
   *
   * @param service the service that used the money; null where none is reported
   */
  void add(
      BigDecimal amount,
      String category,
      AgeGroup ageGroup,
      CareService service,
      String description) {
    add(
        amount,
        category,
        ageGroup,
        new Fields().with("service", service).with("description", description));
  }

  private void add(BigDecimal amount, String category, AgeGroup ageGroup, Fields more) {
    if (amount.signum() == 0) {
      return;
    }
    int days = (int) (to.toEpochDay() - from.toEpochDay());
    lines.add(
        new Fields()
            .with("date", from.plusDays(draw.between(0, days)).toString())
            .with("amount", amount)
            .with("category", category)
            .with("ageGroup", ageGroup)
            .withAll(more.object())
            .object());
    byCategory.merge(category, amount, BigDecimal::add);
    sum = sum.add(amount);
  }

  /** The sum of the lines. */
  BigDecimal sum() {
    return sum;
  }

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return to;
  }

  /** The lines, or null where there is none. */
  List<Map<String, Object>> lines() {
    return lines.isEmpty() ? null : List.copyOf(lines);
  }

  /** The sum of each category, or null where there are no lines. */
  List<Map<String, Object>> totals() {
    return lines.isEmpty()
        ? null
        : byCategory.entrySet().stream()
            .map(
                one ->
                    new Fields()
                        .with("category", one.getKey())
                        .with("amount", one.getValue())
                        .object())
            .toList();
  }
}
