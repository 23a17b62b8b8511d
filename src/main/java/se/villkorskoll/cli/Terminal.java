package se.villkorskoll.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import se.villkorskoll.export.SafeText;

/**
 * What a command meets the world with.
 *
 * @param environment the environment variables
 * @param clock in Europe/Stockholm
 * @param out for results
 * @param err for what went wrong
 */
record Terminal(Map<String, String> environment, Clock clock, PrintStream out, PrintStream err) {

  /** Prints a line for a person: of what stands in it the terminal obeys nothing. */
  void line(String text) {
    out.println(SafeText.line(text));
  }

  /** As {@link #line}, of something that went wrong or was left out. */
  void error(String text) {
    err.println(SafeText.line(text));
  }

  /** Today in Stockholm. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Where the program keeps its data: VILLKORSKOLL_HOME, or .villkorskoll in the user's home
   * folder.
   */
  Path home() {
    String home = environment.get("VILLKORSKOLL_HOME");
    return home == null || home.isBlank()
        ? Path.of(System.getProperty("user.home"), ".villkorskoll")
        : Path.of(home);
  }
}
