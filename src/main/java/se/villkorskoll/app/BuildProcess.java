package se.villkorskoll.app;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
 * an empty environment and no database. A process that ended a task well stays for the next one;
 * after anything else it is stopped, and the next task gets a new one. Thread-safe; one task at a
 * time.
 */
@Singleton
public class BuildProcess implements RuleBuilder {

  private static final String MAIN = "se.villkorskoll.cli.BuildRules";

  private final List<String> javaOptions;
  private final Duration limit;
  private volatile Process process;
  private volatile boolean closed;

  /** With the limits of a service. */
  @Inject
  BuildProcess() {
    this(List.of("-Xmx512m"), Duration.ofMinutes(3));
  }

  /**
   * With other limits.
   *
   * @param javaOptions what bounds the process's memory
   * @param limit how long a task may take
   */
  BuildProcess(List<String> javaOptions, Duration limit) {
    this.javaOptions = List.copyOf(javaOptions);
    this.limit = limit;
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
    var late = new AtomicBoolean();
    String[] file = {""};
    boolean well = false;
    try {
      Process asked = running();
      CompletableFuture<Void> watch =
          CompletableFuture.runAsync(
              () -> {
                late.set(true);
                asked.destroyForcibly();
              },
              after(limit));
      try {
        request.write(new DataOutputStream(asked.getOutputStream()));
        BuildAnswer answer =
            BuildAnswer.read(new DataInputStream(asked.getInputStream()), path -> file[0] = path);
        well = answer.problems().isEmpty() && watch.cancel(false);
        return answer;
      } finally {
        watch.cancel(false);
      }
    } catch (IOException e) {
      throw new NoAnswer(file[0], late.get());
    } finally {
      if (!well) {
        stop();
      }
    }
  }

  private static Executor after(Duration delay) {
    return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Process running() throws IOException {
    if (closed) {
      throw new IOException("the service ends");
    }
    Process running = process;
    if (running == null || !running.isAlive()) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(javaOptions);
      command.addAll(
          List.of("-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
      var builder = new ProcessBuilder(command);
      builder.environment().clear();
      running = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process = running;
    }
    return running;
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
