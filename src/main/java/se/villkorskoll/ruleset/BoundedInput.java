package se.villkorskoll.ruleset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of which only so many are read: whoever reads them keeps them, whatever they say of their
 * own length. Not thread-safe.
 */
public final class BoundedInput extends FilterInputStream {

  private long left;

  /**
   * Reads from another stream.
   *
   * @param most the most bytes that are read in all
   */
  public BoundedInput(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  /**
   * The next byte.
   *
   * @throws IOException if there are more bytes than may be read
   */
  @Override
  public int read() throws IOException {
    int read = in.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  /**
   * The next bytes.
   *
   * @throws IOException if there are more bytes than may be read
   */
  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    int read = in.read(bytes, start, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = in.skip(bytes);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new IOException("more bytes than are read");
    }
  }
}
