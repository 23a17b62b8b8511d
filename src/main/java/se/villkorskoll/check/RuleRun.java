package se.villkorskoll.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.LocalTemplate;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Place;
import se.villkorskoll.ruleset.Ruleset;

/** Puts facts before the rules of a ruleset, and makes findings of what they record. */
final class RuleRun {

  private static final LocalTemplate FAILED =
      LocalTemplate.of(
          "Regeln {rule} kunde inte köras: {reason}. Villkoret är inte bedömt.",
          "The rule {rule} could not be run: {reason}. The condition is not assessed.");
  private static final LocalTemplate FAILED_HELP =
      LocalTemplate.of(
          "Felet ligger i regeln, inte i redovisningen. Meddela den som förvaltar reglerna.",
          "The fault lies in the rule, not in the report. Tell whoever maintains the rules.");
  private static final LocalTemplate PENDING =
      LocalTemplate.of(
          "Sista dag är {due} ({daysLeft} dagar kvar). ",
          "The last day is {due} ({daysLeft} days left). ");

  private final Ruleset ruleset;
  private final Located subject;
  private final List<Object> facts;
  private final LocalDate asOf;

  private RuleRun(Ruleset ruleset, Located subject, List<Object> facts, LocalDate asOf) {
    this.ruleset = ruleset;
    this.subject = subject;
    this.facts = facts;
    this.asOf = asOf;
  }

  /**
   * What all rules find. They run in one session; if one of them throws, each is run alone, so that
   * only that one has failed. Every run has a {@link WorkBudget} of its own: whether a rule is past
   * it depends on no other rule, since what it does alone it also does among the others.
   *
   * <p>That memory runs out is not caught, here or where a rule runs alone. Memory belongs to all
   * that the program does at once, so it says nothing of the rule that was running: the same rule
   * would fail today and not tomorrow, and the result would be stored. It may also have left the
   * shared rule base half made, which later checks would go on with unseen. What one rule can keep
   * is bounded beforehand, by its budget. So the check as a whole gives no result.
   *
   * @param subject the document that the rules judge
   * @param facts what is put before them
   */
  static KeptFindings findings(
      Ruleset ruleset, Located subject, List<Object> facts, LocalDate asOf) {
    if (ruleset.conditions().isEmpty()) {
      return new KeptFindings();
    }
    CountingComponents.mustBeInUse();
    var run = new RuleRun(ruleset, subject, facts, asOf);
    try {
      return run.fire(ruleset.rules().all(), facts);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      var found = new KeptFindings();
      ruleset.conditions().forEach(condition -> found.addAll(run.alone(condition)));
      return found;
    }
  }

  private KeptFindings alone(Condition condition) {
    try {
      KieBase base = ruleset.rules().alone(condition.name());
      return fire(base, RuleSession.concerned(base, facts));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("rule", condition.name());
      values.put("reason", FailureReason.of(e).reason());
      var found = new KeptFindings();
      found.add(
          new Finding(
              condition,
              Outcome.RULE_FAILED,
              "",
              LocalText.of("", ""),
              FAILED,
              FAILED_HELP,
              Collections.unmodifiableMap(values),
              List.of(),
              null));
      return found;
    }
  }

  private KeptFindings fire(KieBase base, List<Object> concerned) {
    var found = new KeptFindings();
    RuleSession.run(
        base,
        ruleset.parameters(),
        concerned,
        new Findings(ruleset, one -> record(one, found)),
        WorkBudget.of(facts.size()));
    return found;
  }

  private void record(Findings.Recorded one, KeptFindings found) {
    Condition condition = one.condition();
    LocalDate due = condition.due() == null ? null : ruleset.parameters().date(condition.due());
    boolean pending = one.outcome() == Outcome.BREACHED && due != null && !asOf.isAfter(due);
    found.add(
        condition,
        pending ? Outcome.PENDING : one.outcome(),
        one.pointer(),
        () -> finding(one, pending ? due : null));
  }

  /**
   * The finding that a rule has recorded.
   *
   * @param pendingUntil the last day, where it is not past; otherwise null
   */
  private Finding finding(Findings.Recorded one, LocalDate pendingUntil) {
    Condition condition = one.condition();
    Map<String, Object> values = new LinkedHashMap<>(one.values().get());
    if (pendingUntil != null) {
      values.put("due", pendingUntil);
      values.put("daysLeft", ChronoUnit.DAYS.between(asOf, pendingUntil));
    }
    return new Finding(
            condition,
            pendingUntil == null ? one.outcome() : Outcome.PENDING,
            one.pointer(),
            Place.of(subject, condition.scope().shape(), one.pointer()),
            pendingUntil == null ? condition.message() : PENDING.followedBy(condition.message()),
            condition.help(),
            Collections.unmodifiableMap(values),
            one.outcome() == Outcome.NEEDS_JUDGEMENT ? condition.checklist() : List.of(),
            null)
        .compared();
  }
}
