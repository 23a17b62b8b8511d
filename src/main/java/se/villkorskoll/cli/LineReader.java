package se.villkorskoll.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines as bytes, keeping no more of a line than its limit. */
final class LineReader {

  private final InputStream in;
  private final int limit;
  private int number;
  private boolean tooLong;

  LineReader(InputStream in, int limit) {
    this.in = new BufferedInputStream(in);
    this.limit = limit;
  }

  /** The next line without its line feed, or null at the end. */
  byte[] next() throws IOException {
    int one = in.read();
    if (one < 0) {
      return null;
    }
    var line = new ByteArrayOutputStream();
    tooLong = false;
    while (one >= 0 && one != '\n') {
      if (line.size() < limit) {
        line.write(one);
      } else {
        tooLong = true;
      }
      one = in.read();
    }
    number++;
    return line.toByteArray();
  }

  /** The number of the line last read, from 1. */
  int number() {
    return number;
  }

  /** Whether the line last read was longer than the limit. */
  boolean tooLong() {
    return tooLong;
  }
}
