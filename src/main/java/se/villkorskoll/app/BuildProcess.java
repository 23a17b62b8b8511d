package se.villkorskoll.app;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.villkorskoll.build.BuildAnswer;
import se.villkorskoll.build.BuildRequest;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.RuleBuilder;
import se.villkorskoll.ruleset.RuleClasses;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.RuleProblem;
import se.villkorskoll.ruleset.RulesetRefused;

/**
 * Builds rules and runs their scenarios in a process of its own: with little memory, a time limit,
 * nothing of the service's environment and no database. A process that ended a task well stays for
 * the next one; after anything else it is stopped, and the next task gets a new one. Thread-safe;
 * one task at a time.
 */
@Singleton
public class BuildProcess implements RuleBuilder {

  /** The byte by which the process says that it has started, before its first answer. */
  public static final int STARTED = 0x56;

  private static final Logger LOG = LoggerFactory.getLogger(BuildProcess.class);
  private static final String MAIN = "se.villkorskoll.cli.BuildRules";

  /** How long the process may take to start; a machine that does much else takes seconds. */
  private static final Duration STARTING = Duration.ofSeconds(60);

  /** Of what a process says that does not start, so much is logged, in bytes. */
  private static final int LOGGED = 500;

  private final List<String> javaOptions;
  private final Duration limit;
  private final String classPath;
  private volatile Process process;
  private volatile boolean closed;

  /** With the limits of a service. */
  @Inject
  BuildProcess() {
    this(List.of("-Xmx512m"), Duration.ofMinutes(3), System.getProperty("java.class.path"));
  }

  /**
   * With other limits.
   *
   * @param javaOptions what bounds the process's memory
   * @param limit how long a task may take
   * @param classPath where the program lies
   */
  BuildProcess(List<String> javaOptions, Duration limit, String classPath) {
    this.javaOptions = List.copyOf(javaOptions);
    this.limit = limit;
    this.classPath = classPath;
  }

  /** Why there is no answer: the file that was last taken up, and what happened. */
  private static final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;
    private final String file;
    private final boolean late;

    NoAnswer(String file, boolean late) {
      super(file);
      this.file = file;
      this.late = late;
    }
  }

  @Override
  public synchronized RuleClasses build(String agreement, RuleFiles files) throws RulesetRefused {
    BuildAnswer answer;
    try {
      answer = ask(new BuildRequest(BuildRequest.Task.COMPILE, agreement, files, null));
    } catch (NoAnswer together) {
      answer = oneByOne(agreement, files);
    }
    if (!answer.problems().isEmpty()) {
      throw new RulesetRefused(answer.problems());
    }
    return answer.classes();
  }

  /** Which of the rules it is that takes the process down. */
  private BuildAnswer oneByOne(String agreement, RuleFiles files) throws RulesetRefused {
    try {
      return ask(new BuildRequest(BuildRequest.Task.COMPILE_ONE_BY_ONE, agreement, files, null));
    } catch (NoAnswer e) {
      throw new RulesetRefused(List.of(problem(agreement, e)));
    }
  }

  /**
   * What is other than the scenarios of an agreement's rules expect.
   *
   * @param files the rules folder
   * @param classes the compiled rules
   * @throws BuildUnavailable if that cannot be found out now
   */
  public synchronized List<RuleProblem> failures(
      String agreement, RuleFiles files, RuleClasses classes) {
    try {
      return ask(new BuildRequest(BuildRequest.Task.RUN_SCENARIOS, agreement, files, classes))
          .problems();
    } catch (NoAnswer e) {
      return List.of(problem(agreement, e));
    }
  }

  private RuleProblem problem(String agreement, NoAnswer e) {
    String file = e.file.isEmpty() ? agreement + "/" + RuleFiles.AGREEMENT : e.file;
    return new RuleProblem(
        file,
        e.file.isEmpty() ? 0 : 1,
        e.late
            ? LocalText.of(
                "Reglerna tog mer än %d sekunder att översätta eller prova."
                    .formatted(limit.toSeconds()),
                "The rules took more than %d seconds to compile or test."
                    .formatted(limit.toSeconds()))
            : LocalText.of(
                "Reglerna tog mer minne än de får att översätta eller prova, eller avbröt det.",
                "The rules took more memory than they may to compile or test, or broke it off."),
        LocalText.of(
            "Dela upp regeln eller scenarierna, eller ta bort den senaste ändringen. Samma filer provas inte igen.",
            "Split the rule or the scenarios, or take the latest change back. The same files are not tried again."));
  }

  private BuildAnswer ask(BuildRequest request) throws NoAnswer {
    Process asked = running();
    var late = new AtomicBoolean();
    String[] file = {""};
    boolean well = false;
    CompletableFuture<Void> watch = endAfter(limit, asked, late);
    try {
      request.write(new DataOutputStream(asked.getOutputStream()));
      BuildAnswer answer =
          BuildAnswer.read(new DataInputStream(asked.getInputStream()), path -> file[0] = path);
      well = answer.problems().isEmpty() && watch.cancel(false);
      return answer;
    } catch (IOException e) {
      throw new NoAnswer(file[0], late.get());
    } finally {
      watch.cancel(false);
      if (!well) {
        stop();
      }
    }
  }

  private static CompletableFuture<Void> endAfter(
      Duration limit, Process process, AtomicBoolean late) {
    return CompletableFuture.runAsync(
        () -> {
          late.set(true);
          process.destroyForcibly();
        },
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** The process that was left for the next task, or else a new one. */
  private Process running() {
    Process left = process;
    if (!closed && left != null && left.isAlive()) {
      return left;
    }
    Process started;
    try {
      started = start();
    } catch (IOException e) {
      throw notStarted(Fault.of(e));
    }
    var late = new AtomicBoolean();
    CompletableFuture<Void> watch = endAfter(STARTING, started, late);
    String reason;
    try {
      if (started.getInputStream().read() == STARTED) {
        return started;
      }
      reason = late.get() ? "it took too long" : saidAtItsEnd(started);
    } catch (IOException e) {
      reason = Fault.of(e);
    } finally {
      watch.cancel(false);
    }
    stop();
    throw notStarted(reason);
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.addAll(
        List.of("-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", classPath, MAIN));
    var builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    String windows = environment.get("SystemRoot");
    environment.clear();
    // without it the names of folders outside ASCII are not understood
    environment.put("LC_ALL", "C.UTF-8");
    if (windows != null) {
      environment.put("SystemRoot", windows);
    }
    Process started = builder.start();
    process = started;
    if (closed) {
      // since it was looked at; whoever closed has not seen this process
      stop();
    }
    return started;
  }

  /** What a process said that ended before it had started; it has not seen anything of anybody. */
  private static String saidAtItsEnd(Process ended) throws IOException {
    byte[] said = ended.getErrorStream().readNBytes(LOGGED);
    return new String(said, StandardCharsets.UTF_8).strip().replaceAll("\\R", " ");
  }

  private BuildUnavailable notStarted(String reason) {
    if (closed) {
      return new BuildUnavailable("the service ends");
    }
    LOG.error("the process that builds rules did not start: {}", reason);
    return new BuildUnavailable(reason);
  }

  /** Ends the process, whatever it does; what is asked from now on is not built. */
  @PreDestroy
  void close() {
    closed = true;
    stop();
  }

  private void stop() {
    Process asked = process;
    process = null;
    if (asked != null) {
      try {
        asked.destroyForcibly().waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
