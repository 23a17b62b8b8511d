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

  /** Takes about ten minutes. */
  @SuppressWarnings("SystemOut") // prints its result to whoever asked for it
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include("se.villkorskoll.benchmark").build()).run();
    Map<String, Double> scores = new TreeMap<>();
    for (RunResult one : results) {
      Result<?> result = one.getPrimaryResult();
      String name = one.getParams().getBenchmark();
      name = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
      String lists = one.getParams().getParam("lists");
      scores.put(
          lists == null ? name : lists + " " + one.getParams().getParam("size"), result.getScore());
    }
    double check = scores.get("CheckBenchmark.villkorskoll");
    double rules = scores.get("CheckBenchmark.rules");
    double plainJava = scores.get("CheckBenchmark.plainJava");
    System.out.printf(
        "%nCheck of a report, bytes to bytes: %.0f µs; to findings %.0f µs, in plain Java %.0f µs:"
            + " %.1f times%n",
        check, rules, plainJava, rules / plainJava);
    System.out.printf(
        "The command check of a report: %.0f ms, of which Java itself %.0f ms%n",
        scores.get("StartBenchmark.check"), scores.get("StartBenchmark.nothing"));
    for (GrowthBenchmark.Lists lists : GrowthBenchmark.Lists.values()) {
      double few = scores.get(lists + " 10");
      double many = scores.get(lists + " 10000");
      System.out.printf(
          "Check of 10 and of 10 000 %s: %.0f µs and %.0f µs, exponent %.2f%n",
          lists, few, many, Math.log10(many / few) / 3);
    }
    System.out.printf("Run over 332 stored reports: %.0f ms%n", scores.get("RunBenchmark.run"));
  }
}
