package se.villkorskoll.compilation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.villkorskoll.model.report.WaitingMeasure;
import se.villkorskoll.model.report.WaitingTime;
import se.villkorskoll.model.shape.LocalText;

/** Adds up {@link WaitingTimeFigures}. */
final class WaitingTimeTally {

  static final String SECTION = "waitingTimes";

  private final WaitingMeasure measure;
  private final SumTally total = new SumTally();
  private final SumTally withinLimit = new SumTally();
  private final List<String> impossible = new ArrayList<>();
  private final List<String> withoutChosenWait = new ArrayList<>();
  private BigDecimal base;
  private BigDecimal baseWithinLimit;
  private BigDecimal lowest;
  private BigDecimal highest;
  private int shareOf;

  WaitingTimeTally(WaitingMeasure measure) {
    this.measure = measure;
  }

  /**
   * Adds what a recipient tells of the measure.
   *
   * @param told what it tells; null where it does not
   * @param asked whether it is asked for it
   */
  void add(OneReport one, WaitingTime told, boolean asked) {
    if (told == null) {
      if (asked) {
        total.add(one, (BigDecimal) null, "/" + SECTION);
        withinLimit.add(one, (BigDecimal) null, "/" + SECTION);
      }
      return;
    }
    total.add(one, told.total(), told.pointer() + "/total");
    withinLimit.add(one, told.withinLimit(), told.pointer() + "/withinLimit");
    Boolean possible = told.countsPossible();
    if (Boolean.FALSE.equals(possible)) {
      impossible.add(one.code());
    } else if (possible != null) {
      BigDecimal of = BigDecimal.valueOf(told.base());
      BigDecimal within = BigDecimal.valueOf(told.withinLimit());
      base = base == null ? of : base.add(of);
      baseWithinLimit = baseWithinLimit == null ? within : baseWithinLimit.add(within);
      shareOf++;
      span(Share.of(within, of));
      if (told.leavesOutChosenWait()) {
        withoutChosenWait.add(one.code());
      }
    } else {
      span(told.share());
    }
  }

  private void span(BigDecimal share) {
    if (share != null) {
      lowest = lowest == null ? share : lowest.min(share);
      highest = highest == null ? share : highest.max(share);
    }
  }

  WaitingTimeFigures figures(int withoutReport) {
    return new WaitingTimeFigures(
        measure,
        total.sum(withoutReport),
        withinLimit.sum(withoutReport),
        shareOf,
        base,
        baseWithinLimit,
        Share.of(baseWithinLimit, base),
        lowest,
        highest,
        SumTally.sorted(impossible),
        caveats());
  }

  private List<Caveat> caveats() {
    List<Caveat> caveats = new ArrayList<>();
    if (!withoutChosenWait.isEmpty() && withoutChosenWait.size() < shareOf) {
      caveats.add(
          new Caveat(
              Caveat.Kind.WAITING_BASE,
              LocalText.of(
                  "%d av %d räknar bort patientvald väntan, de övriga inte: andelen är av olika underlag."
                      .formatted(withoutChosenWait.size(), shareOf),
                  "%d of %d leave out patient-chosen waits, the others do not: the share is of different bases."
                      .formatted(withoutChosenWait.size(), shareOf)),
              "P: vantetider.se, så läser du statistiken",
              SumTally.sorted(withoutChosenWait)));
    }
    if (!impossible.isEmpty()) {
      caveats.add(
          new Caveat(
              Caveat.Kind.WAITING_BASE,
              LocalText.of(
                  "%d mottagares antal är omöjliga; de är inte med i andelen."
                      .formatted(impossible.size()),
                  "The numbers of %d recipients are impossible; they are not in the share."
                      .formatted(impossible.size())),
              "001:419-424",
              SumTally.sorted(impossible)));
    }
    return caveats;
  }
}
