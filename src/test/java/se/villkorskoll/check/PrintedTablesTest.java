package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.ruleset.CodeTitle;
import se.villkorskoll.ruleset.RulesetRefused;

/**
 * The conditions on data find the errors that stand in the printed compilations of 2017 and 2019,
 * and no others: everything else in the tables adds up.
 */
class PrintedTablesTest {

  private static final Set<String> OF_FIGURES =
      Set.of(
          "DQ-PCT-01",
          "DQ-PCT-02",
          "DQ-PCT-03",
          "DQ-SUM-01",
          "DQ-SUM-02",
          "DQ-CNT-01",
          "DQ-CNT-02",
          "DQ-BAL-08",
          "DQ-NUM-01");

  @Test
  void theTablesOf2017HaveTwoWrongSharesAndTheTextThreeWrongFigures() throws RulesetRefused {
    assertThat(errors("2017", "fixtures/2017/skr-tabeller.json"))
        .containsExactlyInAnyOrder(
            "DQ-PCT-01 METHODS 24.1, not 20.3", // 003:2444-2458
            "DQ-PCT-01 UNSPECIFIED 27.8, not 15.8", // 003:2542-2552
            "DQ-PCT-03 COLLABORATION 13.9 %, not 9.6 %", // 003:2258-2259
            "DQ-PCT-03 METHODS 24.1 %, not 20.3 %", // 003:184
            "DQ-PCT-03 PLANNING 77000000 kr, not 70773422 kr"); // 003:4242-4244
  }

  @Test
  void theCompilationOf2019LacksOneMunicipalityAndExplainsNotAllCosts() throws RulesetRefused {
    assertThat(errors("2019", "fixtures/2019/skr-sammanstallning.json"))
        .containsExactlyInAnyOrder(
            "DQ-CNT-01 287, not 288", // 000:51; 000:38
            "DQ-BAL-08 93177779, not 106084883"); // 000:162-194; 000:217
  }

  private static List<String> errors(String agreement, String fixture) throws RulesetRefused {
    Report report = TestRules.report(TestRules.bytes(fixture));
    CheckResult result =
        Checker.check(report, TestRules.RULESETS.ruleset(agreement), LocalDate.of(2021, 6, 1));
    return result.findings().stream()
        .filter(one -> OF_FIGURES.contains(one.condition().id()))
        .filter(one -> one.outcome() == Outcome.BREACHED)
        .map(one -> one.condition().id() + " " + text(one.condition().id(), one.values()))
        .toList();
  }

  /** What is printed, and what it should be. */
  private static String text(String condition, Map<String, Object> values) {
    return switch (condition) {
      case "DQ-PCT-01" -> format("%s %s, not %s", values, "category", "stated", "expected");
      case "DQ-PCT-03" ->
          values.get("share") == null
              ? format("%s %s kr, not %s kr", values, "category", "amount", "tableAmount")
              : format("%s %s %%, not %s %%", values, "category", "share", "tableShare");
      case "DQ-CNT-01" -> format("%s, not %s", values, "sum", "respondents");
      case "DQ-BAL-08" -> format("%s, not %s", values, "specified", "spent");
      default -> values.toString();
    };
  }

  private static String format(String text, Map<String, Object> values, String... names) {
    return text.formatted(Arrays.stream(names).map(name -> plain(values.get(name))).toArray());
  }

  private static Object plain(Object value) {
    if (value instanceof CodeTitle title) {
      return title.code();
    }
    return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value;
  }
}
