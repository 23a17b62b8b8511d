package se.villkorskoll.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import se.villkorskoll.TestRules;

/** Falun's sample report with ten activities and three faults. */
final class TenActivities {

  private TenActivities() {}

  /** The report as JSON. */
  static byte[] report() {
    var mapper = new ObjectMapper();
    try {
      var report = (ObjectNode) mapper.readTree(TestRules.bytes("fixtures/2020/dalarna/2080.json"));
      var activities = (ArrayNode) report.get("activities");
      ObjectNode first = (ObjectNode) activities.get(0);
      for (int i = activities.size() + 1; i <= 10; i++) {
        ObjectNode another = first.deepCopy();
        another.put("id", "A" + i);
        another.put("title", "Insats " + i);
        activities.add(another);
      }
      report.put("submittedOn", "2021-04-01");
      ((ObjectNode) report.at("/accounts/0")).put("spent", 1_100_872.72).put("unspent", 50_000);
      ((ObjectNode) report.at("/accounts/1/statedTotals/0")).put("amount", 575_436);
      return mapper.writeValueAsBytes(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
