package se.villkorskoll.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import se.villkorskoll.model.Allocation;
import se.villkorskoll.model.Allotment;
import se.villkorskoll.model.CheckResult;
import se.villkorskoll.model.Condition;
import se.villkorskoll.model.ConditionOutcome;
import se.villkorskoll.model.Finding;
import se.villkorskoll.model.LocalTemplate;
import se.villkorskoll.model.Outcome;
import se.villkorskoll.model.Recipient;
import se.villkorskoll.model.Report;
import se.villkorskoll.model.SpendingTable;
import se.villkorskoll.model.Totals;
import se.villkorskoll.model.Verdict;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Path;
import se.villkorskoll.model.shape.Place;
import se.villkorskoll.ruleset.Ruleset;

/**
 * Checks one report against one ruleset. The same report, ruleset and day give an equal result,
 * whatever the order in which rules are loaded or fire.
 */
public final class Checker {

  /** How many findings of one condition are told; nobody reads more. */
  private static final int MOST_FINDINGS = 1_000;

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

  private final Report report;
  private final Ruleset ruleset;
  private final LocalDate asOf;
  private final Consumer<List<Object>> order;
  private final Recipient recipient;
  private final Allotment allotment;
  private final Map<String, List<Located>> expected;
  private final NotAssessed notAssessed;
  private final Map<String, List<Finding>> findings = new HashMap<>();

  private Checker(Report report, Ruleset ruleset, LocalDate asOf, Consumer<List<Object>> order) {
    this.report = report.asOf(asOf);
    this.ruleset = ruleset;
    this.asOf = asOf;
    this.order = order;
    this.recipient = ruleset.register().find(report.recipient());
    this.allotment =
        ruleset
            .allocations()
            .of(recipient)
            .without(part -> report.declines(part, ruleset.agreement().year()));
    this.expected = Expected.in(this.report, ruleset.agreement(), recipient, allotment);
    this.notAssessed = new NotAssessed(this.report);
  }

  /**
   * Checks a report.
   *
   * @param report a report that was read for the ruleset's agreement, from a recipient in its
   *     register
   * @param ruleset what it is checked against
   * @param asOf the day that it is checked for: a deadline on or after it is not past, and nothing
   *     dated later has happened
   */
  public static CheckResult check(Report report, Ruleset ruleset, LocalDate asOf) {
    return Corrections.added(
        uncorrected(report, ruleset, asOf),
        report.asOf(asOf),
        corrected -> uncorrected(corrected, ruleset, asOf));
  }

  /** The same without looking for corrections, for whoever only counts findings. */
  public static CheckResult uncorrected(Report report, Ruleset ruleset, LocalDate asOf) {
    return inOrder(report, ruleset, asOf, facts -> {});
  }

  /**
   * The same with the facts put before the rules in another order, which shows in no result.
   *
   * @param order arranges the facts
   */
  static CheckResult inOrder(
      Report report, Ruleset ruleset, LocalDate asOf, Consumer<List<Object>> order) {
    return new Checker(report, ruleset, asOf, order).check();
  }

  private CheckResult check() {
    run();
    List<ConditionOutcome> outcomes = new ArrayList<>(ruleset.conditions().size());
    List<Finding> all = new ArrayList<>();
    for (Condition condition : ruleset.conditions()) {
      ConditionOutcome outcome = outcome(condition);
      List<Finding> own = findings.getOrDefault(condition.id(), List.of());
      if (outcome.outcome() == Outcome.NOT_APPLICABLE) {
        outcomes.add(outcome);
      } else if (own.size() <= MOST_FINDINGS) {
        outcomes.add(outcome);
        all.addAll(own);
      } else {
        outcomes.add(new ConditionOutcome(condition, outcome.outcome(), leftOut(own.size())));
        own.stream().sorted(Finding.ORDER).limit(MOST_FINDINGS).forEach(all::add);
      }
    }
    all.sort(Finding.ORDER);
    return new CheckResult(
        ruleset.agreement().id(),
        ruleset.agreement().knowledge(),
        recipient,
        asOf,
        EngineVersion.CURRENT,
        ruleset.version(),
        report.digest(),
        ruleset.parameters().readings(),
        Verdict.of(outcomes, all),
        Totals.of(outcomes),
        Collections.unmodifiableList(outcomes),
        Collections.unmodifiableList(all));
  }

  private static LocalText leftOut(int all) {
    return LocalText.of(
        "De första %d av %d fynd visas.".formatted(MOST_FINDINGS, all),
        "The first %d of %d findings are shown.".formatted(MOST_FINDINGS, all));
  }

  /**
   * Runs all rules in one session; if one of them throws, runs each alone, so that only that one
   * has failed.
   */
  private void run() {
    if (ruleset.conditions().isEmpty()) {
      return;
    }
    try {
      for (Findings.Recorded one : fire(ruleset.rules().all())) {
        add(one);
      }
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      findings.clear();
      ruleset.conditions().forEach(this::runAlone);
    }
  }

  private void runAlone(Condition condition) {
    try {
      for (Findings.Recorded one : fire(ruleset.rules().alone(condition.name()))) {
        add(one);
      }
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      add(
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

  private List<Findings.Recorded> fire(KieBase base) {
    KieSession session = base.newKieSession();
    try {
      var recorded = new Findings(ruleset);
      session.setGlobal("findings", recorded);
      session.setGlobal("params", ruleset.parameters());
      facts().forEach(session::insert);
      session.fireAllRules();
      return recorded.recorded();
    } finally {
      session.dispose();
    }
  }

  private List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    ruleset.facts().visit(report, facts::add);
    facts.addAll(report.notAvailable());
    facts.addAll(report.writtenNumbers());
    facts.addAll(ruleset.agreement().parts());
    facts.addAll(allotment.allocations());
    facts.add(allotment);
    facts.add(SpendingTable.of(report));
    order.accept(facts);
    return facts;
  }

  private void add(Findings.Recorded one) {
    Condition condition = one.condition();
    LocalDate due = condition.due() == null ? null : ruleset.parameters().date(condition.due());
    boolean pending = one.outcome() == Outcome.BREACHED && due != null && !asOf.isAfter(due);
    Map<String, Object> values = new LinkedHashMap<>(one.values());
    if (pending) {
      values.put("due", due);
      values.put("daysLeft", ChronoUnit.DAYS.between(asOf, due));
    }
    var finding =
        new Finding(
            condition,
            pending ? Outcome.PENDING : one.outcome(),
            one.pointer(),
            Place.of(report, Report.SHAPE, one.pointer()),
            pending ? PENDING.followedBy(condition.message()) : condition.message(),
            condition.help(),
            Collections.unmodifiableMap(values),
            one.outcome() == Outcome.NEEDS_JUDGEMENT ? condition.checklist() : List.of(),
            null);
    add(finding.compared());
  }

  private void add(Finding finding) {
    findings.computeIfAbsent(finding.condition().id(), id -> new ArrayList<>()).add(finding);
  }

  private ConditionOutcome outcome(Condition condition) {
    LocalText notConcerned = notConcerned(condition);
    if (notConcerned != null) {
      return new ConditionOutcome(condition, Outcome.NOT_APPLICABLE, notConcerned);
    }
    LocalText nothingToJudge = needs(condition);
    Outcome first = Outcome.MET;
    for (Finding finding : findings.getOrDefault(condition.id(), List.of())) {
      if (finding.outcome().compareTo(first) < 0) {
        first = finding.outcome();
      }
    }
    return first == Outcome.MET && nothingToJudge != null
        ? new ConditionOutcome(condition, Outcome.NOT_APPLICABLE, nothingToJudge)
        : new ConditionOutcome(condition, first, null);
  }

  /** Why the condition does not concern this recipient at all, or null if it does. */
  private LocalText notConcerned(Condition condition) {
    if (!condition.appliesTo().contains(recipient.kind())) {
      return LocalText.of(
          "Villkoret gäller inte för %s.".formatted(recipient.kind().label().sv()),
          "The condition does not concern a %s.".formatted(recipient.kind().label().en()));
    }
    boolean receivesParts = !ruleset.agreement().partsOf(recipient.kind()).isEmpty();
    if (receivesParts && allotment.allocations().isEmpty() && !report.tellsFunds()) {
      return LocalText.of(
          "Mottagaren har avböjt alla medel.", "The recipient has declined all funds.");
    }
    if (!condition.needs().isEmpty() && !judges(condition.needs().get(0))) {
      return notAsked(condition.needs().get(0));
    }
    if (condition.allocatedParts() != null && allocations(condition).isEmpty()) {
      return LocalText.of(
          "Mottagaren får ingen av de delar som villkoret gäller.",
          "The recipient gets none of the parts that the condition concerns.");
    }
    return null;
  }

  private List<Allocation> allocations(Condition condition) {
    Set<String> parts = ruleset.parameters().codes(condition.allocatedParts());
    return allotment.allocations().stream().filter(one -> parts.contains(one.part())).toList();
  }

  /**
   * Notes every fact that the condition needs and does not have.
   *
   * @return why there is nothing to judge, or null if there is something
   */
  private LocalText needs(Condition condition) {
    LocalText nothingToJudge = null;
    for (int i = 0; i < condition.needs().size(); i++) {
      Path path = condition.needs().get(i);
      if (!judges(path)) {
        continue;
      }
      Path.Resolution resolution = path.resolve(report, ruleset.agreement().year(), expected);
      resolution.missing().forEach(missing -> add(notAssessed.of(condition, missing)));
      if (i == 0 && resolution.selected() == 0) {
        nothingToJudge = nothingReported(path);
      }
    }
    if (condition.allocatedParts() != null) {
      allocations(condition).stream()
          .filter(one -> one.amount() == null)
          .forEach(one -> add(notAssessed.of(condition, one)));
    }
    return nothingToJudge;
  }

  /** Whether the section of a path is asked for, or reported where it may be. */
  private boolean judges(Path path) {
    return ruleset.agreement().asks(recipient.kind(), path.section())
        || (ruleset.agreement().accepts(recipient.kind(), path.section())
            && Report.SHAPE.field(path.section()).accessor().apply(report) != null);
  }

  private LocalText notAsked(Path path) {
    LocalText section = Report.SHAPE.field(path.section()).label();
    return LocalText.of(
        "Avsnittet %s begärs inte av mottagaren, eller är frivilligt och inte redovisat."
            .formatted(section.sv()),
        "The section %s is not asked of the recipient, or optional and not reported."
            .formatted(section.en()));
  }

  private static LocalText nothingReported(Path path) {
    LocalText section = Report.SHAPE.field(path.section()).label();
    return LocalText.of(
        "Inget att bedöma under %s.".formatted(section.sv()),
        "Nothing to assess under %s.".formatted(section.en()));
  }
}
