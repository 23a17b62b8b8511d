package se.villkorskoll.model;

import java.time.LocalDate;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Shape;

/**
 * How SKR distributed the grant to municipalities and regions (003:5171-5181).
 *
 * @param pointer where it stands in the report
 * @param populationDate day of the population base; null if not reported
 * @param paidFrom first day of payment; null if not reported
 * @param paidTo last day of payment; null if not reported
 * @param amounts distributed amounts; null if not reported
 */
public record Distribution(
    String pointer,
    LocalDate populationDate,
    LocalDate paidFrom,
    LocalDate paidTo,
    List<DistributedAmount> amounts)
    implements Located {

  private static final Shape.Builder<Distribution> FIELDS =
      Shape.of("Distribution", "Fördelning till mottagarna", "Distribution to the recipients");
  private static final Field<Distribution, LocalDate> POPULATION_DATE =
      FIELDS.date(
          "populationDate",
          Distribution::populationDate,
          "Dag som befolkningen räknas",
          "Day of the population base");
  private static final Field<Distribution, LocalDate> PAID_FROM =
      FIELDS.date(
          "paidFrom", Distribution::paidFrom, "Första utbetalningsdag", "First day of payment");
  private static final Field<Distribution, LocalDate> PAID_TO =
      FIELDS.date("paidTo", Distribution::paidTo, "Sista utbetalningsdag", "Last day of payment");
  private static final Field<Distribution, List<DistributedAmount>> AMOUNTS =
      FIELDS.items(
          "amounts",
          DistributedAmount.SHAPE,
          Distribution::amounts,
          "Fördelade belopp",
          "Distributed amounts");

  /** How such a record is written. */
  public static final Shape<Distribution> SHAPE =
      FIELDS.build(
          v ->
              new Distribution(
                  v.pointer(),
                  v.get(POPULATION_DATE),
                  v.get(PAID_FROM),
                  v.get(PAID_TO),
                  v.get(AMOUNTS)));

  /**
   * Whether the population was counted on a day, and all was paid on one of the days given, both
   * included. False as soon as one of these is known to be otherwise; null where that cannot be
   * told.
   */
  public Boolean asAnnounced(LocalDate counted, LocalDate from, LocalDate to) {
    boolean otherwise =
        (populationDate != null && !populationDate.equals(counted))
            || (paidFrom != null && paidFrom.isBefore(from))
            || (paidTo != null && paidTo.isAfter(to));
    if (otherwise) {
      return false;
    }
    return (populationDate == null || paidFrom == null || paidTo == null) ? null : true;
  }
}
