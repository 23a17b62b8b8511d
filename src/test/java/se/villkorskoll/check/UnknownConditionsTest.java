package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.villkorskoll.TestRules;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.ResultText;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.Verdict;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.RulesetRefused;

/** Years whose conditions no source renders: sums are checked, and nothing is called compliant. */
class UnknownConditionsTest {

  private static final String REPORT =
      """
      {"agreement": "%1$s", "recipient": "%2$s", "submittedOn": "%1$s-10-01",
       "contact": {"function": "Controller", "email": "a@b.se", "phone": "08-1"},
       "accounts": [{"part": "%3$s", "originYear": %1$s, "received": 100, "carriedIn": 0,
         "spent": %4$s, "passedOn": 0, "unspent": 0, "allSpent": "YES", "carriedOut": 0,
         "lines": [{"date": "%1$s-05-01", "amount": %4$s, "category": "A", "ageGroup": "ADULTS"}],
         "statedTotals": [{"category": "A", "amount": %4$s, "share": 100}]}]}
      """;

  private static CheckResult check(String year, String recipient, String part, String spent) {
    String json = REPORT.formatted(year, recipient, part, spent);
    Report report = TestRules.report(json.getBytes(StandardCharsets.UTF_8));
    LocalDate asOf = LocalDate.of(Integer.parseInt(year) + 1, 6, 1);
    try {
      return Checker.check(report, TestRules.RULESETS.ruleset(year), asOf);
    } catch (RulesetRefused e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2018, 2080, P1K",
    "2018, R20, P1R",
    "2018, SKR, P3S",
    "2021, 2080, P1K",
    "2021, R20, P1R",
    "2021, L20, P3L",
    "2021, SKR, P9S",
    "2022, 2080, P1K",
    "2022, R20, P2R",
    "2022, L20, P3L",
    "2023, 2080, P1K",
    "2023, R20, P1R",
    "2023, L20, P3L",
    "2024, 2080, P1K",
    "2024, R20, P1R",
    "2024, SKR, P1S",
  })
  void whatAddsUpIsNotCompliant(String year, String recipient, String part) {
    CheckResult right = check(year, recipient, part, "100");
    assertThat(right.outcomes()).anyMatch(one -> one.outcome() == Outcome.MET);
    assertThat(right.findings()).noneMatch(one -> one.outcome() == Outcome.BREACHED);
    assertThat(right.verdict()).isEqualTo(Verdict.NOT_ASSESSED);
    assertThat(check(year, recipient, part, "99.99").verdict()).isEqualTo(Verdict.BREACHED);
  }

  @ParameterizedTest
  @CsvSource({"2018, sv, egna villkor", "2023, sv, egna villkor", "2024, en, own conditions"})
  void theTextSaysWhy(String year, String language, String words) {
    String part = year.equals("2018") ? "P1K" : "P9K";
    var checked = new CheckedReport("x.json", check(year, "2080", part, "100"), List.of());
    Language spoken = Language.valueOf(language.toUpperCase(Locale.ROOT));
    String text = ResultText.of(List.of(checked), spoken);
    assertThat(text.replace(System.lineSeparator(), " ")).contains(words);
  }
}
