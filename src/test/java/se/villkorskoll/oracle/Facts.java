package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report as the tree that was read, and the day it is checked for. The oracle reads nothing but
 * this: none of the program's own records, paths or rules.
 *
 * @param report the whole report
 * @param asOf the day that the check is made for
 * @param before the same recipient's report of the year before; null where the check is given none
 */
record Facts(ObjectNode report, LocalDate asOf, ObjectNode before) {

  private static final Pattern KRONOR = Pattern.compile("(\\d+(?:,\\d+)?) (kr|tkr|mkr)");

  /** An element of a list and where it stands. */
  record Element(JsonNode node, String pointer) {

    BigDecimal amount(String field) {
      return Facts.amount(node, field);
    }

    String text(String field) {
      return node.path(field).isTextual() ? node.path(field).textValue() : null;
    }

    LocalDate date(String field) {
      return node.path(field).isTextual() ? LocalDate.parse(node.path(field).textValue()) : null;
    }

    boolean stated(String field) {
      return Facts.stated(text(field));
    }

    List<Element> list(String field) {
      return Facts.list(node, pointer, field);
    }
  }

  /** A municipality, a region, a county, or SKR itself, by the first letter of its code. */
  char kind() {
    char first = report.path("recipient").textValue().charAt(0);
    return "RLS".indexOf(first) >= 0 ? first : 'K';
  }

  /** What is known of the agreement that the report is for. */
  Terms terms() {
    return Terms.of(report.path("agreement").textValue());
  }

  /** The day of submission; null where it is not told, or has not come on the day of the check. */
  LocalDate submittedOn() {
    LocalDate on = new Element(report, "").date("submittedOn");
    return on == null || on.isAfter(asOf) ? null : on;
  }

  /** The elements of a section; none where it is not reported. */
  List<Element> list(String section) {
    return list(report, "", section);
  }

  static List<Element> list(JsonNode holder, String at, String field) {
    List<Element> elements = new ArrayList<>();
    JsonNode list = holder.path(field);
    for (int i = 0; i < list.size(); i++) {
      elements.add(new Element(list.get(i), at + "/" + field + "/" + i));
    }
    return elements;
  }

  /** A number, or the kronor of a text such as {@code 68,114 tkr}; null for anything else. */
  static BigDecimal amount(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isNumber()) {
      return value.decimalValue();
    }
    Matcher kronor = KRONOR.matcher(value.isTextual() ? value.textValue() : "");
    if (!kronor.matches()) {
      return null;
    }
    int thousands = List.of("kr", "tkr", "mkr").indexOf(kronor.group(2));
    return new BigDecimal(kronor.group(1).replace(',', '.')).movePointRight(3 * thousands);
  }

  /** Whether a text says anything. */
  static boolean stated(String text) {
    return text != null && text.chars().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether an amount is told and more than nothing. */
  static boolean positive(BigDecimal amount) {
    return amount != null && amount.signum() > 0;
  }

  /** The sum, or null where one of the terms is. */
  static BigDecimal sum(BigDecimal... terms) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal term : terms) {
      if (term == null) {
        return null;
      }
      sum = sum.add(term);
    }
    return sum;
  }
}
