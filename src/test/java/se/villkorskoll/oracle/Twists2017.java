package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import se.villkorskoll.oracle.ReportGenerator.Twist;

/** Changes that lead to the limits of the conditions on days and amounts of 2017 and 2018. */
final class Twists2017 {

  private Twists2017() {}

  static List<Twist> all() {
    return List.of(
        Twists2017::submitted,
        Twists2017::useDays,
        Twists2017::costs,
        Twists2017::documents,
        Twists2017::documents,
        Twists2017::requisition,
        Twists2017::requisition,
        Twists2017::account,
        Twists2017::account,
        Twists2017::distribution,
        Twists2017::distribution,
        Twists2017::compilation);
  }

  private static void submitted(ObjectNode report, Random random) {
    String year = report.path("agreement").textValue();
    Twists2019.text(
        report,
        "submittedOn",
        random,
        year + "-10-31",
        year + "-11-01",
        year + "-01-01",
        year + "-06-01",
        null);
  }

  private static void useDays(ObjectNode report, Random random) {
    for (JsonNode one : report.path("accounts")) {
      ObjectNode account = (ObjectNode) one;
      Twists2019.text(account, "spentTo", random, "2018-12-31", "2019-01-01", "2017-10-01", null);
      Twists.change(
          account,
          "lines",
          random,
          line -> Twists2019.text(line, "date", random, "2018-12-31", "2019-01-01", null));
    }
  }

  private static void costs(ObjectNode report, Random random) {
    for (JsonNode one : report.path("plans")) {
      ObjectNode plan = (ObjectNode) one;
      Twists2019.text(
          plan,
          "kind",
          random,
          "JOINT_ACTION_PLAN",
          "JOINT_ACTION_PLAN",
          "CHILDREN_AND_YOUNG_PLAN",
          null);
      ArrayNode costs = plan.putArray("costEstimates");
      if (random.nextInt(4) > 0) {
        ObjectNode cost = costs.addObject().put("year", 2017 + random.nextInt(2));
        if (random.nextInt(6) > 0) {
          cost.put("amount", random.nextInt(2));
        }
      }
    }
  }

  private static void documents(ObjectNode report, Random random) {
    if (report.get("documents") instanceof ArrayNode documents && random.nextInt(4) == 0) {
      documents.remove(random.nextInt(1 + documents.size()) % Math.max(1, documents.size()));
    }
    for (JsonNode one : report.path("documents")) {
      ObjectNode document = (ObjectNode) one;
      boolean report2018 = document.path("kind").asText().equals("ACTIVITY_REPORT");
      Twists2019.text(
          document,
          "date",
          random,
          report2018 ? "2018-03-31" : "2017-03-01",
          report2018 ? "2018-03-31" : "2017-02-01",
          report2018 ? "2018-04-01" : "2017-03-02",
          null);
      if (report2018 && random.nextInt(4) == 0) {
        document.put("complete", random.nextInt(3) == 0);
      }
    }
  }

  private static void requisition(ObjectNode report, Random random) {
    if (!(report.path("obligations").get("requisition") instanceof ObjectNode requisition)) {
      return;
    }
    Twists2019.text(
        requisition, "receivedOn", random, "2017-12-01", "2017-12-01", "2017-12-02", null);
    if (requisition.get("contact") instanceof ObjectNode contact && random.nextBoolean()) {
      Twists2019.text(
          contact,
          "organisationNumber",
          random,
          "222000-0315",
          "2220000315",
          "222000-0316",
          "222000-315",
          "222000-0323");
      Twists2019.text(
          contact, "email", random, "a@skl.example", "b@skl.example", "a@skl", "a(at)skl.se");
    }
    switch (random.nextInt(6)) {
      case 0 ->
          requisition.put(
              "amount",
              new BigDecimal(
                  List.of("0", "0.01", "885000000", "885000000.01").get(random.nextInt(4))));
      case 1 ->
          Twists2019.text(
              requisition,
              "giro",
              random,
              "991-2346",
              "991-2347",
              "Plusgiro 1 23 45-5",
              "1-8",
              "8",
              "12345678-2",
              null);
      case 2 ->
          Twists2019.text(
              requisition, "periodFrom", random, "2017-01-01", "2016-12-31", "2017-12-31", null);
      case 3 ->
          Twists2019.text(
              requisition,
              "periodTo",
              random,
              "2017-12-31",
              "2018-01-01",
              "2017-01-01",
              "2017-06-01",
              null);
      case 4 ->
          Twists2019.text(
              requisition, "form", random, "Blanketten REKVISITION AV BIDRAG", "Rekvisition", null);
      default -> requisition.put("payments", random.nextInt(3));
    }
  }

  private static void account(ObjectNode report, Random random) {
    if (!(report.path("obligations").get("financialAccount") instanceof ObjectNode account)) {
      return;
    }
    Twists2019.text(
        account,
        "receivedOn",
        random,
        "2018-03-31",
        "2018-03-31",
        "2018-03-31",
        "2018-04-01",
        null);
    switch (random.nextInt(10)) {
      case 0 -> account.put("unspent", 1);
      case 1, 2 -> {
        account.put("unspent", 1000).put("costSum", 884_999_000);
        ObjectNode repayment = account.putArray("repayments").addObject();
        repayment.put("amount", 999 + random.nextInt(3));
        Twists2019.text(repayment, "date", random, "2018-03-31", "2018-03-31", "2018-04-01", null);
        Twists2019.text(repayment, "to", random, "KAMMARKOLLEGIET", "KAMMARKOLLEGIET", "SKR", null);
      }
      case 3 -> account.put("received", new BigDecimal("884999999.99"));
      case 4 -> account.put("paidOut", 885_000_000 + random.nextInt(2));
      case 5, 6 -> Twists.change(account, "items", random, item -> item.remove("description"));
      case 7 -> Twists2019.text(account, "periodTo", random, "2017-12-31", "2017-12-30", null);
      case 8 -> account.put("costSum", 600_000_000 + random.nextInt(2)).put("unspent", 285_000_000);
      default -> Twists2019.text(account, "form", random, "Egen uppställning", null);
    }
  }

  private static void distribution(ObjectNode report, Random random) {
    if (!(report.path("obligations").get("distribution") instanceof ObjectNode distribution)) {
      return;
    }
    String before = report.path("agreement").textValue().equals("2018") ? "2017" : "2016";
    Twists2019.text(
        distribution,
        "populationDate",
        random,
        before + "-11-01",
        before + "-11-01",
        before + "-11-02",
        null);
    Twists2019.text(
        distribution,
        "paidFrom",
        random,
        "2017-01-01",
        "2016-12-31",
        "2018-01-17",
        "2018-01-16",
        null);
    Twists2019.text(
        distribution,
        "paidTo",
        random,
        before.equals("2016") ? "2017-03-31" : "2018-03-31",
        before.equals("2016") ? "2017-04-01" : "2018-04-01",
        null);
    if (random.nextBoolean()
        || !(distribution.get("amounts") instanceof ArrayNode amounts)
        || amounts.size() < 300) {
      return;
    }
    ObjectNode one = (ObjectNode) amounts.get(random.nextInt(amounts.size()));
    int other = random.nextInt(amounts.size() - 1);
    ObjectNode two = (ObjectNode) amounts.get(other);
    if (one.path("amount").isNumber()
        && two.path("amount").isNumber()
        && one.path("part").equals(two.path("part"))) {
      BigDecimal step = new BigDecimal(List.of("0.01", "1", "2", "1000").get(random.nextInt(4)));
      one.put("amount", one.get("amount").decimalValue().add(step));
      if (random.nextInt(3) > 0) {
        two.put("amount", two.get("amount").decimalValue().subtract(step).max(BigDecimal.ZERO));
      }
    }
    switch (random.nextInt(8)) {
      case 0 -> amounts.remove(other);
      case 1 -> two.remove(random.nextBoolean() ? "amount" : "population");
      default -> {}
    }
  }

  private static void compilation(ObjectNode report, Random random) {
    if (report.path("obligations").get("compilation") instanceof ObjectNode compilation) {
      Twists2019.text(
          compilation, "submittedOn", random, "2018-01-31", "2018-01-31", "2018-02-01", null);
      switch (random.nextInt(5)) {
        case 0 -> compilation.put("counties", 20 + random.nextInt(3));
        case 1 -> compilation.withArray("topics").remove(0);
        default -> {}
      }
    }
    if (report.path("obligations").get("resourceCentres") instanceof ObjectNode centres) {
      Twists2019.text(
          centres, "reportedOn", random, "2018-03-31", "2018-03-31", "2018-04-01", null);
      centres.put("centres", 6 + random.nextInt(2));
      centres.put(
          "municipalCooperation", new BigDecimal(random.nextBoolean() ? "10000000" : "9999999.99"));
    }
  }
}
