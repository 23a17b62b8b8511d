package se.villkorskoll.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
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
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.Ruleset;
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
  private final Ruleset ruleset = TestRules.of2020();
  private final ReportReader reader = new ReportReader(TestRules.RULESETS);
  private final HandWritten handWritten = new HandWritten(ruleset);

  /** Both programs find the same, or there is nothing to compare. */
  @Setup
  public void bothFindTheSame() throws IOException, RulesetRefused {
    JsonNode ours = told(villkorskoll());
    JsonNode theirs = told(handWritten());
    if (ours.size() < 5 || !ours.equals(theirs)) {
      throw new IllegalStateException("different results:\n" + ours + "\n" + theirs);
    }
  }

  private static JsonNode told(byte[] result) throws IOException {
    var mapper = new ObjectMapper();
    JsonNode whole = mapper.readTree(result);
    var told = mapper.createArrayNode();
    for (JsonNode one : whole.get("conditions")) {
      if (HandWritten.CONDITIONS.contains(one.get("id").textValue())) {
        told.add(one.get("id")).add(one.get("outcome"));
      }
    }
    for (JsonNode one : whole.get("findings")) {
      if (HandWritten.CONDITIONS.contains(one.get("condition").textValue())) {
        List.of("condition", "outcome", "pointer", "place", "message", "values", "help")
            .forEach(field -> told.add(one.get(field)));
      }
    }
    return told;
  }

  /** Reads, checks and writes with the rules of 2020. */
  @Benchmark
  public byte[] villkorskoll() throws RulesetRefused {
    var read = reader.read(report, "2020").value();
    return ResultJson.of(
        new CheckedReport(null, Checker.check(read.report(), read.ruleset(), AS_OF), List.of()),
        Language.SV);
  }

  /** Does the same without rules. */
  @Benchmark
  public byte[] handWritten() {
    return handWritten.check(report, AS_OF);
  }
}
