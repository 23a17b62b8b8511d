package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * Makes reports that can be read: a base report with a few values changed, most of them to values
 * at a limit or beside it. The same seed gives the same report.
 */
final class ReportGenerator {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final List<String> DAYS =
      List.of(
          "2019-12-31",
          "2020-01-01",
          "2020-06-15",
          "2020-12-31",
          "2021-01-01",
          "2021-03-31",
          "2021-04-01");
  private static final List<String> TEXTS = List.of("", "-", "\u00a0", "Kort text", "x".repeat(45));

  private final List<ObjectNode> bases = new ArrayList<>();
  private final OtherYear year;
  private final List<Twist> twists;
  private final List<Twist> ownTwists;

  /** A change that makes a condition likely to be met or breached just so. */
  interface Twist {
    /** Changes the report, or leaves it where it does not fit. */
    void change(ObjectNode report, Random random);
  }

  /**
   * A generator of the reports of an agreement.
   *
   * @param twists changes that speak of the days, parts and categories of 2020
   * @param ownTwists changes that speak of the agreement's own
   */
  ReportGenerator(String agreement, List<Twist> twists, List<Twist> ownTwists) {
    this.year = OtherYear.of(agreement);
    this.twists = twists;
    this.ownTwists = ownTwists;
    for (String base : OtherYear.BASES.get(agreement)) {
      bases.add(read(TestRules.bytes("rules/" + agreement + "/" + base + ".json")));
    }
  }

  /** The report of a seed, and the day it is checked for. */
  Facts report(long seed) {
    Random random = new Random(seed * 31 + 7);
    for (int i = 0; i < 3; i++) {
      random.nextInt(); // the first numbers of neighbouring seeds are alike
    }
    ObjectNode report = bases.get(random.nextInt(bases.size())).deepCopy();
    year.to2020(report);
    year.borrow(report, random);
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      change(Report.SHAPE, report, random);
    }
    some(twists, 1 + random.nextInt(8), report, random);
    year.from2020(report);
    some(ownTwists, 1 + random.nextInt(4), report, random);
    return new Facts(report, year.dayOfCheck(random), YearsBefore.of(report, seed));
  }

  private static void some(List<Twist> twists, int changes, ObjectNode report, Random random) {
    for (int i = 0; i < changes && !twists.isEmpty(); i++) {
      twists.get(random.nextInt(twists.size())).change(report, random);
    }
  }

  static ObjectNode read(byte[] json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes one value somewhere below an element. */
  private static void change(Shape<?> shape, ObjectNode element, Random random) {
    List<? extends Field<?, ?>> fields = shape.fields();
    Field<?, ?> field = fields.get(random.nextInt(fields.size()));
    JsonNode value = element.path(field.name());
    boolean identity = field.required() || field.type() instanceof Type.Name;
    if (value.isMissingNode() || (identity && field.itemShape() == null)) {
      return;
    }
    if (field.itemShape() != null && value instanceof ArrayNode list && list.size() > 0) {
      int index = random.nextInt(list.size());
      switch (random.nextInt(12)) {
        case 0 -> list.remove(index);
        case 1 -> list.removeAll();
        default -> change(field.itemShape(), (ObjectNode) list.get(index), random);
      }
    } else if (field.itemShape() != null && value instanceof ObjectNode item) {
      if (random.nextInt(12) == 0) {
        element.remove(field.name());
      } else {
        change(field.itemShape(), item, random);
      }
    } else if (random.nextInt(5) == 0) {
      element.remove(field.name());
    } else {
      scalar(field, element, value, random);
    }
  }

  private static void scalar(Field<?, ?> field, ObjectNode element, JsonNode value, Random random) {
    Type type = field.type();
    if (type instanceof Type.Money) {
      money(field.name(), element, value, random);
    } else if (type instanceof Type.Quantity) {
      element.put(field.name(), random.nextInt(3) * value.decimalValue().intValue());
    } else if (type instanceof Type.Share) {
      element.put(field.name(), new BigDecimal(random.nextInt(1010)).movePointLeft(1));
    } else if (type instanceof Type.Count) {
      long now = value.asLong();
      long[] counts = {0, 1, now, now + 1, Math.max(0, now - 1), random.nextInt(2000)};
      element.put(field.name(), counts[random.nextInt(counts.length)]);
    } else if (type instanceof Type.Year) {
      element.put(field.name(), value.asInt() - 1 + random.nextInt(3));
    } else if (type instanceof Type.Date) {
      element.put(field.name(), DAYS.get(random.nextInt(DAYS.size())));
    } else if (type instanceof Type.Flag) {
      element.put(field.name(), random.nextBoolean());
    } else if (type instanceof Type.Code code) {
      Enum<?>[] constants = code.values().getEnumConstants();
      element.put(field.name(), constants[random.nextInt(constants.length)].name());
    } else if (type instanceof Type.Text) {
      element.put(field.name(), TEXTS.get(random.nextInt(TEXTS.size())));
    } else if (value instanceof ArrayNode list && list.size() > 0) {
      list.remove(random.nextInt(list.size()));
    }
  }

  private static void money(String field, ObjectNode element, JsonNode value, Random random) {
    BigDecimal now = value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
    switch (random.nextInt(9)) {
      case 0 -> element.put(field, BigDecimal.ZERO);
      case 1 -> element.put(field, now.add(new BigDecimal("0.01")));
      case 2 -> element.put(field, now.subtract(new BigDecimal("0.01")).max(BigDecimal.ZERO));
      case 3 -> element.put(field, now.setScale(0, RoundingMode.HALF_UP));
      case 4 -> element.put(field, now.setScale(0, RoundingMode.HALF_UP).toPlainString() + " kr");
      case 5 -> element.put(field, "14, 2 kr");
      case 6 -> element.putObject(field).put("notAvailable", "Bokslutet är inte klart");
      case 7 -> element.put(field, now.add(now).min(new BigDecimal("99999999")));
      default -> element.put(field, new BigDecimal(random.nextInt(2_000_000)));
    }
  }
}
