package se.villkorskoll.model.report;

import java.util.List;
import se.villkorskoll.model.shape.NumberUnit;
import se.villkorskoll.model.shape.WrittenNumber;

/**
 * The units of money in which a report writes amounts as text.
 *
 * @param amounts the amounts that are written with a unit of money, in the order written
 */
public record MoneyUnits(List<WrittenNumber> amounts) {

  public MoneyUnits {
    amounts = List.copyOf(amounts);
  }

  /** The units among all numbers written as text; those without unit and in per cent are none. */
  static MoneyUnits among(List<WrittenNumber> numbers) {
    return new MoneyUnits(
        numbers.stream()
            .filter(number -> number.unit() != null && number.unit() != NumberUnit.PER_CENT)
            .toList());
  }

  /** The units, each once, in the order written. */
  public List<NumberUnit> units() {
    return amounts.stream().map(WrittenNumber::unit).distinct().toList();
  }

  /** Whether amounts are written in more than one unit. */
  public boolean mixed() {
    return firstOther() != null;
  }

  /** The first amount in another unit than the first one; null where there is none. */
  public WrittenNumber firstOther() {
    return amounts.stream()
        .filter(number -> number.unit() != amounts.get(0).unit())
        .findFirst()
        .orElse(null);
  }
}
