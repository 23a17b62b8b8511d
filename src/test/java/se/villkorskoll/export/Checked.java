package se.villkorskoll.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.villkorskoll.TestRules;
import se.villkorskoll.check.Checker;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.document.PointerLines;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.ConditionOutcome;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.LocalTemplate;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.Scope;
import se.villkorskoll.model.result.Severity;
import se.villkorskoll.model.result.Totals;
import se.villkorskoll.model.result.Verdict;
import se.villkorskoll.model.shape.LocalText;

/** Checked reports for the tests of the forms that other tools read. */
final class Checked {

  static final LocalDate AS_OF = LocalDate.of(2021, 4, 15);

  /** All that a text can hold to make a format stumble. */
  static final String NASTY =
      "<a b=\"c\" d='e'>&amp; ]]> {0} \u0000\u0007\u001B[31m \uD800 \uDC00x \uFFFF 😀\r\nrad två\rtre\t.";

  private Checked() {}

  /** A fixture of Dalarna, checked. */
  static CheckedReport fixture(String code) {
    String path = "fixtures/2020/dalarna/" + code + ".json";
    byte[] bytes = TestRules.bytes(path);
    CheckResult result = Checker.check(TestRules.report(bytes), TestRules.of2020(), AS_OF);
    Map<String, Integer> lines =
        PointerLines.of(bytes, result.findings().stream().map(Finding::pointer).toList());
    return new CheckedReport(path, result, List.of(), new SourceLines(path, 1, lines));
  }

  /** A report that could not be read. */
  static CheckedReport unreadable(String path, int line) {
    return new CheckedReport(
        path,
        null,
        List.of(
            new DocumentProblem(
                "/recipient", line, LocalText.of(NASTY, "Wrong."), LocalText.of("Gör", "Do"))));
  }

  /** A report with one condition of a severity and an outcome, and nasty texts everywhere. */
  static CheckedReport one(Severity severity, Outcome outcome) {
    var condition =
        new Condition(
            "OK2020-USE-02",
            "OK2020-USE-02-test",
            severity,
            Scope.REPORT,
            Set.of(RecipientKind.MUNICIPALITY),
            Set.of(),
            List.of(),
            null,
            null,
            NASTY,
            LocalText.of(NASTY, "Title"),
            LocalTemplate.of("Värdet {value}.", "The value {value}."),
            LocalTemplate.of("Ändra {value}.", "Change {value}."),
            List.of(),
            List.of(),
            List.of(LocalText.of("Är det så?", "Is it so?")),
            List.of(),
            false);
    boolean silent = outcome == Outcome.MET || outcome == Outcome.NOT_APPLICABLE;
    List<Finding> findings =
        silent
            ? List.of()
            : List.of(
                new Finding(
                    condition,
                    outcome,
                    "/accounts/0",
                    LocalText.of(NASTY, "Place"),
                    condition.message(),
                    condition.help(),
                    Map.of("value", NASTY),
                    condition.checklist(),
                    null));
    List<ConditionOutcome> outcomes =
        List.of(
            new ConditionOutcome(
                condition,
                outcome,
                outcome == Outcome.NOT_APPLICABLE ? LocalText.of("Skäl.", "Reason.") : null));
    CheckResult like = fixture("2080").result();
    var result =
        new CheckResult(
            like.agreement(),
            like.knowledge(),
            like.recipient(),
            AS_OF,
            like.engineVersion(),
            like.rulesetVersion(),
            like.reportDigest(),
            null,
            null,
            List.of(),
            Verdict.of(outcomes, findings, like.knowledge()),
            Totals.of(outcomes),
            outcomes,
            List.of(),
            findings);
    return new CheckedReport("a " + NASTY + ".json", result, List.of());
  }
}
