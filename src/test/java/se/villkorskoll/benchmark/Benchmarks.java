package se.villkorskoll.benchmark;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks and prints what the README says of speed. */
public final class Benchmarks {

  private Benchmarks() {}

  /** Takes about five minutes. */
  @SuppressWarnings("SystemOut") // prints its result to whoever asked for it
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include("se.villkorskoll.benchmark").build()).run();
    Map<String, Double> scores = new TreeMap<>();
    for (RunResult one : results) {
      Result<?> result = one.getPrimaryResult();
      String name = one.getParams().getBenchmark();
      scores.put(
          name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1), result.getScore());
    }
    double check = scores.get("CheckBenchmark.villkorskoll");
    double byHand = scores.get("CheckBenchmark.handWritten");
    System.out.printf(
        "%nCheck of a report, bytes to bytes: %.0f µs, by hand %.0f µs: %.1f times%n",
        check, byHand, check / byHand);
    System.out.printf(
        "The command check of a report: %.0f ms, of which Java itself %.0f ms%n",
        scores.get("StartBenchmark.check"), scores.get("StartBenchmark.nothing"));
    System.out.printf("Run over 332 stored reports: %.0f ms%n", scores.get("RunBenchmark.run"));
  }
}
