package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import se.villkorskoll.TestRules;

/**
 * A report of any agreement, read as if it were of 2020, so that the changes that speak of the
 * days, parts and categories of 2020 can be made to it; and moved back again.
 *
 * @param years the years that a report is moved
 * @param codes parts and categories of 2020 that the agreement does not have, and what they become
 * @param days last days around which the report is checked
 */
record OtherYear(int years, Map<String, String> codes, List<LocalDate> days) {

  /** The base reports of an agreement. */
  static final Map<String, List<String>> BASES =
      Map.of(
          "2016", List.of("municipality", "region", "county", "national"),
          "2017", List.of("municipality", "region", "county", "national"),
          "2018", List.of("municipality", "region", "county", "national"),
          "2019", List.of("municipality", "region", "county", "national"),
          "2020", List.of("municipality", "region", "county"),
          "2020-storsthlm", List.of("municipality", "county"));

  private static final Map<String, Map<String, String>> CODES =
      Map.of(
          "2016", codes("P4K P1K P2R P1R P4R P3R P7R P3R P3L P2L P5L P2L P6L P2L"),
          "2017",
              codes(
                  "P4K P1K P4R P1R P7R P2R P2L P3L P5L P3L P6L P3L"
                      + " FOLLOW_UP PLANNING COORDINATION PLANNING MOBILE_DIGITAL ACCESSIBILITY"),
          "2018", codes("P4K P1K P2R P1R P4R P1R P7R P1R P3L P2L P5L P2L P6L P2L"),
          "2019", codes("P4K P1K P7R P3R P2L P6L P3L P5L FOLLOW_UP COORDINATION METHODS OTHER"),
          "2020", Map.of(),
          "2020-storsthlm", codes("P4K P2K P2R P1R P4R P1R P7R P1R P2L P3L P6L P4L"));

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** The sections that a report borrows from the one of 2020, where it has none of its own. */
  private static final List<String> BORROWED = List.of("activities", "plans");

  private static final Map<Character, ObjectNode> OF_2020 =
      Map.of('K', base("municipality"), 'R', base("region"), 'L', base("county"));

  private static ObjectNode base(String name) {
    return ReportGenerator.read(TestRules.bytes("rules/2020/" + name + ".json"));
  }

  private static Map<String, String> codes(String pairs) {
    List<String> codes = Pattern.compile(" ").splitAsStream(pairs).toList();
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < codes.size(); i += 2) {
      map.put(codes.get(i), codes.get(i + 1));
    }
    return map;
  }

  static OtherYear of(String agreement) {
    Terms terms = Terms.of(agreement);
    return new OtherYear(2020 - terms.year(), CODES.get(agreement), terms.lastDays());
  }

  void to2020(ObjectNode report) {
    move(report, years, Map.of());
  }

  void from2020(ObjectNode report) {
    move(report, -years, codes);
  }

  /** At times the activities and plans of the base report of 2020, for a year without its own. */
  void borrow(ObjectNode report, Random random) {
    ObjectNode of2020 = OF_2020.get(new Facts(report, LocalDate.MIN, null).kind());
    for (String section : BORROWED) {
      if (years > 0 && of2020 != null && of2020.has(section) && !report.has(section)) {
        if (random.nextBoolean()) {
          report.set(section, of2020.get(section).deepCopy());
        }
      }
    }
  }

  /** Up to six days before one of the last days, or up to thirteen after it. */
  LocalDate dayOfCheck(Random random) {
    return days.get(random.nextInt(days.size())).plusDays(random.nextInt(20) - 6L);
  }

  /** Moves the days and years below an element, and replaces its codes. */
  private static void move(JsonNode node, int years, Map<String, String> codes) {
    if (node instanceof ObjectNode element) {
      element
          .properties()
          .forEach(
              field -> {
                field.setValue(moved(field.getKey(), field.getValue(), years, codes));
                move(field.getValue(), years, codes);
              });
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, moved("", list.get(i), years, codes));
        move(list.get(i), years, codes);
      }
    }
  }

  private static JsonNode moved(String name, JsonNode value, int years, Map<String, String> codes) {
    if (value.isInt() && (name.equals("year") || name.endsWith("Year"))) {
      return ReportGenerator.MAPPER.getNodeFactory().numberNode(value.intValue() + years);
    }
    if (!value.isTextual()) {
      return value;
    }
    String text = value.textValue();
    return DAY.matcher(text).matches()
        ? TextNode.valueOf(LocalDate.parse(text).plusYears(years).toString())
        : TextNode.valueOf(codes.getOrDefault(text, text));
  }
}
