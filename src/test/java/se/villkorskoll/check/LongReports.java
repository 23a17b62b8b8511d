package se.villkorskoll.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import se.villkorskoll.TestRules;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.intake.ReadReport;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;

/** Reports under any agreement in which one list is long, whatever it stands in. */
final class LongReports {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Ruleset ruleset;
  private final String recipient;
  private final boolean bare;

  /**
   * Reports of a recipient.
   *
   * @param bare whether nothing more is told than without which a report is refused
   */
  LongReports(Ruleset ruleset, String recipient, boolean bare) {
    this.ruleset = ruleset;
    this.recipient = recipient;
    this.bare = bare;
  }

  /** A list of elements in a report: the fields that lead to it, itself last. */
  record Way(List<Field<?, ?>> fields) {

    private boolean leadsTo(Field<?, ?> field) {
      return fields.contains(field);
    }

    private Field<?, ?> last() {
      return fields.get(fields.size() - 1);
    }

    @Override
    public String toString() {
      return String.join(".", fields.stream().map(Field::name).toList());
    }
  }

  /** Every list of elements that a report can have. */
  static List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    collect(Report.SHAPE, List.of(), ways);
    return ways;
  }

  private static void collect(Shape<?> shape, List<Field<?, ?>> before, List<Way> ways) {
    for (Field<?, ?> field : shape.fields()) {
      if (field.itemShape() != null) {
        List<Field<?, ?>> fields = new ArrayList<>(before);
        fields.add(field);
        if (field.isList()) {
          ways.add(new Way(fields));
        }
        collect(field.itemShape(), fields, ways);
      }
    }
  }

  /**
   * A report in which a list has so many elements, no two of them with the same id.
   *
   * @return the report; null where the list cannot be so long
   */
  Report report(Way way, int size) throws RulesetRefused {
    ObjectNode report = element(Report.SHAPE, way, 0, size);
    report.put("agreement", ruleset.agreement().id()).put("recipient", recipient);
    return read(report);
  }

  /** The report that a tree is, or null where it is refused. */
  static Report read(ObjectNode report) throws RulesetRefused {
    ReadResult<ReadReport> read =
        new ReportReader(TestRules.RULESETS).read(ReportVariants.bytes(report), null);
    return read.succeeded() ? read.value().report() : null;
  }

  private ObjectNode element(Shape<?> shape, Way way, int nth, int size) {
    ObjectNode element = ReportVariants.MAPPER.createObjectNode();
    for (Field<?, ?> field : shape.fields()) {
      if (way.leadsTo(field)) {
        JsonNode own =
            field.isList() ? list(field, way, size) : element(field.itemShape(), way, nth, size);
        element.set(field.name(), own);
      } else if (field.required() || (!bare && field.itemShape() == null)) {
        element.set(field.name(), value(field.name(), field.type(), nth));
      }
    }
    return element;
  }

  private ArrayNode list(Field<?, ?> field, Way way, int size) {
    ArrayNode list = ReportVariants.MAPPER.createArrayNode();
    for (int i = 0; i < (field.equals(way.last()) ? size : 1); i++) {
      list.add(element(field.itemShape(), way, i, size));
    }
    return list;
  }

  private JsonNode value(String field, Type type, int nth) {
    if (type instanceof Type.Name) {
      List<String> codes = ruleset.agreement().codeLists().getOrDefault(field, List.of("N" + nth));
      boolean ofRecipient = field.equals("recipient") || field.equals("boundParties");
      return NODES.textNode(ofRecipient ? "2080" : codes.get(nth % codes.size()));
    } else if (type instanceof Type.Text) {
      return NODES.textNode("Text " + nth);
    } else if (type instanceof Type.Code code) {
      Enum<?>[] all = code.values().getEnumConstants();
      return NODES.textNode(all[nth % all.length].name());
    } else if (type instanceof Type.Date) {
      return NODES.textNode(ruleset.agreement().year() + "-06-15");
    } else if (type instanceof Type.Year) {
      return NODES.numberNode(ruleset.agreement().year());
    } else if (type instanceof Type.Flag) {
      return NODES.booleanNode(nth % 2 == 0);
    } else if (type instanceof Type.ListOf list && !(list.element() instanceof Type.Item)) {
      return ReportVariants.MAPPER.createArrayNode().add(value(field, list.element(), nth));
    } else if (type instanceof Type.ListOf) {
      return ReportVariants.MAPPER.createArrayNode();
    }
    return type.mayBeUnavailable()
        ? NODES.numberNode(1 + nth)
        : ReportVariants.MAPPER.createObjectNode();
  }
}
