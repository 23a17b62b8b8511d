package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Profession;

/**
 * The staff that the counties paid with youth-clinic funds of 2019 (000:162).
 *
 * @param posts full-time posts of each profession by county
 * @param costs cost of all staff by county; a county that paid none has none
 */
record YouthClinicStaff2019(
    Map<Profession, Map<String, BigDecimal>> posts, Map<String, BigDecimal> costs) {

  private static final RecipientKind KIND = RecipientKind.COUNTY;
  private static final int DECIMALS = 2;

  static YouthClinicStaff2019 of(NationalDraw draw) {
    List<String> paying = draw.some(KIND, "staffing", draw.recipients(KIND));
    Map<Profession, Map<String, BigDecimal>> posts = new EnumMap<>(Profession.class);
    for (Profession profession : Profession.values()) {
      String measure = "posts " + profession;
      // everybody has a counsellor, so that nobody pays for staff without a post
      List<String> those =
          profession == Profession.COUNSELLOR
              ? paying
              : draw.draw(measure).some(paying, paying.size() / 2);
      posts.put(
          profession,
          draw.shares(draw.figures().sum(KIND, measure).amount(), DECIMALS, those, measure));
    }
    Draw salaries = draw.draw("salaries");
    List<Long> weights = new ArrayList<>();
    for (String county : paying) {
      weights.add(
          postsOf(posts, county).unscaledValue().longValueExact() * salaries.between(85, 115));
    }
    return new YouthClinicStaff2019(
        posts,
        NationalDraw.byWeight(draw.figures().sum(KIND, "staffing").amount(), 0, paying, weights));
  }

  private static BigDecimal postsOf(Map<Profession, Map<String, BigDecimal>> posts, String county) {
    return posts.values().stream()
        .map(those -> those.getOrDefault(county, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO.setScale(DECIMALS), BigDecimal::add);
  }

  /** All posts of a county. */
  BigDecimal postsOf(String county) {
    return postsOf(posts, county);
  }

  /** What a county paid for staff. */
  BigDecimal costOf(String county) {
    return costs.getOrDefault(county, BigDecimal.ZERO);
  }

  /** The posts of a county by profession, or null where it paid none. */
  List<Map<String, Object>> of(String county) {
    Map<Profession, BigDecimal> those = new LinkedHashMap<>();
    posts.forEach(
        (profession, byCounty) -> {
          BigDecimal number = byCounty.getOrDefault(county, BigDecimal.ZERO);
          if (number.signum() > 0) {
            those.put(profession, number);
          }
        });
    return those.isEmpty()
        ? null
        : those.entrySet().stream()
            .map(
                one ->
                    new Fields()
                        .with("profession", one.getKey())
                        .with("posts", one.getValue())
                        .object())
            .toList();
  }
}
