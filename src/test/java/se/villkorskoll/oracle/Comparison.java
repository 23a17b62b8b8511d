package se.villkorskoll.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import se.villkorskoll.TestRules;
import se.villkorskoll.check.Checker;
import se.villkorskoll.document.DocumentReader;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.intake.ReadReport;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.report.EarlierReport;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Companions;
import se.villkorskoll.model.result.ConditionOutcome;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;

/** The rules of an agreement and the oracle, on reports made at random. */
final class Comparison {

  private static final Set<Outcome> FIRED =
      Set.of(Outcome.BREACHED, Outcome.PENDING, Outcome.NEEDS_JUDGEMENT);

  private final Ruleset ruleset;
  private final ReportGenerator generator;
  private final Map<String, Oracle.Condition> oracle = new Oracle().conditions();
  private final ReportReader reader = new ReportReader(TestRules.RULESETS);
  private final AtomicInteger compared = new AtomicInteger();
  private final Map<String, AtomicInteger> fired = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> met = new ConcurrentHashMap<>();
  private final Map<String, String> differences = new ConcurrentHashMap<>();

  Comparison(String agreement) {
    try {
      this.ruleset = TestRules.RULESETS.ruleset(agreement);
    } catch (RulesetRefused e) {
      throw new AssertionError(e);
    }
    this.generator = new ReportGenerator(agreement, Twists.all(), Twists.of(agreement));
  }

  /** Compares on the reports of the seeds below a number. */
  void on(int seeds) {
    IntStream.range(0, seeds).parallel().forEach(seed -> compare(seed, generator.report(seed)));
  }

  /** How many reports could be read. */
  int compared() {
    return compared.get();
  }

  /** The first report found on which the two disagree, by condition. */
  Map<String, String> differences() {
    return new TreeMap<>(differences);
  }

  /** The conditions of the agreement that the oracle has. */
  List<String> conditions() {
    return ids().stream().filter(oracle::containsKey).toList();
  }

  /** The conditions of the agreement that the oracle has not. */
  List<String> withoutOracle() {
    return ids().stream().filter(one -> !oracle.containsKey(one)).toList();
  }

  private List<String> ids() {
    return ruleset.conditions().stream().map(one -> one.id()).sorted().toList();
  }

  /** The conditions that were not both met and breached so many times, with the numbers. */
  List<String> rare(int often) {
    return conditions().stream()
        .filter(one -> count(fired, one) < often || count(met, one) < often)
        .map(one -> "%s fired %d, met %d".formatted(one, count(fired, one), count(met, one)))
        .toList();
  }

  private static int count(Map<String, AtomicInteger> counts, String condition) {
    return counts.getOrDefault(condition, new AtomicInteger()).get();
  }

  private void compare(int seed, Facts facts) {
    CheckResult result = check(seed, facts);
    if (result == null) {
      return;
    }
    compared.incrementAndGet();
    Map<String, Set<String>> found = new TreeMap<>();
    for (Finding finding : result.findings()) {
      if (FIRED.contains(finding.outcome())) {
        found
            .computeIfAbsent(finding.condition().id(), id -> new TreeSet<>())
            .add(finding.pointer());
      }
    }
    for (ConditionOutcome one : result.outcomes()) {
      String id = one.condition().id();
      if (one.outcome() == Outcome.RULE_FAILED) {
        differences.putIfAbsent(id, "seed %d: the rule failed".formatted(seed));
      } else if (oracle.containsKey(id)) {
        compare(seed, one, found.getOrDefault(id, Set.of()), oracle.get(id).fires(facts));
      }
    }
  }

  private void compare(int seed, ConditionOutcome one, Set<String> rules, Set<String> second) {
    String id = one.condition().id();
    if (!rules.isEmpty()) {
      fired.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet();
    } else if (one.outcome() == Outcome.MET
        || (one.outcome() == Outcome.NOT_APPLICABLE && one.condition().judgedByPerson())) {
      met.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet();
    }
    if (!rules.equals(second) && one.outcome() != Outcome.NOT_APPLICABLE) {
      differences.putIfAbsent(id, "seed %d: rules %s, oracle %s".formatted(seed, rules, second));
    }
  }

  private static Companions beside(Facts facts) throws JsonProcessingException {
    return facts.before() == null
        ? Companions.NONE
        : new Companions(
            null,
            new EarlierReport(
                DocumentReader.json(
                        ReportGenerator.MAPPER.writeValueAsBytes(facts.before()), Report.SHAPE)
                    .value(),
                true));
  }

  /** The result, or null where the report cannot be read. */
  private CheckResult check(int seed, Facts facts) {
    try {
      ReadResult<ReadReport> read =
          reader.read(ReportGenerator.MAPPER.writeValueAsBytes(facts.report()), null);
      if (!read.succeeded()) {
        // two changes do not always fit together: a thing is told twice
        return null;
      }
      return Checker.uncorrected(
          read.value().report(), read.value().ruleset(), facts.asOf(), beside(facts));
    } catch (JsonProcessingException | RulesetRefused e) {
      throw new AssertionError("seed " + seed, e);
    }
  }
}
