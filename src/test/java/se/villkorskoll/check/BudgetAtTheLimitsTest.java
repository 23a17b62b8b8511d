package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.villkorskoll.TestRules;
import se.villkorskoll.document.Limits;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;

/** No report that is accepted comes nearer than half of its budget, however long its lists are. */
class BudgetAtTheLimitsTest {

  private static final LocalDate AS_OF = LocalDate.of(2025, 4, 15);

  /** The codes of a recipient of each kind; the agreement of Storsthlm is of that county only. */
  private static final Map<RecipientKind, List<String>> RECIPIENTS =
      Map.of(
          RecipientKind.MUNICIPALITY, List.of("2080", "0186"),
          RecipientKind.REGION, List.of("R20"),
          RecipientKind.COUNTY, List.of("L20", "L01"),
          RecipientKind.NATIONAL, List.of("SKR"));

  static List<String> agreements() {
    return TestRules.RULESETS.agreements();
  }

  /** What a run of all rules costs. */
  private record Cost(long facts, long used) {

    static Cost of(Report report, Ruleset ruleset) {
      List<Object> facts = Checker.facts(report, ruleset, AS_OF);
      WorkBudget budget = WorkBudget.of(facts.size());
      RuleSession.run(
          ruleset.rules().all(),
          ruleset.parameters(),
          facts,
          new Findings(ruleset, one -> {}),
          budget);
      assertThat(budget.used()).isLessThanOrEqualTo(budget.most() / 2);
      return new Cost(facts.size(), budget.used());
    }

    /** What each fact costs that another run has more of. */
    double eachOf(Cost more) {
      return more.facts == facts ? 0 : (double) (more.used - used) / (more.facts - facts);
    }
  }

  /** A list, and what each of its elements costs. */
  private record Costly(LongReports reports, LongReports.Way way, double each) {}

  private static List<LongReports> kindsOf(Ruleset ruleset) {
    List<LongReports> kinds = new ArrayList<>();
    for (RecipientKind kind : RecipientKind.values()) {
      if (ruleset.agreement().concerns(kind)) {
        List<String> codes = RECIPIENTS.get(kind);
        String code = codes.get(ruleset.agreement().county() == null ? 0 : codes.size() - 1);
        kinds.add(new LongReports(ruleset, code, true));
        kinds.add(new LongReports(ruleset, code, false));
      }
    }
    return kinds;
  }

  @ParameterizedTest
  @MethodSource("agreements")
  void noListCostsMoreThanHalfOfWhatItAddsToTheBudget(String id) throws RulesetRefused {
    Ruleset ruleset = TestRules.RULESETS.ruleset(id);
    Costly most = null;
    int lists = 0;
    for (LongReports reports : kindsOf(ruleset)) {
      for (LongReports.Way way : LongReports.ways()) {
        Report longest = reports.report(way, 200);
        if (longest == null) {
          continue; // its elements are told apart by a code, so that there are few
        }
        lists++;
        Cost longer = Cost.of(reports.report(way, 100), ruleset);
        double each = Cost.of(reports.report(way, 50), ruleset).eachOf(longer);
        assertThat(each).as(way.toString()).isLessThanOrEqualTo(WorkBudget.PER_FACT / 2.0);
        assertThat(longer.eachOf(Cost.of(longest, ruleset)))
            .as(way.toString())
            .isLessThanOrEqualTo(each * 1.1 + 1);
        if (most == null || each > most.each) {
          most = new Costly(reports, way, each);
        }
      }
    }
    assertThat(lists).isGreaterThan(20);
    Cost atLimit = Cost.of(most.reports.report(most.way, Limits.LIST_ELEMENTS), ruleset);
    assertThat(atLimit.facts).isGreaterThan(Limits.LIST_ELEMENTS);
    assertThat(atLimit.used).as(most.way.toString()).isLessThanOrEqualTo(60 * atLimit.facts);
  }

  /**
   * Each activity is tried with each account that it may describe the use of, and there is an
   * account for each part and year. Each line is large, short of words and of a category whose sum
   * is stated.
   */
  @Test
  void theDocumentOfTheMostBytesCostsLessThanHalf() throws RulesetRefused {
    Ruleset ruleset = TestRules.of2020();
    ObjectNode report = ReportVariants.base("municipality");
    ArrayNode activities = report.putArray("activities");
    for (int i = 0; i < Limits.LIST_ELEMENTS; i++) {
      activities.addObject().put("id", "A" + i).put("status", "COMPLETED");
    }
    ArrayNode accounts = report.putArray("accounts");
    for (String part : ruleset.agreement().codeLists().get("part")) {
      for (int year = 2016; year <= 2020; year++) {
        ObjectNode account = accounts.addObject().put("part", part).put("originYear", year);
        account.put("spent", 100);
        account.putArray("statedTotals").addObject().put("category", "METHODS").put("amount", 1);
        account.putArray("lines");
      }
    }
    ObjectNode line = ReportVariants.MAPPER.createObjectNode();
    line.put("amount", 1_000_000).put("description", "x").put("category", "METHODS");
    int room = Limits.DOCUMENT_BYTES - ReportVariants.bytes(report).length;
    for (int i = 0; i < room / (ReportVariants.bytes(line).length + 1); i++) {
      ((ArrayNode) accounts.get(i % accounts.size()).get("lines")).add(line);
    }
    assertThat(ReportVariants.bytes(report).length)
        .isBetween(Limits.DOCUMENT_BYTES - 200, Limits.DOCUMENT_BYTES);
    Cost cost = Cost.of(LongReports.read(report), ruleset);
    assertThat(cost.facts).isGreaterThan(300_000);
    assertThat(cost.used / cost.facts).isBetween(80L, 90L);
  }
}
