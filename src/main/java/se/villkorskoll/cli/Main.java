package se.villkorskoll.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import se.villkorskoll.model.shape.LocalText;

/** Starts the program. */
public final class Main {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private Main() {}

  /** Runs the command line and ends with its exit code. */
  public static void main(String[] arguments) {
    // Swedish letters come out right whatever the terminal's settings
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(
        run(arguments, System.getenv(), Clock.system(STOCKHOLM), StandardOutput.ofProcess(), err));
  }

  /**
   * Runs the command line.
   *
   * @param environment VILLKORSKOLL_RULES, VILLKORSKOLL_HOME and the database settings are read
   *     from it
   * @param clock today's date where none is given
   * @return 0 nothing to fix, 1 something to look at, 2 an error, 3 wrong usage or something could
   *     not be read or written, 141 the output's reader has gone
   */
  static int run(
      String[] arguments,
      Map<String, String> environment,
      Clock clock,
      StandardOutput output,
      PrintStream err) {
    // numbers and letter cases come out the same whatever the machine's language
    Locale.setDefault(Locale.ROOT);
    try {
      var out = new PrintStream(output, false, StandardCharsets.UTF_8);
      int exitCode =
          CommandLineBuilder.build(new Terminal(environment, clock, out, err)).execute(arguments);
      if (!out.checkError()) {
        return exitCode;
      }
      return output.readerHasGone() ? ExitCode.READER_HAS_GONE : unwritten(arguments, err);
    } catch (OutOfMemoryError | StackOverflowError e) {
      err.println(
          "Minnet räcker inte (%s). Inget resultat gäller. Kontrollera färre eller mindre redovisningar, eller ge Java mer minne med -Xmx."
              .formatted(e.getClass().getSimpleName()));
      return ExitCode.UNUSABLE;
    }
  }

  /** A print stream throws nothing: without this a full disk would pass for a good result. */
  private static int unwritten(String[] arguments, PrintStream err) {
    err.println(
        LocalText.of(
                "Utskriften gick inte att skriva i sin helhet, så inget resultat gäller. Kontrollera att det finns plats och att allt tas emot.",
                "The output could not be written in full, so no result is valid. Check that there is space, and that all of it is taken in.")
            .in(CommandLineBuilder.language(arguments)));
    return ExitCode.UNUSABLE;
  }
}
