package se.villkorskoll.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import se.villkorskoll.model.agreement.Allocation;
import se.villkorskoll.model.agreement.Allotment;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.report.SpendingTable;
import se.villkorskoll.model.report.YearBefore;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Companions;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.ConditionOutcome;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.LocalTemplate;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Ordered;
import se.villkorskoll.model.shape.Path;
import se.villkorskoll.ruleset.Ruleset;

/**
 * Checks one report against one ruleset. The same report, ruleset, day and companions give an equal
 * result, whatever the order in which rules are loaded or fire.
 */
public final class Checker {

  private static final LocalTemplate OF_COUNTY =
      LocalTemplate.of("Länets redovisning: ", "The county's report: ");
  private static final LocalTemplate WITHOUT_COUNTY =
      LocalTemplate.of(
          "Villkoret beror på länets redovisning ({county}), och precis en sådan är inte med i kontrollen.",
          "The condition depends on the county's report ({county}), and not precisely one is part of the check.");
  private static final LocalTemplate SILENT_COUNTY =
      LocalTemplate.of(
          "Villkoret beror på länets redovisning ({county}), som det inte går att bedöma i: {reason}",
          "The condition depends on the county's report ({county}), where it cannot be judged: {reason}");
  private static final LocalTemplate WITHOUT_COUNTY_HELP =
      LocalTemplate.of(
          "Kontrollera länets redovisning samtidigt, eller vänta tills den är inlämnad.",
          "Check the county's report at the same time, or wait until it is handed in.");

  private final Report report;
  private final Ruleset ruleset;
  private final LocalDate asOf;
  private final Recipient recipient;
  private final Allotment allotment;
  private final Map<String, List<Located>> expected;
  private final NotAssessed notAssessed;
  private final Companions companions;
  private final List<Object> facts;
  private final Assessment assessment = new Assessment();

  private Checker(
      Report report,
      Ruleset ruleset,
      LocalDate asOf,
      Companions companions,
      Consumer<List<Object>> order) {
    this.report = report.asOf(asOf);
    this.ruleset = ruleset;
    this.companions = new Companions(companions.county(), companions.yearBefore().asOf(asOf));
    this.asOf = asOf;
    this.recipient = ruleset.register().find(report.recipient());
    this.allotment =
        ruleset
            .allocations()
            .of(recipient)
            .without(part -> report.declines(part, ruleset.agreement().year()));
    this.expected = Expected.in(this.report, ruleset.agreement(), recipient, allotment);
    this.notAssessed = new NotAssessed(this.report);
    this.facts = facts();
    order.accept(facts);
  }

  /**
   * Checks a report by itself.
   *
   * @param report a report that was read for the ruleset's agreement, from a recipient in its
   *     register
   * @param ruleset what it is checked against
   * @param asOf the day that it is checked for: a deadline on or after it is not past, and nothing
   *     dated later has happened
   */
  public static CheckResult check(Report report, Ruleset ruleset, LocalDate asOf) {
    return check(report, ruleset, asOf, Companions.NONE);
  }

  /**
   * Checks a report beside what is known of its county and of the year before.
   *
   * @param companions what is known besides
   */
  public static CheckResult check(
      Report report, Ruleset ruleset, LocalDate asOf, Companions companions) {
    var checker = new Checker(report, ruleset, asOf, companions, facts -> {});
    CheckResult result = checker.check();
    Ruleset working = working(ruleset, result);
    return Corrections.added(
        result,
        report,
        checker.facts.size(),
        corrected -> uncorrected(corrected, working, asOf, companions));
  }

  /** The rules that could be run; one that failed once is not run for every correction. */
  private static Ruleset working(Ruleset ruleset, CheckResult result) {
    List<Condition> failed =
        result.outcomes().stream()
            .filter(one -> one.outcome() == Outcome.RULE_FAILED)
            .map(ConditionOutcome::condition)
            .toList();
    return failed.isEmpty() ? ruleset : ruleset.without(failed);
  }

  /** The same without looking for corrections, for whoever only counts findings. */
  public static CheckResult uncorrected(
      Report report, Ruleset ruleset, LocalDate asOf, Companions companions) {
    return new Checker(report, ruleset, asOf, companions, facts -> {}).check();
  }

  /**
   * The same with the facts put before the rules in another order, which shows in no result.
   *
   * @param order arranges the facts
   */
  static CheckResult inOrder(
      Report report, Ruleset ruleset, LocalDate asOf, Consumer<List<Object>> order) {
    return new Checker(report, ruleset, asOf, Companions.NONE, order).check();
  }

  /** What is put before the rules to check a report by itself. */
  static List<Object> facts(Report report, Ruleset ruleset, LocalDate asOf) {
    return new Checker(report, ruleset, asOf, Companions.NONE, facts -> {}).facts;
  }

  private CheckResult check() {
    KeptFindings found = RuleRun.findings(ruleset, report, facts, asOf);
    ruleset.conditions().stream().filter(this::isCarried).forEach(found::remove);
    assessment.addAll(found);
    for (Condition condition : ruleset.conditions()) {
      LocalText notConcerned = notConcerned(condition);
      if (notConcerned != null) {
        assessment.notApplicable(condition, notConcerned);
      } else if (isCarried(condition)) {
        carried(condition);
        assessment.settle(condition, null);
      } else {
        assessment.settle(condition, needs(condition));
      }
    }
    return assessment.result(ruleset, recipient, asOf, report.digest(), companions, List.of());
  }

  /** Whether the recipient is bound by what the condition says of its county's report. */
  private boolean isCarried(Condition condition) {
    return condition.carriedTo().contains(recipient.kind());
  }

  /**
   * Notes what a condition says of the county's report. That it does not apply there, because the
   * county declined or tells nothing, says nothing of whoever it binds.
   */
  private void carried(Condition condition) {
    String county = "L" + recipient.county();
    if (companions.county() == null) {
      assessment.add(waitsForCounty(condition, WITHOUT_COUNTY, Map.of("county", county)));
      return;
    }
    for (Finding one : companions.county().findings()) {
      if (one.condition().id().equals(condition.id())) {
        assessment.add(one.of("", OF_COUNTY));
      }
    }
    companions.county().outcomes().stream()
        .filter(one -> one.condition().id().equals(condition.id()))
        .filter(one -> one.outcome() == Outcome.NOT_APPLICABLE)
        .forEach(
            one ->
                assessment.add(
                    waitsForCounty(
                        condition,
                        SILENT_COUNTY,
                        Ordered.of("county", county, "reason", one.reason()))));
  }

  private static Finding waitsForCounty(
      Condition condition, LocalTemplate message, Map<String, Object> values) {
    return new Finding(
        condition,
        Outcome.NOT_ASSESSED,
        "",
        LocalText.of("", ""),
        message,
        WITHOUT_COUNTY_HELP,
        values,
        List.of(),
        null);
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
    facts.add(new YearBefore(report, companions.yearBefore()));
    return facts;
  }

  /** Why the condition does not concern this recipient at all, or null if it does. */
  private LocalText notConcerned(Condition condition) {
    if (!condition.appliesTo().contains(recipient.kind()) && !isCarried(condition)) {
      return LocalText.of(
          "Villkoret gäller inte för %s.".formatted(recipient.kind().label().sv()),
          "The condition does not concern a %s.".formatted(recipient.kind().label().en()));
    }
    boolean receivesParts = !ruleset.agreement().partsOf(recipient.kind()).isEmpty();
    if (receivesParts && allotment.allocations().isEmpty() && !report.tellsFunds()) {
      return LocalText.of(
          "Mottagaren har avböjt alla medel.", "The recipient has declined all funds.");
    }
    if (isCarried(condition)) {
      return null;
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
      for (Path.Missing missing : resolution.missing()) {
        assessment.add(
            condition,
            Outcome.NOT_ASSESSED,
            missing.pointer(),
            () -> notAssessed.of(condition, missing));
      }
      if (i == 0 && resolution.selected() == 0) {
        nothingToJudge = nothingReported(path);
      }
    }
    if (condition.allocatedParts() != null) {
      allocations(condition).stream()
          .filter(one -> one.amount() == null)
          .forEach(
              one ->
                  assessment.add(notAssessed.of(condition, one, report.received(one).pointer())));
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
