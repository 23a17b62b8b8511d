package se.villkorskoll.check;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/** Reports that are odd as a whole: empty, huge, or written in other characters. */
final class ReportVariants {

  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** The base report of each kind of recipient. */
  static final List<String> BASES = List.of("municipality", "region", "county");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ReportVariants() {}

  /** A base report, in which nothing is wrong. */
  static ObjectNode base(String kind) {
    return tree(TestRules.bytes("rules/2020/" + kind + ".json"));
  }

  /** A report that says only whose it is. */
  static ObjectNode minimal(String kind) {
    return base(kind).retain("agreement", "recipient");
  }

  /** A base report with every list empty, whatever it stands in. */
  static ObjectNode everyListEmpty(String kind) {
    ObjectNode report = base(kind);
    report.forEach(ReportVariants::emptyLists);
    return report;
  }

  /** A base report that keeps the elements of its own lists, each with its lists empty. */
  static ObjectNode everyInnerListEmpty(String kind) {
    ObjectNode report = base(kind);
    report.forEach(section -> section.forEach(ReportVariants::emptyLists));
    return report;
  }

  private static void emptyLists(JsonNode node) {
    if (node instanceof ArrayNode list) {
      list.removeAll();
    }
    node.forEach(ReportVariants::emptyLists);
  }

  /** A base report with one element in every list that there is, all of its fields stated. */
  static ObjectNode oneElementInEveryList(String kind) {
    ObjectNode report = base(kind);
    fill(Report.SHAPE, report, kind, field -> true);
    return report;
  }

  /** The same with only those fields stated without which the report is refused. */
  static ObjectNode oneBareElementInEveryList(String kind) {
    ObjectNode report = base(kind);
    fill(Report.SHAPE, report, kind, Field::required);
    return report;
  }

  private interface Chosen {
    boolean states(Field<?, ?> field);
  }

  private static void fill(Shape<?> shape, ObjectNode element, String kind, Chosen chosen) {
    for (Field<?, ?> field : shape.fields()) {
      if (field.isList()) {
        element.putArray(field.name()).add(value(itemOf(field.type()), field, kind, chosen));
      }
    }
  }

  private static Type itemOf(Type list) {
    return ((Type.ListOf) list).element();
  }

  private static JsonNode value(Type type, Field<?, ?> field, String kind, Chosen chosen) {
    if (type instanceof Type.Item item) {
      ObjectNode element = MAPPER.createObjectNode();
      for (Field<?, ?> one : item.shape().fields()) {
        if (chosen.states(one)) {
          element.set(one.name(), value(one.type(), one, kind, chosen));
        }
      }
      return element;
    } else if (type instanceof Type.ListOf list) {
      return MAPPER.createArrayNode().add(value(list.element(), field, kind, chosen));
    } else if (type instanceof Type.Code code) {
      return NODES.textNode(code.values().getEnumConstants()[0].name());
    } else if (type instanceof Type.Text) {
      return NODES.textNode("En text om " + field.name());
    } else if (type instanceof Type.Name) {
      return NODES.textNode(name(field.name(), kind));
    } else if (type instanceof Type.Date) {
      return NODES.textNode("2020-06-15");
    } else if (type instanceof Type.Year) {
      return NODES.numberNode(2020);
    } else if (type instanceof Type.Flag) {
      return NODES.booleanNode(true);
    }
    return type.mayBeUnavailable() ? NODES.numberNode(1) : MAPPER.createObjectNode();
  }

  private static String name(String field, String kind) {
    return switch (field) {
      case "part", "parts" -> base(kind).at("/accounts/0/part").textValue();
      case "category" -> "DEVELOPMENT";
      case "areas" -> "PATIENT_SAFETY";
      case "boundParties" -> "2080";
      default -> "N1";
    };
  }

  /**
   * A base report with one activity in place of its own ones that reaches whom all of them reach,
   * is paid from every account, and is all that the money was spent on.
   */
  static ObjectNode oneGoodActivity(String kind) {
    ObjectNode report = base(kind);
    ArrayNode own = (ArrayNode) report.get("activities");
    ObjectNode all = own.get(0).deepCopy();
    for (String list : List.of("targetGroups", "partners", "areas")) {
      ArrayNode union = all.putArray(list);
      own.forEach(one -> one.path(list).forEach(union::add));
    }
    ArrayNode financing = all.putArray("financing");
    BigDecimal cost = BigDecimal.ZERO;
    for (JsonNode account : report.get("accounts")) {
      cost = cost.add(account.get("spent").decimalValue());
      financing
          .addObject()
          .put("part", account.get("part").textValue())
          .put("originYear", account.get("originYear").intValue())
          .set("amount", account.get("spent"));
    }
    all.put("totalCost", cost).remove("ownShare");
    // one of the outputs is so many that no cost per output is high
    ((ObjectNode) all.at("/outputs/0")).put("quantity", 1_000_000);
    own.removeAll().add(all.put("mobile", true));
    return report;
  }

  /** A base report with one activity in place of its own ones, of which nothing is told. */
  static ObjectNode oneBadActivity(String kind) {
    ObjectNode report = base(kind);
    report.putArray("activities").addObject().put("id", "B0");
    return report;
  }

  /** A report with its only activity so many times, each with an id of its own. */
  static ObjectNode times(int count, ObjectNode one) {
    ObjectNode report = one.deepCopy();
    ArrayNode activities = (ArrayNode) report.get("activities");
    ObjectNode first = (ObjectNode) activities.get(0);
    for (int i = 1; i < count; i++) {
      activities.add(first.deepCopy().put("id", "B" + i));
    }
    return report;
  }

  /** Something done to one text of a report. */
  record TextOf(String pointer, Consumer<String> write) {}

  /** The places of all free texts that a report has, with a way to write another there. */
  static List<TextOf> texts(ObjectNode report) {
    List<TextOf> texts = new ArrayList<>();
    texts(Report.SHAPE, report, "", texts);
    return texts;
  }

  private static void texts(Shape<?> shape, ObjectNode element, String at, List<TextOf> texts) {
    for (Field<?, ?> field : shape.fields()) {
      JsonNode value = element.path(field.name());
      String pointer = at + "/" + field.name();
      if (field.type() instanceof Type.Text && value.isTextual()) {
        texts.add(new TextOf(pointer, text -> element.put(field.name(), text)));
      } else if (value instanceof ObjectNode item && field.itemShape() != null) {
        texts(field.itemShape(), item, pointer, texts);
      } else if (value instanceof ArrayNode list) {
        for (int i = 0; i < list.size(); i++) {
          int index = i;
          if (field.itemShape() != null) {
            texts(field.itemShape(), (ObjectNode) list.get(i), pointer + "/" + i, texts);
          } else if (itemOf(field.type()) instanceof Type.Text) {
            texts.add(new TextOf(pointer + "/" + i, text -> list.set(index, text)));
          }
        }
      }
    }
  }

  /** A base report with each of its free texts written anew. */
  static ObjectNode written(String kind, BiFunction<String, Integer, String> text) {
    ObjectNode report = base(kind);
    List<TextOf> texts = texts(report);
    for (int i = 0; i < texts.size(); i++) {
      texts.get(i).write().accept(text.apply(texts.get(i).pointer(), i));
    }
    return report;
  }

  static byte[] bytes(JsonNode report) {
    try {
      return MAPPER.writeValueAsBytes(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode tree(byte[] json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
