package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import se.villkorskoll.oracle.ReportGenerator.Twist;

/** Changes that lead to the limits of the conditions that only 2016 or Storsthlm has. */
final class TwistsOfOtherYears {

  private TwistsOfOtherYears() {}

  static List<Twist> of2016() {
    return List.of(
        TwistsOfOtherYears::submitted,
        TwistsOfOtherYears::costs,
        TwistsOfOtherYears::compilation,
        TwistsOfOtherYears::compilation);
  }

  static List<Twist> ofStorsthlm() {
    List<Twist> twists = new ArrayList<>(CostsTwists.all());
    twists.addAll(Collections.nCopies(2, TwistsOfOtherYears::invoices));
    return twists;
  }

  private static void submitted(ObjectNode report, Random random) {
    Twists2019.text(
        report,
        "submittedOn",
        random,
        "2016-10-31",
        "2016-11-01",
        "2016-01-01",
        "2015-12-31",
        null);
  }

  private static void costs(ObjectNode report, Random random) {
    for (JsonNode plan : report.path("plans")) {
      ArrayNode costs = ((ObjectNode) plan).putArray("costEstimates");
      if (random.nextInt(4) > 0) {
        ObjectNode cost = costs.addObject().put("year", 2016 + random.nextInt(2));
        if (random.nextInt(6) > 0) {
          cost.put("amount", random.nextInt(2));
        }
      }
    }
  }

  private static void compilation(ObjectNode report, Random random) {
    if (report.path("obligations").get("compilation") instanceof ObjectNode compilation) {
      Twists2019.text(
          compilation, "submittedOn", random, "2016-10-20", "2016-10-25", "2016-11-10", null);
      switch (random.nextInt(6)) {
        case 0 -> compilation.put("counties", 20 + random.nextInt(3));
        case 1 -> compilation.withArray("topics").remove(0);
        default -> compilation.put("counties", 21);
      }
    }
  }

  private static void invoices(ObjectNode report, Random random) {
    for (JsonNode one : report.path("invoices")) {
      ObjectNode invoice = (ObjectNode) one;
      Twists2019.text(invoice, "date", random, "2020-12-01", "2020-11-20", "2020-12-02", null);
      switch (random.nextInt(4)) {
        case 0 -> invoice.put("vat", new BigDecimal("0.01"));
        case 1 -> invoice.remove("vat");
        default -> invoice.put("vat", 0);
      }
    }
    if (report.has("invoices") && random.nextInt(5) == 0) {
      report.putArray("invoices");
    }
  }
}
