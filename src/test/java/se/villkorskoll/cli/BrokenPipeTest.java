package se.villkorskoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Output into {@code head}, which goes away after its lines: no fault, and nothing to tell. */
class BrokenPipeTest {

  private static Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "se.villkorskoll.cli.Main"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().put("VILLKORSKOLL_HOME", "target/home");
    builder.environment().remove("VILLKORSKOLL_RULES");
    return builder.start();
  }

  private static void assertEndsQuietly(Process process) throws Exception {
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(ExitCode.READER_HAS_GONE);
    assertThat(err).isEmpty();
  }

  @Test
  void aReaderThatGoesAwayInTheMiddleIsNoFault() throws Exception {
    Process process =
        start("check", "fixtures/2020/dalarna", "--as-of", "2021-04-15", "--format", "json");
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(reader.readLine()).isEqualTo("[");
    }
    assertEndsQuietly(process);
  }

  @Test
  void aReaderThatWantsNothingIsNoFault() throws Exception {
    Process process = start("--help");
    process.getInputStream().close();
    assertEndsQuietly(process);
  }

  @Test
  void aSystemWithoutPipesAsFilesIsUnderstoodByItsMessage() {
    var gone =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("The pipe is being closed");
          }
        };
    var err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new String[] {"--help"},
            Map.of(),
            Clock.systemUTC(),
            StandardOutput.to(gone),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(code).isEqualTo(ExitCode.READER_HAS_GONE);
    assertThat(err.size()).isZero();
  }
}
