package se.villkorskoll.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import se.villkorskoll.document.CsvRow;

/**
 * A figure that a source prints, and where it stands in the JSON form of a compilation.
 *
 * @param kind the kind of recipient that it is of; ALL for all kinds together
 * @param place the field, like {@code parts[P1K].remaining.unspent.amount}; in brackets a value of
 *     the element of a list that is meant; a last {@code count} is how many elements a list has
 * @param printed what is printed, without unit; for a list its elements with spaces between
 * @param source where it is printed
 */
record PrintedFigure(String kind, String place, String printed, String source) {

  private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\w+)])?");

  static PrintedFigure of(CsvRow row) {
    return new PrintedFigure(
        row.cell("kind"), row.cell("figure"), row.cell("printed"), row.cell("source"));
  }

  /** What an area of a compilation has in the place, as it would be printed. */
  String compiled(JsonNode area) {
    JsonNode node = at(figures(area, kind), place);
    return node.isNumber() ? number(node) : text(node);
  }

  /** A text, or the elements of a list with spaces between. */
  static String text(JsonNode node) {
    return node.isArray()
        ? String.join(
            " ", StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).toList())
        : node.asText();
  }

  /** Shares have one decimal in the compilation and are often printed in whole per cent. */
  private String number(JsonNode node) {
    boolean share = place.matches(".*(share|lowest|highest)");
    int decimals = printed.contains(".") ? printed.length() - printed.indexOf('.') - 1 : 0;
    BigDecimal number = node.decimalValue();
    return (share ? number.setScale(decimals, RoundingMode.HALF_UP) : number.stripTrailingZeros())
        .toPlainString();
  }

  /** The figures of a kind of recipient in an area. */
  static JsonNode figures(JsonNode area, String kind) {
    return kind.equals("ALL") ? area.get("all") : element(area.get("kinds"), kind);
  }

  /** The field in a place, which there must be. */
  static JsonNode at(JsonNode figures, String place) {
    JsonNode node = figures;
    for (MatchResult step : STEP.matcher(place).results().toList()) {
      if (step.group(1).equals("count") && node.isArray()) {
        return IntNode.valueOf(node.size());
      }
      node = node.path(step.group(1));
      if (step.group(2) != null) {
        node = element(node, step.group(2));
      }
    }
    if (node.isMissingNode()) {
      throw new AssertionError("The compilation has nothing in " + place);
    }
    return node;
  }

  private static JsonNode element(JsonNode list, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(
            one ->
                StreamSupport.stream(one.spliterator(), false)
                    .anyMatch(field -> Objects.equals(field.textValue(), value)))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }
}
