package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.CooperationKind;
import se.villkorskoll.model.report.YouthClinicEffortKind;

/**
 * What the counties used youth-clinic funds of 2019 for besides staff (000:164-194).
 *
 * @param costs the cost of each kind of effort by county; a county without it has none
 * @param clinics the youth clinics with longer hours and the new ones, by county
 * @param cooperation the kinds of cooperation by county
 */
record YouthClinicEfforts2019(
    Map<YouthClinicEffortKind, Map<String, BigDecimal>> costs,
    Map<YouthClinicEffortKind, Map<String, Long>> clinics,
    Map<String, List<CooperationKind>> cooperation) {

  private static final RecipientKind KIND = RecipientKind.COUNTY;

  /** What is said of each kind of effort, which is invented. */
  private static final Map<YouthClinicEffortKind, String> TEXTS =
      new EnumMap<>(
          Map.of(
              YouthClinicEffortKind.OPENING_HOURS,
                  "Kvällsöppet på ungdomsmottagningar, personal och lokaler",
              YouthClinicEffortKind.NEW_CLINIC,
                  "Öppning av en ny ungdomsmottagning, lokal och utrustning",
              YouthClinicEffortKind.OTHER_ACCESSIBILITY,
                  "Digital ungdomsmottagning med chatt och videomöten i hela länet",
              YouthClinicEffortKind.COMPETENCE,
                  "Utbildningsdagar i samtalsmetoder och högskolekurser i sexologi",
              YouthClinicEffortKind.GUIDING_DOCUMENTS,
                  "Framtagande av länsgemensamma vägledande dokument",
              YouthClinicEffortKind.COOPERATION,
                  "Länsgemensamma nätverk och träffar med andra verksamheter",
              YouthClinicEffortKind.NEWLY_ARRIVED,
                  "Information till nyanlända på gymnasieskolor, med tolk"));

  static YouthClinicEfforts2019 of(NationalDraw draw) {
    Map<YouthClinicEffortKind, Map<String, BigDecimal>> costs =
        new EnumMap<>(YouthClinicEffortKind.class);
    Map<YouthClinicEffortKind, Map<String, Long>> clinics =
        new EnumMap<>(YouthClinicEffortKind.class);
    List<String> counties = draw.recipients(KIND);
    for (YouthClinicEffortKind kind : YouthClinicEffortKind.values()) {
      List<String> those = draw.some(KIND, kind.name(), counties);
      costs.put(kind, draw.shares(KIND, kind.name(), those));
      if (kind == YouthClinicEffortKind.OPENING_HOURS || kind == YouthClinicEffortKind.NEW_CLINIC) {
        clinics.put(kind, draw.atLeastOne(KIND, kind + " clinics", those));
      }
    }
    return new YouthClinicEfforts2019(
        costs,
        clinics,
        cooperation(draw, List.copyOf(costs.get(YouthClinicEffortKind.COOPERATION).keySet())));
  }

  /** Each of those who cooperated has a kind of cooperation, and some have several. */
  private static Map<String, List<CooperationKind>> cooperation(
      NationalDraw draw, List<String> counties) {
    List<CooperationKind> dealt = new ArrayList<>();
    for (CooperationKind kind : CooperationKind.values()) {
      for (int i = draw.figures().count(KIND, "cooperation", kind.name()); i > 0; i--) {
        dealt.add(kind);
      }
    }
    // dealt round and round in the order of the kinds, nobody gets the same kind twice
    List<String> order = draw.draw("cooperation").shuffled(counties);
    Map<String, List<CooperationKind>> cooperation = new LinkedHashMap<>();
    counties.forEach(county -> cooperation.put(county, new ArrayList<>()));
    for (int i = 0; i < dealt.size(); i++) {
      cooperation.get(order.get(i % order.size())).add(dealt.get(i));
    }
    return cooperation;
  }

  /** The kinds of effort that a county made, in the order of the survey. */
  List<YouthClinicEffortKind> kindsOf(String county) {
    return costs.keySet().stream().filter(kind -> costs.get(kind).containsKey(county)).toList();
  }

  /** The cost of a kind of effort that a county made. */
  BigDecimal cost(YouthClinicEffortKind kind, String county) {
    return costs.get(kind).get(county);
  }

  /** How many youth clinics of a county have longer hours, or are new; none if it has none. */
  long clinics(YouthClinicEffortKind kind, String county) {
    return clinics.get(kind).getOrDefault(county, 0L);
  }

  /** What the effort was, in words. */
  static String text(YouthClinicEffortKind kind) {
    return TEXTS.get(kind);
  }

  /** A county's efforts as its report tells them; those that it did not make are told as such. */
  List<Map<String, Object>> of(String county) {
    List<Map<String, Object>> efforts = new ArrayList<>();
    for (YouthClinicEffortKind kind : YouthClinicEffortKind.values()) {
      boolean made = costs.get(kind).containsKey(county);
      Fields effort = new Fields().with("kind", kind).with("made", made);
      if (made) {
        Map<String, Long> counted = clinics.get(kind);
        effort
            .with("clinics", counted == null ? null : counted.get(county))
            .with("description", text(kind))
            .with(
                "cooperation",
                kind == YouthClinicEffortKind.COOPERATION ? cooperation.get(county) : null)
            .with("cost", cost(kind, county));
      }
      efforts.add(effort.object());
    }
    return efforts;
  }
}
