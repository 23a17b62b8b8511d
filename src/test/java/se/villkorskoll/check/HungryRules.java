package se.villkorskoll.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.Ruleset;

/** The rules of 2020 and more, which hold the cost lines of a report against one another. */
final class HungryRules {

  private static final String ID = "OK2020-USE-02";

  private static final String MORE =
      """

          @carries("OK2020-USE-02")
          @needs("accounts[].lines[].amount", "accounts[].lines[].category")""";

  /** What each rule is about, by the last word of its condition. */
  private static final Map<String, String> WHEN =
      new TreeMap<>(
          Map.of(
              "FIVE", "$a : CostLine() CostLine() CostLine() CostLine() CostLine()",
              "SKEW", "$a : CostLine($x : category) CostLine(category == $x)",
              "NONE", "$a : CostLine($x : amount) not CostLine(amount > $x, amount < $x)",
              "SOME", "$a : CostLine($x : amount) exists CostLine(amount > $x)",
              "SUMS",
                  "$a : CostLine($x : amount)"
                      + " accumulate(CostLine(amount != $x, $y : amount); $s : sum($y); $s > $x)"));

  /** The program's own rules of 2020 and these. */
  static final Ruleset RULESET = TestRules.load(files());

  private HungryRules() {}

  /** The id of the condition of one of these rules. */
  static String id(String word) {
    return ID + "-" + word;
  }

  /** The name of one of these rules. */
  static String name(String word) {
    return id(word) + "-test";
  }

  /** The program's own rules and one of these. */
  static Ruleset only(String word) {
    return RULESET.without(
        RULESET.conditions().stream()
            .filter(one -> one.id().startsWith(ID + "-") && !one.id().equals(id(word)))
            .toList());
  }

  /** A report of a municipality with so many cost lines, all of one category. */
  static Report report(int lines) {
    ObjectNode report = ReportVariants.base("municipality");
    ArrayNode list = (ArrayNode) report.at("/accounts/0/lines");
    ObjectNode line = list.get(0).deepCopy();
    list.removeAll();
    for (int i = 0; i < lines; i++) {
      list.add(line.deepCopy().put("amount", 100 + i));
    }
    return TestRules.report(ReportVariants.bytes(report));
  }

  private static RuleFiles files() {
    RuleFiles files = TestRules.FILES;
    for (Map.Entry<String, String> rule : WHEN.entrySet()) {
      String text =
          TestRules.head()
                  .replace(ID + "-test", name(rule.getKey()))
                  .replace("@id(\"" + ID + "\")", "@id(\"" + id(rule.getKey()) + "\")" + MORE)
              + "    "
              + rule.getValue()
              + "\nthen\n    findings.breach($a);\nend\n";
      String path = "2020/" + name(rule.getKey());
      files =
          files
              .with(path + ".drl", text.getBytes(StandardCharsets.UTF_8))
              .with(path + ".yaml", new byte[0]);
    }
    return files;
  }
}
