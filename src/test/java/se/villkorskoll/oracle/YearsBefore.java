package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Random;

/** Makes reports of the year before that fit a report, nearly fit it, or say too little. */
final class YearsBefore {

  private static final BigDecimal ORE = new BigDecimal("0.01");

  private YearsBefore() {}

  /** The same recipient's report of the year before; null for one report in three. */
  static ObjectNode of(ObjectNode report, long seed) {
    Random random = new Random(seed * 131 + 17);
    for (int i = 0; i < 3; i++) {
      random.nextInt();
    }
    if (random.nextInt(3) == 0) {
      return null;
    }
    ObjectNode before = ReportGenerator.MAPPER.createObjectNode();
    before.put("agreement", "before").set("recipient", report.path("recipient"));
    if (random.nextInt(10) > 0) {
      ObjectNode account = before.putArray("accounts").addObject();
      account.put("part", "P1K").put("originYear", 2015);
      BigDecimal out = carriedIn(report);
      switch (random.nextInt(6)) {
        case 0 -> account.put("carriedOut", out.add(ORE));
        case 1 -> account.put("carriedOut", BigDecimal.ZERO);
        case 2 -> account.put("unspent", out);
        default -> account.put("carriedOut", out);
      }
    }
    for (JsonNode time : report.path("waitingTimes")) {
      if (random.nextInt(3) > 0) {
        before
            .withArray("waitingTimes")
            .addObject()
            .put("measure", time.path("measure").textValue())
            .put("total", random.nextInt(3));
      }
    }
    return before;
  }

  private static BigDecimal carriedIn(ObjectNode report) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Facts.Element account : Facts.list(report, "", "accounts")) {
      BigDecimal amount = account.amount("carriedIn");
      sum = amount == null ? sum : sum.add(amount);
    }
    return sum;
  }
}
