package se.villkorskoll.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the conditions that several agreements share need to know of one of them, read by hand from
 * its sources.
 *
 * @param year the year of the agreement
 * @param reportFrom the first day on which a report of the year can be submitted; null if not told
 * @param reportBy the last day for the report
 * @param planKinds the first letters of the kinds that may report plans
 * @param alsoPaidTo the kinds besides its own that a part is meant for, by its code
 * @param collaboration the parts for collaboration
 * @param partnered the parts where another condition asks for partners
 * @param planning the categories of analysis, planning and coordination
 */
record Terms(
    int year,
    LocalDate reportFrom,
    LocalDate reportBy,
    String planKinds,
    Map<String, String> alsoPaidTo,
    Set<String> collaboration,
    Set<String> partnered,
    Set<String> planning) {

  private static final Map<String, Terms> ALL =
      Map.of(
          "2016",
          new Terms(
              2016,
              LocalDate.of(2016, 1, 1),
              LocalDate.of(2016, 10, 31),
              "KRL",
              Map.of("P2L", "KR"),
              Set.of(),
              Set.of(),
              Set.of()),
          "2017",
          new Terms(
              2017,
              null,
              LocalDate.of(2017, 10, 31),
              "L",
              Map.of("P3L", "KR"),
              Set.of(),
              Set.of(),
              Set.of("PLANNING")),
          "2018",
          new Terms(
              2018,
              LocalDate.of(2018, 1, 1),
              LocalDate.of(2018, 10, 31),
              "KRL",
              Map.of("P2L", "KR"),
              Set.of(),
              Set.of(),
              Set.of()),
          "2019",
          new Terms(
              2019,
              LocalDate.of(2019, 1, 1),
              LocalDate.of(2020, 1, 31),
              "KRL",
              Map.of("P1K", "S", "P5L", "S", "P6L", "S"),
              Set.of("P5L"),
              Set.of("P5L"),
              Set.of("COORDINATION")),
          "2020",
          new Terms(
              2020,
              LocalDate.of(2020, 1, 1),
              LocalDate.of(2021, 3, 31),
              "L",
              Map.of(),
              Set.of("P3L"),
              Set.of("P3L", "P5L"),
              Set.of("FOLLOW_UP", "COORDINATION")),
          "2020-storsthlm",
          new Terms(
              2020,
              null,
              LocalDate.of(2020, 12, 1),
              "",
              Map.of("P1K", "L", "P2K", "L"),
              Set.of(),
              Set.of(),
              Set.of()));

  static Terms of(String agreement) {
    return ALL.get(agreement);
  }

  /** The last days of the agreement's duties, about which reports are checked. */
  List<LocalDate> lastDays() {
    return year == 2017
        ? List.of(
            reportBy,
            LocalDate.of(2017, 12, 1),
            LocalDate.of(2017, 12, 31),
            LocalDate.of(2018, 3, 31),
            LocalDate.of(2018, 4, 7))
        : List.of(reportBy);
  }

  LocalDate firstDay() {
    return LocalDate.of(year, 1, 1);
  }

  LocalDate lastDay() {
    return LocalDate.of(year, 12, 31);
  }

  /** Whether a part is meant for recipients of a kind, by its first letter. */
  boolean meantFor(String part, char kind) {
    return part.charAt(2) == kind || alsoPaidTo.getOrDefault(part, "").indexOf(kind) >= 0;
  }
}
