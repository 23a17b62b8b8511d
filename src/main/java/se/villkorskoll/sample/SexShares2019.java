package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import se.villkorskoll.model.agreement.RecipientKind;

/**
 * How the visitors of the youth clinics divide by sex: each county's shares differ from the
 * national ones, which come out when the counties are weighed by their visits (000:158).
 */
final class SexShares2019 {

  /** How far a county's share is from the national one at most, in tenths of a per cent. */
  private static final int SPREAD = 40;

  private SexShares2019() {}

  /** A county's shares in per cent, with one decimal. */
  record Shares(BigDecimal girls, BigDecimal boys, BigDecimal other) {}

  /** The shares by county, of the counties that tell visits. */
  static Map<String, Shares> of(NationalDraw draw, Map<String, BigDecimal> visits) {
    Map<String, BigDecimal> girls = around("girls", draw, visits);
    Map<String, BigDecimal> boys = around("boys", draw, visits);
    Map<String, Shares> shares = new LinkedHashMap<>();
    for (String county : visits.keySet()) {
      BigDecimal ofGirls = girls.get(county);
      BigDecimal ofBoys = boys.get(county);
      shares.put(
          county,
          new Shares(ofGirls, ofBoys, BigDecimal.valueOf(100).subtract(ofGirls).subtract(ofBoys)));
    }
    return shares;
  }

  /** Shares around a national one: drawn, then moved alike so that their mean is the national. */
  private static Map<String, BigDecimal> around(
      String measure, NationalDraw draw, Map<String, BigDecimal> visits) {
    Draw choices = draw.draw("shares of " + measure);
    Map<String, BigDecimal> away = new LinkedHashMap<>();
    BigDecimal weighed = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> one : visits.entrySet()) {
      BigDecimal tenths = BigDecimal.valueOf(choices.between(-SPREAD, SPREAD), 1);
      away.put(one.getKey(), tenths);
      weighed = weighed.add(tenths.multiply(one.getValue()));
      all = all.add(one.getValue());
    }
    BigDecimal mean = weighed.divide(all, 1, RoundingMode.HALF_UP);
    BigDecimal national = draw.figures().sum(RecipientKind.COUNTY, measure).amount();
    away.replaceAll((county, tenths) -> national.add(tenths).subtract(mean));
    return away;
  }
}
