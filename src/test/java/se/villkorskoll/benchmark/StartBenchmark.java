package se.villkorskoll.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * A whole {@code check} of one small report, from the start of the program to its end, with rules
 * that were compiled by an earlier start; beside a Java program that does nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 15)
public class StartBenchmark {

  private static final Path JAR = Path.of("target/villkorskoll.jar");
  private static final Path HOME = Path.of("target/benchmark-home");

  /** The program must have been built. */
  @Setup
  public void built() {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException("build it first: mvn -q -DskipTests package");
    }
  }

  /** Checks Falun's report. */
  @Benchmark
  public int check() throws IOException, InterruptedException {
    return java(
        "-jar",
        JAR.toString(),
        "check",
        "fixtures/2020/dalarna/2080.json",
        "--as-of",
        "2021-04-15");
  }

  /** What the Java machine itself takes. */
  @Benchmark
  public int nothing() throws IOException, InterruptedException {
    return java("-cp", "target/test-classes", Nothing.class.getName());
  }

  private static int java(String... arguments) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("VILLKORSKOLL_HOME", HOME.toAbsolutePath().toString());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    int exit = builder.start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("ended with " + exit);
    }
    return exit;
  }

  /** A program that does nothing. */
  static final class Nothing {
    private Nothing() {}

    public static void main(String[] arguments) {}
  }
}
