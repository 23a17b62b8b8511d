package se.villkorskoll.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The database server of a data folder, as it describes itself in {@code postmaster.pid}. */
final class Postmaster {

  private static final Duration SAME_START = Duration.ofMinutes(1);
  private static final Duration STOPPING = Duration.ofSeconds(20);

  /** Which line of the file says what. */
  private static final int STARTED = 2;

  private static final int STATUS = 7;

  private final Path file;
  private final List<String> lines;

  private Postmaster(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** The server of a data folder, whether or not there is one. */
  static Postmaster of(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    try {
      return new Postmaster(file, Files.readAllLines(file));
    } catch (NoSuchFileException e) {
      return new Postmaster(file, List.of());
    }
  }

  /** Whether it runs and is not being stopped. */
  boolean goesOn() {
    return process().isPresent() && !line(STATUS).equals("stopping");
  }

  /**
   * Stops the server that a service which was killed has left behind, and forgets one that has
   * ended; no other service can be using it.
   */
  void stopLeftover() throws IOException {
    Optional<ProcessHandle> leftover = process();
    if (leftover.isPresent()) {
      leftover.get().destroy();
      if (!awaitEnd(leftover.get())) {
        leftover.get().destroyForcibly();
        awaitEnd(leftover.get());
      }
    }
    Files.deleteIfExists(file);
  }

  /** Forgets a server that has ended without a word, whose number may be somebody else's by now. */
  void forgetEnded() throws IOException {
    if (process().isEmpty()) {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Its process. After the machine was restarted the number may be that of somebody else's server,
   * which then began at another time.
   */
  private Optional<ProcessHandle> process() {
    if (!isNumber(line(0)) || !isNumber(line(STARTED))) {
      return Optional.empty();
    }
    Instant started = Instant.ofEpochSecond(Long.parseLong(line(STARTED)));
    return ProcessHandle.of(Long.parseLong(line(0)))
        .filter(one -> one.info().command().map(name -> name.contains("postgres")).orElse(false))
        .filter(
            one ->
                one.info()
                    .startInstant()
                    .map(start -> Duration.between(start, started).abs())
                    .map(apart -> apart.compareTo(SAME_START) <= 0)
                    .orElse(true));
  }

  private String line(int number) {
    return number < lines.size() ? lines.get(number).strip() : "";
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d{1,18}");
  }

  private static boolean awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(STOPPING.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
