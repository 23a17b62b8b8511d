package se.villkorskoll.benchmark;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.villkorskoll.TestRules;
import se.villkorskoll.check.Checker;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.ResultJson;
import se.villkorskoll.intake.ReportReader;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Companions;
import se.villkorskoll.model.result.ConditionOutcome;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.oracle.SecondReading;
import se.villkorskoll.ruleset.RulesetRefused;

/** From the bytes of a report of ten activities to the bytes of its result, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CheckBenchmark {

  private static final LocalDate AS_OF = LocalDate.of(2021, 4, 15);

  private final byte[] report = TenActivities.report();
  private final ReportReader reader = new ReportReader(TestRules.RULESETS);
  private final SecondReading secondReading = new SecondReading();

  /** Both find the same, or there is nothing to compare. */
  @Setup
  public void bothFindTheSame() throws IOException, RulesetRefused {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Finding finding : rules().findings()) {
      if (finding.outcome() != Outcome.NOT_ASSESSED) {
        found
            .computeIfAbsent(finding.condition().id(), id -> new TreeSet<>())
            .add(finding.pointer());
      }
    }
    Map<String, Set<String>> second = plainJava();
    for (ConditionOutcome one : rules().outcomes()) {
      String id = one.condition().id();
      if (one.outcome() != Outcome.NOT_APPLICABLE
          && !second.get(id).equals(found.getOrDefault(id, Set.of()))) {
        throw new IllegalStateException("different results of " + id);
      }
    }
    if (found.size() < 3) {
      throw new IllegalStateException("too little is found to compare: " + found.keySet());
    }
  }

  /** Reads, checks and writes with the rules of 2020. */
  @Benchmark
  public byte[] villkorskoll() throws RulesetRefused {
    var read = reader.read(report, "2020").value();
    return ResultJson.of(
        new CheckedReport(null, Checker.check(read.report(), read.ruleset(), AS_OF), List.of()),
        Language.SV);
  }

  /** Reads and checks with the rules of 2020, without writing. */
  @Benchmark
  public CheckResult rules() throws RulesetRefused {
    var read = reader.read(report, "2020").value();
    return Checker.uncorrected(read.report(), read.ruleset(), AS_OF, Companions.NONE);
  }

  /** Finds the same in the same bytes without rules, by the second reading of the tests. */
  @Benchmark
  public Map<String, Set<String>> plainJava() throws IOException {
    return secondReading.fired(report, AS_OF);
  }
}
