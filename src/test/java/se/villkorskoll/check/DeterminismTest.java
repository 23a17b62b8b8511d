package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.TestRules;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.ResultJson;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Companions;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.Ruleset;

/**
 * No order that is nobody's business changes a result: that of the rules, of the facts put before
 * them, or of the activities in a report.
 */
class DeterminismTest {

  private static final LocalDate AS_OF = LocalDate.of(2021, 4, 15);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern ACTIVITY = Pattern.compile("/activities/(\\d+)");
  private static final int TIMES = 5;

  private static byte[] json(CheckResult result) {
    return ResultJson.of(new CheckedReport("x", result, List.of()), Language.SV);
  }

  /** The program's own ruleset with its rules loaded in another order. */
  private static Ruleset shuffled(Random random) {
    Ruleset own = TestRules.of2020();
    List<String> names = new ArrayList<>(own.conditions().stream().map(Condition::name).toList());
    Collections.shuffle(names, random);
    return new Ruleset(
        own.agreement(),
        own.parameters(),
        own.conditions(),
        own.allocations(),
        own.register(),
        own.facts(),
        own.evidence(),
        own.rules().only(names),
        own.round(),
        own.version());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2029", "2039", "2081", "2083", "R20", "L20"})
  void theOrderOfRulesAndFactsDoesNotShow(String code) {
    Report report = TestRules.report(TestRules.bytes("fixtures/2020/dalarna/" + code + ".json"));
    byte[] expected = json(Checker.uncorrected(report, TestRules.of2020(), AS_OF, Companions.NONE));
    Random random = new Random(code.hashCode());
    for (int i = 0; i < TIMES; i++) {
      CheckResult result =
          Checker.inOrder(
              report, shuffled(random), AS_OF, facts -> Collections.shuffle(facts, random));
      assertThat(json(result)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2029", "2039", "2081", "2083", "R20", "L20"})
  void theOrderOfActivitiesShowsOnlyInTheirPlaces(String code) throws IOException {
    byte[] written = TestRules.bytes("fixtures/2020/dalarna/" + code + ".json");
    List<Integer> own = new ArrayList<>();
    ArrayNode activities = (ArrayNode) MAPPER.readTree(written).path("activities");
    for (int i = 0; i < activities.size(); i++) {
      own.add(i);
    }
    Set<String> expected = told(written, own);
    Random random = new Random(code.hashCode());
    for (int i = 0; i < TIMES; i++) {
      List<Integer> order = new ArrayList<>(own);
      Collections.shuffle(order, random);
      ObjectNode shuffled = (ObjectNode) MAPPER.readTree(written);
      ArrayNode list = shuffled.putArray("activities");
      order.forEach(index -> list.add(activities.get(index)));
      assertThat(told(MAPPER.writeValueAsBytes(shuffled), order)).isEqualTo(expected);
    }
  }

  /**
   * The outcomes and findings of a report, with the places of its activities as they were before.
   *
   * @param order for each activity its place before
   */
  private static Set<String> told(byte[] written, List<Integer> order) throws IOException {
    Report report = TestRules.report(written);
    JsonNode result = MAPPER.readTree(json(Checker.check(report, TestRules.of2020(), AS_OF)));
    Set<String> told = new TreeSet<>();
    for (JsonNode outcome : result.get("conditions")) {
      told.add(outcome.toString());
    }
    for (JsonNode finding : result.get("findings")) {
      told.add(
          ACTIVITY
              .matcher(withoutOrder((ObjectNode) finding).toString())
              .replaceAll(match -> before(match, order)));
    }
    return told;
  }

  /** A finding whose lists, which a message tells in the order of the report, are sorted. */
  private static ObjectNode withoutOrder(ObjectNode finding) {
    for (JsonNode value : finding.path("values")) {
      if (value instanceof ArrayNode list) {
        List<JsonNode> sorted = new ArrayList<>();
        list.forEach(sorted::add);
        sorted.sort(Comparator.comparing(JsonNode::toString));
        list.removeAll();
        list.addAll(sorted);
        finding.remove("message");
      }
    }
    return finding;
  }

  private static String before(MatchResult match, List<Integer> order) {
    return "/activities/" + order.get(Integer.parseInt(match.group(1)));
  }
}
