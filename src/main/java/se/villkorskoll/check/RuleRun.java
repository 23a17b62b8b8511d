package se.villkorskoll.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import se.villkorskoll.model.Condition;
import se.villkorskoll.model.Finding;
import se.villkorskoll.model.LocalTemplate;
import se.villkorskoll.model.Outcome;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Place;
import se.villkorskoll.ruleset.Ruleset;

/** Puts facts before the rules of a ruleset, and makes findings of what they record. */
final class RuleRun {

  private static final LocalTemplate FAILED =
      LocalTemplate.of(
          "Kontrollen kunde inte köras ({reason}). Villkoret är inte bedömt.",
          "The check could not be run ({reason}). The condition is not assessed.");
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
   * The findings of all rules. They run in one session; if one of them throws, each is run alone,
   * so that only that one has failed.
   *
   * @param subject the document that the rules judge
   * @param facts what is put before them
   */
  static List<Finding> findings(
      Ruleset ruleset, Located subject, List<Object> facts, LocalDate asOf) {
    if (ruleset.conditions().isEmpty()) {
      return List.of();
    }
    var run = new RuleRun(ruleset, subject, facts, asOf);
    try {
      return run.fire(ruleset.rules().all());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      List<Finding> findings = new ArrayList<>();
      ruleset.conditions().forEach(condition -> findings.addAll(run.alone(condition)));
      return findings;
    }
  }

  private List<Finding> alone(Condition condition) {
    try {
      return fire(ruleset.rules().alone(condition.name()));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return List.of(
          new Finding(
              condition,
              Outcome.RULE_FAILED,
              "",
              LocalText.of("", ""),
              FAILED,
              FAILED_HELP,
              Map.of("reason", reason(e)),
              List.of(),
              null));
    }
  }

  private static String reason(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }

  private List<Finding> fire(KieBase base) {
    KieSession session = base.newKieSession();
    try {
      var recorded = new Findings(ruleset);
      session.setGlobal("findings", recorded);
      session.setGlobal("params", ruleset.parameters());
      facts.forEach(session::insert);
      session.fireAllRules();
      return recorded.recorded().stream().map(this::finding).toList();
    } finally {
      session.dispose();
    }
  }

  private Finding finding(Findings.Recorded one) {
    Condition condition = one.condition();
    LocalDate due = condition.due() == null ? null : ruleset.parameters().date(condition.due());
    boolean pending = one.outcome() == Outcome.BREACHED && due != null && !asOf.isAfter(due);
    Map<String, Object> values = new LinkedHashMap<>(one.values());
    if (pending) {
      values.put("due", due);
      values.put("daysLeft", ChronoUnit.DAYS.between(asOf, due));
    }
    return new Finding(
            condition,
            pending ? Outcome.PENDING : one.outcome(),
            one.pointer(),
            Place.of(subject, condition.scope().shape(), one.pointer()),
            pending ? PENDING.followedBy(condition.message()) : condition.message(),
            condition.help(),
            Collections.unmodifiableMap(values),
            one.outcome() == Outcome.NEEDS_JUDGEMENT ? condition.checklist() : List.of(),
            null)
        .compared();
  }
}
