package se.villkorskoll.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.check.Checker;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.intake.ReadReport;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.CheckResult;
import se.villkorskoll.model.Companions;
import se.villkorskoll.model.ConditionOutcome;
import se.villkorskoll.model.Finding;
import se.villkorskoll.model.Outcome;
import se.villkorskoll.ruleset.RulesetRefused;

/**
 * The rules against a second reading of the conditions, on reports made at random. Every condition
 * that a rule judges is met and breached often enough for a difference to show.
 */
class OracleTest {

  private static final int REPORTS = Integer.getInteger("villkorskoll.oracle.reports", 100_000);
  private static final int OFTEN = REPORTS / 100;

  private static final Set<Outcome> FIRED =
      Set.of(Outcome.BREACHED, Outcome.PENDING, Outcome.NEEDS_JUDGEMENT);

  private final Map<String, Oracle.Condition> oracle = new Oracle().conditions();
  private final ReportGenerator generator = new ReportGenerator(Twists.all());
  private final ReportReader reader = new ReportReader(TestRules.RULESETS);
  private final AtomicInteger compared = new AtomicInteger();
  private final Map<String, AtomicInteger> fired = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> met = new ConcurrentHashMap<>();

  @Test
  void theRulesAndTheOracleAgreeOnEveryReport() {
    assertThat(oracle.keySet())
        .containsExactlyElementsOf(
            TestRules.of2020().conditions().stream().map(one -> one.id()).toList());
    Map<String, String> differences = new ConcurrentHashMap<>();
    IntStream.range(0, REPORTS + REPORTS / 20)
        .parallel()
        .forEach(seed -> compare(seed, generator.report(seed), differences));
    assertThat(new TreeMap<>(differences)).isEmpty();
    assertThat(compared.get()).isGreaterThanOrEqualTo(REPORTS);
    assertThat(
            oracle.keySet().stream()
                .filter(one -> count(fired, one) < OFTEN || count(met, one) < OFTEN)
                .map(
                    one ->
                        "%s fired %d times, met %d times"
                            .formatted(one, count(fired, one), count(met, one))))
        .as("at least %d times each", OFTEN)
        .isEmpty();
  }

  private static int count(Map<String, AtomicInteger> counts, String condition) {
    return counts.getOrDefault(condition, new AtomicInteger()).get();
  }

  private void compare(int seed, Facts facts, Map<String, String> differences) {
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
      Set<String> rules = found.getOrDefault(id, Set.of());
      Set<String> second = oracle.get(id).fires(facts);
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
          read.value().report(), read.value().ruleset(), facts.asOf(), Companions.NONE);
    } catch (JsonProcessingException | RulesetRefused e) {
      throw new AssertionError("seed " + seed, e);
    }
  }
}
