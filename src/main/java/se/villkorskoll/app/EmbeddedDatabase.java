package se.villkorskoll.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import se.villkorskoll.model.shape.LocalText;

/**
 * A real PostgreSQL in the program's own folder, which nobody but its owner may look into, and
 * which asks for a password that lies there. What it has acknowledged survives a power cut. It is
 * stopped by {@link #close()}, after the last request.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String USER = "postgres";

  /** The major version of the server that the program carries, as the data name it. */
  private static final String VERSION = "17";

  private static final String VERSION_FILE = "PG_VERSION";
  private static final long MB = 1_000_000;

  /** What the programs and the first data take, with some room to work. */
  private static final long ROOM_MB = 150;

  private static final Duration STARTING = Duration.ofSeconds(60);

  private final FileChannel channel;
  private final FileLock lock;
  private final EmbeddedPostgres postgres;
  private final PostgresPrograms programs;
  private final Path data;
  private final DatabaseAccess access;
  private volatile boolean closed;

  private EmbeddedDatabase(
      FileChannel channel,
      FileLock lock,
      EmbeddedPostgres postgres,
      PostgresPrograms programs,
      Path data,
      String password) {
    this.channel = channel;
    this.lock = lock;
    this.postgres = postgres;
    this.programs = programs;
    this.data = data;
    this.access =
        new DatabaseAccess(
            "jdbc:postgresql://%s:%d/postgres?sslmode=disable&authenticationPluginClassName=%s"
                .formatted(LOOPBACK, postgres.getPort(), ScramOnly.class.getName()),
            USER,
            password);
  }

  /**
   * Starts the database in a folder, where its data stay.
   *
   * @param progress hears what takes time
   * @throws Problem if another service uses the folder, it cannot be written, or its data are not
   *     those of a database of this version
   */
  public static EmbeddedDatabase start(Path home, StartProgress progress) {
    Path folder = home.resolve("postgres");
    FileChannel channel = null;
    try {
      OwnerOnly.home(home);
      OwnerOnly.folder(folder);
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
      Postmaster.of(data).stopLeftover();
      PasswordAccess password = PasswordAccess.in(folder);
      Path unpacked = folder.resolve("programs");
      OwnerOnly.programs(unpacked);
      requireWholeOrRoom(unpacked);
      progress.begins(
          isIn(home)
              ? LocalText.of("Databasen startas.", "The database is being started.")
              : LocalText.of(
                  "Databasen packas upp och skapas; det görs bara första gången.",
                  "The database is being unpacked and made; this is done the first time only."));
      var programs = new PostgresPrograms(unpacked, log(folder));
      EmbeddedPostgres postgres = startPostgres(programs, unpacked, data, password);
      try {
        // the library lets everybody write into it
        OwnerOnly.tree(unpacked);
      } catch (IOException | RuntimeException e) {
        postgres.close();
        throw e;
      }
      return new EmbeddedDatabase(channel, lock, postgres, programs, data, password.password());
    } catch (Problem e) {
      close(channel);
      throw e;
    } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
      // the last two are what failing to make the data or to unpack the programs ends with
      close(channel);
      throw cannotStart(home, folder, e);
    }
  }

  /** Whether a folder holds the data of an embedded database, whoever uses it. */
  static boolean isIn(Path home) {
    return Files.exists(data(home).resolve(VERSION_FILE));
  }

  /** Where the data of a home lie. */
  static Path data(Path home) {
    return home.resolve("postgres").resolve("data");
  }

  private static Path log(Path folder) {
    return folder.resolve("log");
  }

  private static Problem cannotStart(Path home, Path folder, Throwable e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String reason = cause instanceof FileSystemException one ? " (" + one.getMessage() + ")" : "";
    return new Problem(
        Problem.Kind.UNAVAILABLE,
        LocalText.of(
            "Databasen i mappen %s går inte att starta%s.".formatted(home, reason),
            "The database in the folder %s cannot be started%s.".formatted(home, reason)),
        LocalText.of(
            "Kontrollera att mappen går att skriva i och att disken inte är full, eller ange en annan med VILLKORSKOLL_HOME. Vad databasen själv säger står i %s."
                .formatted(log(folder)),
            "Check that the folder can be written and that the disk is not full, or name another by VILLKORSKOLL_HOME. What the database itself says is in %s."
                .formatted(log(folder))));
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

  /**
   * Throws away programs that a start has not unpacked to the end, and looks whether there is room
   * for them: the library takes what it finds for whole.
   */
  private static void requireWholeOrRoom(Path unpacked) throws IOException {
    try (DirectoryStream<Path> versions = Files.newDirectoryStream(unpacked)) {
      for (Path version : versions) {
        if (Files.exists(version.resolve(".exists"))) {
          return;
        }
      }
    }
    OwnerOnly.empty(unpacked);
    long free = Files.getFileStore(unpacked).getUsableSpace() / MB;
    if (free < ROOM_MB) {
      throw new Problem(
          Problem.Kind.UNAVAILABLE,
          LocalText.of(
              "Disken är full: %d MB är fritt i %s, och databasen behöver %d MB."
                  .formatted(free, unpacked, ROOM_MB),
              "The disk is full: %d MB are free in %s, and the database needs %d MB."
                  .formatted(free, unpacked, ROOM_MB)),
          LocalText.of(
              "Frigör utrymme, eller ange en annan mapp med VILLKORSKOLL_HOME.",
              "Free some space, or name another folder by VILLKORSKOLL_HOME."));
    }
  }

  private static EmbeddedPostgres startPostgres(
      PostgresPrograms programs, Path unpacked, Path data, PasswordAccess password)
      throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setPgBinaryResolver(programs)
            .setDataDirectory(data)
            .setOverrideWorkingDirectory(unpacked.toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(STARTING)
            // made for tests, it would trade durability for speed
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("listen_addresses", LOOPBACK)
            // it would make one in /tmp
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("timezone", "UTC")
            // why it does not start or stopped; never a refused statement, which may hold what a
            // report says
            .setServerConfig("log_min_messages", "log")
            .setConnectConfig("password", password.password())
            .setConnectConfig("authenticationPluginClassName", ScramOnly.class.getName())
            .setOutputRedirector(programs.output())
            .setErrorRedirector(programs.output());
    boolean isNew = !Files.exists(data.resolve("postgresql.conf"));
    if (isNew) {
      // these are handed to initdb as they are, after the trust in everybody that is its first
      // argument
      builder
          .setLocaleConfig("auth", "scram-sha-256")
          .setLocaleConfig("pwfile", password.file().toString());
    }
    return builder
        .setDataDirectoryCustomizer(made -> guard(programs, data, password, isNew))
        .start();
  }

  /** Before the server is started nobody can be let in by mistake. */
  private static void guard(
      PostgresPrograms programs, Path data, PasswordAccess password, boolean isNew) {
    try {
      if (!password.guards(data)) {
        if (!isNew) {
          programs.setPassword(data, password.password());
        }
        password.guard(data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** How to reach the database. */
  public DatabaseAccess access() {
    return access;
  }

  /**
   * Starts the server again, at the same address, where it has ended or is being stopped by
   * somebody else.
   *
   * @return whether that was called for
   * @throws IOException if the server cannot be started now
   */
  synchronized boolean revive() throws IOException {
    if (closed) {
      return false;
    }
    Postmaster server = Postmaster.of(data);
    if (server.goesOn()) {
      return false;
    }
    server.forgetEnded();
    try {
      programs.restart(data);
    } catch (IOException e) {
      if (closed) {
        return false;
      }
      throw e;
    }
    return true;
  }

  /** Stops the database in order and frees the folder; waits for no start that is under way. */
  @Override
  public void close() {
    closed = true;
    programs.stopRestarting();
    closeStopped();
  }

  private synchronized void closeStopped() {
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
