package se.villkorskoll.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where results go. It remembers why something could not be written: a print stream on top of it
 * throws nothing, and tells no more than that something went wrong.
 */
final class StandardOutput extends OutputStream {

  private static final Path OF_THE_PROCESS = Path.of("/dev/fd/1");
  private static final int KIND = 0xF000;
  private static final int PIPE = 0x1000;
  private static final int SOCKET = 0xC000;

  private final OutputStream out;
  private final boolean pipe;
  private IOException failure;

  private StandardOutput(OutputStream out, boolean pipe) {
    this.out = out;
    this.pipe = pipe;
  }

  /** The standard output of the process. */
  static StandardOutput ofProcess() {
    return new StandardOutput(new FileOutputStream(FileDescriptor.out), isPipe());
  }

  /** Another stream in its place. */
  static StandardOutput to(OutputStream out) {
    return new StandardOutput(out, false);
  }

  /**
   * Whether something could not be written because its reader has gone, as {@code head} does after
   * its lines. Writing to a pipe fails for no other reason; that says more than the system's
   * message, which is in the user's language.
   */
  boolean readerHasGone() {
    return failure != null
        && (pipe || String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe"));
  }

  @Override
  public void write(int one) throws IOException {
    try {
      out.write(one);
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    try {
      out.write(bytes, start, length);
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  private IOException remembered(IOException e) {
    failure = failure == null ? e : failure;
    return e;
  }

  /** False where the system has no such files or attributes. */
  private static boolean isPipe() {
    try {
      int kind = (int) Files.getAttribute(OF_THE_PROCESS, "unix:mode") & KIND;
      return kind == PIPE || kind == SOCKET;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
