package se.villkorskoll.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import se.villkorskoll.app.BuildProcess;
import se.villkorskoll.build.BuildLoop;

/**
 * Builds rules in a process of its own, which a service starts: requests come by standard input,
 * answers go by standard output. It is no command for people.
 */
final class BuildRules {

  private BuildRules() {}

  /**
   * Answers requests until the service goes or closes the stream.
   *
   * @throws IOException if the service cannot be reached any more
   */
  public static void main(String[] arguments) throws IOException {
    ProcessHandle.current().parent().ifPresent(BuildRules::endWith);
    var answers = new FileOutputStream(FileDescriptor.out);
    // what a library prints belongs to no answer, and nobody reads it
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.setOut(System.err);
    answers.write(BuildProcess.STARTED);
    BuildLoop.answer(new FileInputStream(FileDescriptor.in), answers);
  }

  /** A service that is killed leaves no build behind, however long that would take. */
  private static void endWith(ProcessHandle service) {
    var watch =
        new Thread(
            () -> {
              service.onExit().join();
              Runtime.getRuntime().halt(1);
            },
            "service-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
