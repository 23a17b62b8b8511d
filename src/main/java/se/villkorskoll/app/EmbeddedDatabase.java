package se.villkorskoll.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.villkorskoll.model.shape.LocalText;

/**
 * A real PostgreSQL in the program's own folder, for one machine of one user: whoever may log in on
 * the machine may reach it on loopback. What it has acknowledged survives a power cut. It is
 * stopped by {@link #close()}, after the last request.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String LOG = "log";

  /** The major version of the server that the program carries, as it stands in the data. */
  private static final String VERSION = "17";

  private static final String VERSION_FILE = "PG_VERSION";
  private static final Duration STARTING = Duration.ofSeconds(60);
  private static final Duration SAME_START = Duration.ofMinutes(1);
  private static final Duration STOPPING = Duration.ofSeconds(20);

  private final FileChannel channel;
  private final FileLock lock;
  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(FileChannel channel, FileLock lock, EmbeddedPostgres postgres) {
    this.channel = channel;
    this.lock = lock;
    this.postgres = postgres;
  }

  /**
   * Starts the database in a folder, where its data stay.
   *
   * @throws Problem if another service uses the folder, it cannot be written, or its data are not
   *     those of a database of this version
   */
  public static EmbeddedDatabase start(Path home) {
    Path folder = home.resolve("postgres");
    FileChannel channel = null;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        throw new Problem(
            Problem.Kind.UNAVAILABLE,
            LocalText.of(
                "En annan Villkorskoll använder redan mappen %s.".formatted(home),
                "Another Villkorskoll is already using the folder %s.".formatted(home)),
            LocalText.of(
                "Avsluta den först, eller ange en annan mapp med VILLKORSKOLL_HOME.",
                "Stop it first, or name another folder by VILLKORSKOLL_HOME."));
      }
      Path data = data(home);
      requireOwnVersion(data);
      stopLeftover(data);
      return new EmbeddedDatabase(channel, lock, startPostgres(folder, data));
    } catch (IOException | IllegalStateException e) {
      // the latter is what a failing initdb ends with
      close(channel);
      throw cannotStart(home, folder, e);
    } catch (Problem e) {
      close(channel);
      throw e;
    }
  }

  /** Whether a folder holds the data of an embedded database, whoever uses it. */
  static boolean isIn(Path home) {
    return Files.exists(data(home).resolve(VERSION_FILE));
  }

  private static Path data(Path home) {
    return home.resolve("postgres").resolve("data");
  }

  private static Problem cannotStart(Path home, Path folder, Exception e) {
    Path log = folder.resolve(LOG);
    return new Problem(
        Problem.Kind.UNAVAILABLE,
        LocalText.of(
            "Databasen i mappen %s går inte att starta: %s".formatted(home, e.getMessage()),
            "The database in the folder %s cannot be started: %s".formatted(home, e.getMessage())),
        LocalText.of(
            "Kontrollera att mappen går att skriva i, eller ange en annan med VILLKORSKOLL_HOME. Vad databasen själv säger står i %s."
                .formatted(log),
            "Check that the folder can be written, or name another by VILLKORSKOLL_HOME. What the database itself says stands in %s."
                .formatted(log)));
  }

  /** Looks before the server is started, which would wait for a minute and then give no reason. */
  private static void requireOwnVersion(Path data) throws IOException {
    Path file = data.resolve(VERSION_FILE);
    if (!Files.exists(file)) {
      return;
    }
    String found = Files.readString(file).strip();
    if (!found.equals(VERSION)) {
      throw new Problem(
          Problem.Kind.UNAVAILABLE,
          LocalText.of(
              "Data i %s är av PostgreSQL %s, och programmet har PostgreSQL %s."
                  .formatted(data, found, VERSION),
              "The data in %s are of PostgreSQL %s, and the program has PostgreSQL %s."
                  .formatted(data, found, VERSION)),
          LocalText.of(
              "Flytta över dem med pg_upgrade eller pg_dump, eller ange en annan mapp med VILLKORSKOLL_HOME.",
              "Move them by pg_upgrade or pg_dump, or name another folder by VILLKORSKOLL_HOME."));
    }
  }

  private static EmbeddedPostgres startPostgres(Path folder, Path data) throws IOException {
    var log = ProcessBuilder.Redirect.appendTo(folder.resolve(LOG).toFile());
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(STARTING)
        // made for tests, it would trade durability for speed
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", LOOPBACK)
        .setServerConfig("timezone", "UTC")
        // why it does not start or stopped; never a refused statement, which may hold what a report
        // says
        .setServerConfig("log_min_messages", "log")
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        .start();
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /**
   * Stops the database server that a service which was killed has left behind; no other service can
   * be using it.
   */
  private static void stopLeftover(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    List<String> lines = Files.readAllLines(file);
    Optional<ProcessHandle> leftover =
        lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")
            ? Optional.empty()
            : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    if (leftover.isPresent() && isServerOf(leftover.get(), lines)) {
      leftover.get().destroy();
      if (!awaitEnd(leftover.get())) {
        leftover.get().destroyForcibly();
        awaitEnd(leftover.get());
      }
    }
    Files.deleteIfExists(file);
  }

  /**
   * Whether a process is the server that wrote these lines: after the machine was restarted the
   * number may be that of somebody else's server, which then began at another time.
   */
  private static boolean isServerOf(ProcessHandle process, List<String> lines) {
    boolean isPostgres =
        process.info().command().map(name -> name.contains("postgres")).orElse(false);
    String started = lines.size() < 3 ? "" : lines.get(2).strip();
    return isPostgres
        && started.matches("\\d{1,18}")
        && process
            .info()
            .startInstant()
            .map(
                start ->
                    Duration.between(start, Instant.ofEpochSecond(Long.parseLong(started)))
                            .abs()
                            .compareTo(SAME_START)
                        <= 0)
            .orElse(true);
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

  /** The address of the database. */
  public String jdbcUrl() {
    return "jdbc:postgresql://%s:%d/postgres".formatted(LOOPBACK, postgres.getPort());
  }

  /** Stops the database in order and frees the folder. */
  @Override
  public void close() {
    try {
      postgres.close();
      lock.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      close(channel);
    }
  }

  private static void close(FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
