package se.villkorskoll.app;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The programs of PostgreSQL, which are unpacked into a folder at the first start. The library
 * starts the server by them; what it has no call for is done here: setting a password that is not
 * known yet, and starting a server again as it was.
 */
final class PostgresPrograms implements PgBinaryResolver {

  /** How long a server may take to end, and to answer again, in seconds. */
  private static final String STOP_OR_START_SECONDS = "25";

  /** How a message begins by which a program says that it has failed. */
  private static final Pattern FAILED = Pattern.compile("\\b(ERROR|FATAL|PANIC):");

  /** However long it takes, no program is waited for longer than this. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Path folder;
  private final Path log;
  private MessageDigest archive;
  private Path bin;
  private volatile Process restarting;
  private volatile boolean stopped;

  /**
   * Programs in a folder.
   *
   * @param folder where they are unpacked
   * @param log the file to which goes what they say
   */
  PostgresPrograms(Path folder, Path log) {
    this.folder = folder;
    this.log = log;
  }

  /** Where what the programs say goes. */
  Redirect output() {
    return Redirect.appendTo(log.toFile());
  }

  @Override
  public InputStream getPgBinary(String system, String machineHardware) throws IOException {
    try {
      archive = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    return new DigestInputStream(
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machineHardware), archive);
  }

  /** The library names the folder of the programs by the digest of the archive that it has read. */
  private synchronized Path program(String name) {
    if (bin == null) {
      bin = folder.resolve("PG-" + HexFormat.of().formatHex(archive.digest())).resolve("bin");
    }
    return Files.exists(bin.resolve(name)) ? bin.resolve(name) : bin.resolve(name + ".exe");
  }

  /**
   * Gives the superuser a password while no server runs, so that nobody needs to be let in without
   * one.
   *
   * @throws IOException if the program says that it has failed
   */
  void setPassword(Path data, String password) throws IOException {
    // the program ends well though a statement has failed, and only says so
    Path said = Files.createTempFile(log.getParent(), "said", ".tmp");
    try {
      Process process =
          start(
              Redirect.to(said.toFile()),
              "postgres",
              "--single",
              "-D",
              data.toString(),
              // a statement that fails is not written to the log
              "-c",
              "log_min_error_statement=panic",
              "-c",
              "lc_messages=C",
              "postgres");
      try (var in = process.getOutputStream()) {
        in.write(
            "alter role postgres password '%s'%n"
                .formatted(password)
                .getBytes(StandardCharsets.US_ASCII));
      }
      await(process, "postgres --single");
      if (FAILED.matcher(Files.readString(said, StandardCharsets.ISO_8859_1)).find()) {
        throw new IOException("the password could not be set");
      }
    } finally {
      Files.write(
          log, Files.readAllBytes(said), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      Files.delete(said);
    }
  }

  /**
   * Starts a server again with the settings that it had; one that is there is stopped first, its
   * connections cut off.
   *
   * @throws IOException if it does not answer within a minute, or is not to be started any more
   */
  void restart(Path data) throws IOException {
    Process process =
        start(
            output(),
            "pg_ctl",
            "restart",
            "-D",
            data.toString(),
            "-m",
            "fast",
            "-w",
            "-t",
            STOP_OR_START_SECONDS);
    restarting = process;
    if (stopped) {
      // since it was asked for; whoever stops it has not seen it
      end(process);
    }
    try {
      await(process, "pg_ctl restart");
    } finally {
      restarting = null;
    }
  }

  /** Breaks off a start that is under way, with the server that it has begun to start. */
  void stopRestarting() {
    stopped = true;
    Process process = restarting;
    if (process != null) {
      end(process);
    }
  }

  private static void end(Process process) {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }

  private Process start(Redirect output, String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL refuses to run as root
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(program(name).toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
  }

  private static void await(Process process, String name) throws IOException {
    try {
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        end(process);
        throw new IOException("%s did not end within %d s".formatted(name, LONGEST.toSeconds()));
      }
      int code = process.exitValue();
      if (code != 0) {
        throw new IOException("%s ended with %d".formatted(name, code));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
