package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.WaitingMeasure;

/** The regions' waiting times of 2020: the totals and how many were seen in time (001:419-426). */
final class WaitingTimes2020 {

  private static final RecipientKind KIND = RecipientKind.REGION;
  private static final List<WaitingMeasure> MEASURES =
      List.of(
          WaitingMeasure.FIRST_ASSESSMENT,
          WaitingMeasure.IN_DEPTH_INVESTIGATION,
          WaitingMeasure.TREATMENT,
          WaitingMeasure.FIRST_LINE);

  private WaitingTimes2020() {}

  /** The waiting times by region; first-line care is told by some only. */
  static Map<String, List<Map<String, Object>>> of(NationalDraw draw) {
    Map<String, List<Map<String, Object>>> waitingTimes = new LinkedHashMap<>();
    draw.recipients(KIND).forEach(region -> waitingTimes.put(region, new ArrayList<>()));
    for (WaitingMeasure measure : MEASURES) {
      List<String> telling = draw.some(KIND, measure.name(), waitingTimes.keySet());
      Map<String, BigDecimal> totals = draw.shares(KIND, measure.name(), telling);
      Draw choices = draw.draw("within the limit, " + measure);
      // a spread of a tenth keeps also the highest share, of 78 % in the country, below the whole
      List<Long> weights =
          totals.values().stream()
              .map(total -> total.longValueExact() * choices.between(90, 110))
              .toList();
      BigDecimal within = draw.figures().sum(KIND, measure + " within limit").amount();
      NationalDraw.byWeight(within, 0, telling, weights)
          .forEach(
              (region, number) ->
                  waitingTimes
                      .get(region)
                      .add(
                          WaitingTimeFields.of(
                              measure,
                              totals.get(region).longValueExact(),
                              number.longValueExact(),
                              0)));
    }
    return waitingTimes;
  }
}
