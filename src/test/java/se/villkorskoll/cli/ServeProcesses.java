package se.villkorskoll.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Services as processes of their own, all in one home, which end with the test. */
final class ServeProcesses implements AutoCloseable {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:svarar på|answers at) (http://127\\.0\\.0\\.1:\\d+),");

  private final Path home;
  private final List<String> javaOptions;
  private final List<Process> started = new ArrayList<>();

  /** A running service: its process, what it printed until it answered, and its address. */
  record Running(Process process, List<String> lines, String address) {}

  /**
   * In a home.
   *
   * @param javaOptions what the services' Java is started with
   */
  ServeProcesses(Path home, String... javaOptions) {
    this.home = home;
    this.javaOptions = List.of(javaOptions);
  }

  /** Starts a service with these arguments. */
  Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(javaOptions);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "se.villkorskoll.cli.Main", "serve"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("VILLKORSKOLL_HOME", home.toString());
    environment.remove("VILLKORSKOLL_RULES");
    Process process = builder.start();
    add(process);
    return process;
  }

  /** One more process that ends with the test. */
  void add(Process process) {
    started.add(process);
  }

  /** Starts a service, and waits until it answers. */
  Running running(String... arguments) throws IOException {
    Process process = start(arguments);
    List<String> lines = new ArrayList<>();
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    String line;
    while ((line = reader.readLine()) != null) {
      lines.add(line);
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        // a service waits where nobody reads what it logs
        var unread = new Thread(() -> passOver(reader), "unread");
        unread.setDaemon(true);
        unread.start();
        return new Running(process, lines, matcher.group(1));
      }
    }
    throw new AssertionError("the service did not start: " + lines);
  }

  private static void passOver(BufferedReader rest) {
    try {
      rest.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // the service has ended
    }
  }

  @Override
  public void close() {
    try {
      for (Process process : started) {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
        }
      }
      Path pid = home.resolve("postgres/data/postmaster.pid");
      if (Files.exists(pid)) {
        ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
            .ifPresent(ProcessHandle::destroyForcibly);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
