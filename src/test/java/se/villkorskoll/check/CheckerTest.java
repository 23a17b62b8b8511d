package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.conf.ThreadSafeOption;
import se.villkorskoll.TestRules;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.ResultJson;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.ConditionOutcome;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.Verdict;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.Ruleset;

class CheckerTest {

  private static final LocalDate AS_OF = LocalDate.of(2021, 4, 15);

  private static CheckResult check(Report report) {
    return Checker.check(report, TestRules.of2020(), AS_OF);
  }

  private static Report fixture(String code) {
    return TestRules.report(TestRules.bytes("fixtures/2020/dalarna/" + code + ".json"));
  }

  private static Outcome outcome(CheckResult result, String id) {
    return result.outcomes().stream()
        .filter(one -> one.condition().id().equals(id))
        .map(ConditionOutcome::outcome)
        .findFirst()
        .orElseThrow();
  }

  private static byte[] json(CheckResult result) {
    return ResultJson.of(new CheckedReport("x", result, List.of()), Language.SV);
  }

  @Test
  void everyConditionHasOneOutcomeAndTheTotalsAddUp() {
    for (String code : List.of("2080", "2082", "2085", "R20", "L20")) {
      CheckResult result = check(fixture(code));
      assertThat(result.outcomes()).hasSameSizeAs(TestRules.of2020().conditions());
      assertThat(result.outcomes())
          .extracting(one -> one.condition().id())
          .doesNotHaveDuplicates()
          .isSorted();
      assertThat(result.totals().conditions()).isEqualTo(result.outcomes().size());
    }
  }

  @Test
  void everyOutcomeButMetAndNotApplicableHasAFinding() {
    for (String code : List.of("2029", "2039", "2082", "2083", "R20", "L20")) {
      CheckResult result = check(fixture(code));
      for (ConditionOutcome one : result.outcomes()) {
        boolean silent = one.outcome() == Outcome.MET || one.outcome() == Outcome.NOT_APPLICABLE;
        assertThat(
                result.findings().stream()
                    .anyMatch(f -> f.condition().id().equals(one.condition().id())))
            .as(code + " " + one)
            .isEqualTo(!silent);
        assertThat(one.reason() != null).isEqualTo(one.outcome() == Outcome.NOT_APPLICABLE);
      }
    }
  }

  @Test
  void moreFindingsThanAnybodyReadsAreCountedAndNotTold() {
    var lines = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      lines.append(i == 0 ? "" : ",").append("{\"amount\": \"x\"}");
    }
    Report report =
        TestRules.report(
            new String(TestRules.bytes("rules/2020/municipality.json"), StandardCharsets.UTF_8)
                .replaceFirst("\"lines\": \\[", "\"lines\": [" + lines + ",")
                .getBytes(StandardCharsets.UTF_8));
    CheckResult result = check(report);
    assertThat(result.findings())
        .filteredOn(one -> one.condition().id().equals("DQ-NUM-01"))
        .hasSize(1_000);
    assertThat(result.outcomes())
        .filteredOn(one -> one.condition().id().equals("DQ-NUM-01"))
        .extracting(one -> one.reason().sv())
        .containsExactly("De första 1000 av 5000 fynd visas.");
  }

  @Test
  void whatDecidesTheVerdictIsToldHoweverManyOtherFindingsThereAre() {
    String plan = "{\"id\": \"p%d\", \"genderInAnalysis\": \"YES\", \"goals\": [{\"id\": \"g\"}]}";
    String unknown = "{\"id\": \"open\", \"goals\": [{\"id\": \"g\"}]}";
    var plans = new StringBuilder(unknown);
    for (int i = 0; i < 1_001; i++) {
      plans.append(", ").append(plan.formatted(i));
    }
    CheckResult result =
        check(
            TestRules.report(
                "{\"agreement\": \"2020\", \"recipient\": \"L20\", \"plans\": [%s]}"
                    .formatted(plans)
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(result.findings())
        .filteredOn(one -> one.condition().id().equals("DQ-PLAN-08"))
        .extracting(Finding::outcome)
        .contains(Outcome.BREACHED, Outcome.NOT_ASSESSED)
        .hasSize(1_001);
  }

  @Test
  void whatIsWrittenOfADeclinedPartIsJudgedAllTheSame() {
    for (String account :
        List.of(
            "\"received\": \"1 150 872,72\"",
            "\"spent\": {\"notAvailable\": \"x\"}",
            "\"lines\": [{\"amount\": 500000}]",
            "\"forwardings\": [{\"receiver\": \"x\", \"amount\": 5}]")) {
      String report =
          "{\"agreement\": \"2020\", \"recipient\": \"2080\", \"declined\": [{\"part\": \"P1K\"}, {\"part\": \"P4K\"}], \"accounts\": [{\"part\": \"P1K\", \"originYear\": 2020, %s}]}"
              .formatted(account);
      assertThat(check(TestRules.report(report.getBytes(StandardCharsets.UTF_8))).findings())
          .as(account)
          .isNotEmpty();
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    Report report = fixture("L20");
    byte[] first = json(check(report));
    assertThat(json(check(report))).isEqualTo(first);
    Ruleset again = TestRules.load(TestRules.FILES);
    assertThat(json(Checker.check(report, again, AS_OF))).isEqualTo(first);
  }

  @Test
  void aResultCarriesWhatItTakesToRepeatIt() {
    CheckResult result = check(fixture("2080"));
    assertThat(result.rulesetVersion()).isEqualTo(TestRules.of2020().version());
    assertThat(result.reportDigest()).hasSize(64);
    assertThat(result.engineVersion()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(result.readings()).extracting(one -> one.parameter()).containsExactly("report-by");
  }

  @Test
  void aRuleThatThrowsFailsAloneAndIsNeverAPass() {
    Ruleset ruleset =
        TestRules.load(
            TestRules.withRule(
                "$a : Allocation(withinOneKrona(amount) == false)",
                "findings.breach(\"/accounts\");"));
    Report unknownAmounts =
        TestRules.report(
            new String(TestRules.bytes("rules/2020/municipality.json"), StandardCharsets.UTF_8)
                .replace("\"2080\"", "\"0180\"")
                .getBytes(StandardCharsets.UTF_8));
    CheckResult failing = Checker.check(unknownAmounts, ruleset, AS_OF);
    assertThat(failing.verdict()).isEqualTo(Verdict.RULE_FAILED);
    assertThat(failing.totals().of(Outcome.RULE_FAILED)).isEqualTo(1);
    assertThat(outcome(failing, "OK2020-USE-02")).isEqualTo(Outcome.RULE_FAILED);
    CheckResult without = check(unknownAmounts);
    for (ConditionOutcome one : without.outcomes()) {
      assertThat(outcome(failing, one.condition().id())).isEqualTo(one.outcome());
    }
    assertThat(failing.findings())
        .filteredOn(one -> one.outcome() != Outcome.RULE_FAILED)
        .hasSameSizeAs(without.findings());
    Finding finding =
        failing.findings().stream()
            .filter(one -> one.outcome() == Outcome.RULE_FAILED)
            .findFirst()
            .orElseThrow();
    assertThat(finding.message(Language.SV))
        .contains("kunde inte köras")
        .contains(finding.condition().name())
        .contains("behöver en uppgift som saknas")
        .doesNotContain("NullPointerException");
    assertThat(outcome(Checker.check(fixture("2080"), ruleset, AS_OF), "OK2020-USE-02"))
        .isEqualTo(Outcome.MET);
  }

  @Test
  void aRulesetWithoutConditionsIsNeverCompliant() {
    Ruleset own = TestRules.of2020();
    Ruleset empty =
        new Ruleset(
            own.agreement(),
            own.parameters(),
            List.of(),
            own.allocations(),
            own.register(),
            own.facts(),
            own.evidence(),
            own.rules(),
            own.round(),
            own.version());
    CheckResult result = Checker.check(fixture("2080"), empty, AS_OF);
    assertThat(result.verdict()).isEqualTo(Verdict.NOT_ASSESSED);
  }

  @Test
  void aRecipientThatDeclinedEverythingIsNotConcernedAndNotCompliant() {
    Report declined =
        TestRules.report(
            """
            {"agreement": "2020", "recipient": "2080", "declined": [{"part": "P1K"}, {"part": "P4K"}]}
            """
                .getBytes(StandardCharsets.UTF_8));
    CheckResult result = check(declined);
    assertThat(result.totals().of(Outcome.NOT_APPLICABLE)).isEqualTo(result.totals().conditions());
    assertThat(result.findings()).isEmpty();
    assertThat(result.verdict()).isEqualTo(Verdict.NOT_ASSESSED);
  }

  @Test
  void aReportThatSaysNothingIsNotAssessedAnywhereItCouldBe() {
    Report silent =
        TestRules.report(
            "{\"agreement\":\"2020\",\"recipient\":\"2080\"}".getBytes(StandardCharsets.UTF_8));
    CheckResult result = check(silent);
    assertThat(result.verdict()).isEqualTo(Verdict.BREACHED);
    assertThat(result.outcomes())
        .filteredOn(one -> one.outcome() == Outcome.MET)
        .extracting(one -> one.condition().id())
        .containsExactly("DQ-NUM-01", "DQ-UNIT-01");
  }

  @Test
  void manyThreadsOnOneRulesetNeverMixReports() throws Exception {
    List<Report> reports =
        List.of(fixture("2029"), fixture("2081"), fixture("L20"), fixture("R20"), fixture("2083"));
    List<byte[]> expected = reports.stream().map(one -> json(check(one))).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int offset = i;
        tasks.add(
            () -> {
              int wrong = 0;
              for (int j = 0; j < 400; j++) {
                int index = (j + offset) % reports.size();
                if (!Arrays.equals(json(check(reports.get(index))), expected.get(index))) {
                  wrong++;
                }
              }
              return wrong;
            });
      }
      for (Future<Integer> done : threads.invokeAll(tasks)) {
        assertThat(done.get()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void sessionsAreThreadSafe() {
    KieSession session = TestRules.of2020().rules().all().newKieSession();
    try {
      assertThat(session.getSessionConfiguration().getOption(ThreadSafeOption.KEY))
          .isEqualTo(ThreadSafeOption.YES);
    } finally {
      session.dispose();
    }
  }

  @Test
  void everyPendingFindingSaysHowManyDaysAreLeft() {
    CheckResult result =
        Checker.check(fixture("2029"), TestRules.of2020(), LocalDate.of(2021, 3, 21));
    assertThat(result.verdict()).isEqualTo(Verdict.NEEDS_JUDGEMENT);
    Finding pending =
        result.findings().stream()
            .filter(one -> one.outcome() == Outcome.PENDING)
            .findFirst()
            .orElseThrow();
    assertThat(pending.values())
        .containsEntry("due", LocalDate.of(2021, 3, 31))
        .containsEntry("daysLeft", 10L);
  }
}
