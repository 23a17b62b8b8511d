package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import se.villkorskoll.model.agreement.Part;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
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

  /** What was distributed of a part, in kronor; null where an amount is not known. */
  public BigDecimal distributed(Part part) {
    return Reported.sum(ofPart(part).stream().map(DistributedAmount::amount).toList());
  }

  /** Whether the whole of a part was distributed; null where an amount is not known. */
  private Boolean wholeOf(Part part) {
    return Reported.equal(distributed(part), part.amount());
  }

  /** Whether the whole of a part may have been distributed: it was, or an amount is not known. */
  public boolean mayBeWholeOf(Part part) {
    return !Boolean.FALSE.equals(wholeOf(part));
  }

  /** How many of those that a part may be paid to have an amount of it. */
  public long reached(Part part) {
    return ofPart(part).stream()
        .map(DistributedAmount::recipient)
        .filter(
            recipient -> {
              RecipientKind kind = Recipient.kindOf(recipient);
              return kind != null && part.reportedBy(kind);
            })
        .count();
  }

  /**
   * Whether the whole of a part was distributed, to so many of those that it is for. A part that a
   * county accounts for is paid to others, of whom nobody knows how many. False as soon as one of
   * them is known to be wrong; null where that cannot be told.
   */
  public Boolean carriedOut(Part part, int municipalities, int regions) {
    boolean all =
        switch (part.kind()) {
          case MUNICIPALITY -> reached(part) >= municipalities;
          case REGION -> reached(part) >= regions;
          case COUNTY, NATIONAL -> true;
        };
    return Reported.all(wholeOf(part), all);
  }

  private List<DistributedAmount> ofPart(Part part) {
    return Reported.listed(amounts).stream().filter(one -> one.part().equals(part.code())).toList();
  }

  /** Whether the population may be that of a day: it is, or no day is told. */
  public boolean mayBeCountedOn(LocalDate day) {
    return populationDate == null || populationDate.equals(day);
  }

  /** The amounts beside the shares by population. */
  public PopulationShares shares() {
    return new PopulationShares(Reported.listed(amounts));
  }

  /**
   * Whether the population was counted on a day, and all was paid on one of the days given, both
   * included. False as soon as one of these is known to be otherwise; null where that cannot be
   * told.
   */
  public Boolean asAnnounced(LocalDate counted, LocalDate from, LocalDate to) {
    return Reported.all(
        Reported.same(populationDate, counted),
        Reported.noEarlier(paidFrom, from),
        Reported.noLater(paidTo, to));
  }
}
