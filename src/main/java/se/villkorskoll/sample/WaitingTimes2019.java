package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.WaitingMeasure;

/** The regions' waiting times of 2019: the totals and the lowest and highest share (000:97-103). */
final class WaitingTimes2019 {

  private static final RecipientKind KIND = RecipientKind.REGION;
  private static final List<WaitingMeasure> MEASURES =
      List.of(
          WaitingMeasure.FIRST_VISIT,
          WaitingMeasure.IN_DEPTH_INVESTIGATION,
          WaitingMeasure.TREATMENT);

  /**
   * How far the other regions' shares are at least from the lowest and the highest, in per cent.
   */
  private static final int MARGIN = 3;

  private WaitingTimes2019() {}

  /** The waiting times by region. */
  static Map<String, List<Map<String, Object>>> of(NationalDraw draw) {
    Map<String, List<Map<String, Object>>> waitingTimes = new LinkedHashMap<>();
    draw.recipients(KIND).forEach(region -> waitingTimes.put(region, new ArrayList<>()));
    for (WaitingMeasure measure : MEASURES) {
      add(measure, draw, waitingTimes);
    }
    return waitingTimes;
  }

  private static void add(
      WaitingMeasure measure,
      NationalDraw draw,
      Map<String, List<Map<String, Object>>> waitingTimes) {
    List<String> counting = draw.some(KIND, measure.name(), waitingTimes.keySet());
    Map<String, BigDecimal> totals = draw.shares(KIND, measure.name(), counting);
    BigDecimal lowest = draw.figures().sum(KIND, measure + " lowest share").amount();
    BigDecimal highest = draw.figures().sum(KIND, measure + " highest share").amount();
    Draw choices = draw.draw("shares within the limit, " + measure);
    List<String> order = choices.shuffled(counting);
    String lowestRegion = firstThatCanHave(lowest, order, totals, "");
    String highestRegion = firstThatCanHave(highest, order, totals, lowestRegion);
    waitingTimes.forEach(
        (region, those) -> {
          if (!totals.containsKey(region)) {
            those.add(WaitingTimeFields.notCoded(measure));
            return;
          }
          BigDecimal share =
              BigDecimal.valueOf(
                  choices.between(
                      lowest.setScale(0, RoundingMode.UP).intValueExact() + MARGIN,
                      highest.intValueExact() - MARGIN));
          if (region.equals(lowestRegion)) {
            share = lowest;
          } else if (region.equals(highestRegion)) {
            share = highest;
          }
          long total = totals.get(region).longValueExact();
          those.add(
              WaitingTimeFields.of(
                  measure, total, WaitingTimeFields.count(total, share), share.scale()));
        });
  }

  /** The first region, in an order drawn, of whose number a share can be told with its decimals. */
  private static String firstThatCanHave(
      BigDecimal share, List<String> order, Map<String, BigDecimal> totals, String other) {
    return order.stream()
        .filter(region -> !region.equals(other))
        .filter(
            region -> {
              long total = totals.get(region).longValueExact();
              return total > 0
                  && WaitingTimeFields.share(
                              WaitingTimeFields.count(total, share), total, share.scale())
                          .compareTo(share)
                      == 0;
            })
        .findFirst()
        .orElseThrow();
  }
}
