package se.villkorskoll.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** The command line run once: what it printed and the code it ended with. */
record CommandRun(int code, String out, String err) {

  /** In UTC it is still 31 March; in Stockholm it is 1 April. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2021-03-31T22:30:00Z"), ZoneId.of("Europe/Stockholm"));

  static CommandRun of(String... arguments) {
    return of(Map.of("VILLKORSKOLL_HOME", "target/home"), arguments);
  }

  static CommandRun of(Map<String, String> environment, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        Main.run(
            arguments,
            environment,
            CLOCK,
            StandardOutput.to(out),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
