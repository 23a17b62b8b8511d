package se.villkorskoll.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.KeptClasses;
import se.villkorskoll.ruleset.RecipientRegister;
import se.villkorskoll.ruleset.RuleClasses;
import se.villkorskoll.ruleset.RuleProblem;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetLoader;
import se.villkorskoll.ruleset.RulesetRefused;
import se.villkorskoll.scenario.ScenarioResult;
import se.villkorskoll.scenario.ScenarioRunner;

/** Answers requests, one after another, until there are no more. Keeps nothing between them. */
public final class BuildLoop {

  private final DataInputStream in;
  private final DataOutputStream out;
  private final RecipientRegister register = RecipientRegister.builtIn();

  private BuildLoop(InputStream in, OutputStream out) {
    this.in = new DataInputStream(in);
    this.out = new DataOutputStream(out);
  }

  /**
   * Answers the requests that are read until the stream ends.
   *
   * @throws IOException if requests cannot be read or answers not be written
   */
  public static void answer(InputStream in, OutputStream out) throws IOException {
    var loop = new BuildLoop(in, out);
    try {
      while (true) {
        loop.answer(BuildRequest.read(loop.in)).write(loop.out);
      }
    } catch (EOFException e) {
      // whoever asked has gone
    }
  }

  private BuildAnswer answer(BuildRequest request) {
    try {
      return request.task() == BuildRequest.Task.RUN_SCENARIOS
          ? new BuildAnswer(failures(request), null)
          : new BuildAnswer(List.of(), compiled(request));
    } catch (RulesetRefused e) {
      return new BuildAnswer(e.problems(), null);
    }
  }

  private RuleClasses compiled(BuildRequest request) throws RulesetRefused {
    Consumer<String> file = this::report;
    boolean oneByOne = request.task() == BuildRequest.Task.COMPILE_ONE_BY_ONE;
    return new RulesetLoader(request.files(), KeptClasses.nowhere(), register)
        .compile(request.agreement(), oneByOne ? file : null);
  }

  private void report(String path) {
    try {
      BuildAnswer.writeFile(out, path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<RuleProblem> failures(BuildRequest request) throws RulesetRefused {
    Ruleset ruleset =
        new RulesetLoader(
                request.files(),
                KeptClasses.nowhere(),
                register,
                (agreement, files) -> request.classes())
            .load(request.agreement());
    List<RuleProblem> failures = new ArrayList<>();
    for (ScenarioResult result : new ScenarioRunner(request.files(), ruleset).run()) {
      String name = result.name().isEmpty() ? "" : result.name() + ": ";
      for (LocalText failure : result.failures()) {
        failures.add(
            new RuleProblem(
                result.file(),
                result.line(),
                LocalText.of(name + failure.sv(), name + failure.en()),
                LocalText.of("Rätta regeln eller scenariot.", "Fix the rule or the scenario.")));
      }
    }
    return failures;
  }
}
