package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import se.villkorskoll.model.shape.Reported;

/**
 * The days on which money was used: those told of the whole account, and those of its cost lines.
 *
 * @param from first day told of the whole account; null if not reported
 * @param to last day told of the whole account; null if not reported
 * @param costs what the money was spent on; never null
 */
public record SpendingPeriod(LocalDate from, LocalDate to, Costs costs) {

  /** The first day on which money is told as used; null where none is told. */
  public LocalDate first() {
    return days().min(Comparator.naturalOrder()).orElse(null);
  }

  /** The last day on which money is told as used; null where none is told. */
  public LocalDate last() {
    return days().max(Comparator.naturalOrder()).orElse(null);
  }

  /** Whether any spending is dated before or after the days given, both of which are allowed. */
  public boolean outside(LocalDate earliest, LocalDate latest) {
    return days().anyMatch(day -> day.isBefore(earliest) || day.isAfter(latest));
  }

  /**
   * Whether money is told as spent without dated cost lines that make up the whole sum, so that
   * only the last day told of the whole account can tell when.
   */
  public boolean undated() {
    if (!Reported.isPositive(costs.spent())) {
      return false;
    }
    BigDecimal dated =
        Reported.sum(
            costs.lines().stream()
                .filter(line -> line.date() != null)
                .map(CostLine::amount)
                .toList());
    return dated == null || dated.compareTo(costs.spent()) != 0;
  }

  private Stream<LocalDate> days() {
    return Stream.concat(Stream.of(from, to), costs.lines().stream().map(CostLine::date))
        .filter(Objects::nonNull);
  }
}
