package se.villkorskoll.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.villkorskoll.TestRules;
import se.villkorskoll.check.Checker;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Companions;

/**
 * How the time of one check, without reading and without corrections, grows with the lists that a
 * report can be long in, alone and where a condition holds one against another.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class GrowthBenchmark {

  private static final LocalDate AS_OF = LocalDate.of(2021, 4, 15);

  /** The lists that grow together. */
  public enum Lists {
    ACTIVITIES,
    LINES,
    ACTIVITIES_AND_THEIR_LINES,
    STATEMENTS_AND_LINES
  }

  /** Which lists are long. */
  @Param public Lists lists;

  /** How many elements each of them has. */
  @Param({"10", "100", "1000", "10000"})
  public int size;

  private Report report;

  /** Makes the municipality's base report long. */
  @Setup
  public void lengthen() throws IOException {
    var mapper = new ObjectMapper();
    var tree = (ObjectNode) mapper.readTree(TestRules.bytes("rules/2020/municipality.json"));
    switch (lists) {
      case ACTIVITIES -> activities(tree);
      case LINES -> lines(tree);
      case ACTIVITIES_AND_THEIR_LINES -> {
        activities(tree);
        lines(tree);
      }
      case STATEMENTS_AND_LINES -> {
        statements(tree);
        lines(tree);
      }
    }
    report = TestRules.report(mapper.writeValueAsBytes(tree));
  }

  private void activities(ObjectNode tree) {
    var list = (ArrayNode) tree.get("activities");
    ObjectNode first = list.get(0).deepCopy();
    list.removeAll();
    for (int i = 0; i < size; i++) {
      list.add(first.deepCopy().put("id", "B" + i));
    }
  }

  private void lines(ObjectNode tree) {
    var list = (ArrayNode) tree.at("/accounts/0/lines");
    ObjectNode first = list.get(0).deepCopy();
    list.removeAll();
    for (int i = 0; i < size; i++) {
      ObjectNode line = first.deepCopy().put("amount", 100 + i);
      line.putArray("activities").add("B" + i);
      list.add(line);
    }
  }

  private void statements(ObjectNode tree) {
    ArrayNode list = tree.putArray("statements");
    for (int i = 0; i < size; i++) {
      list.addObject().put("category", "MOBILE_DIGITAL").put("amount", 100 + i);
    }
  }

  /** Checks it. */
  @Benchmark
  public CheckResult check() {
    return Checker.uncorrected(report, TestRules.of2020(), AS_OF, Companions.NONE);
  }
}
