package se.villkorskoll.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the program, which every result carries. */
public final class EngineVersion {

  /** The version, as the build wrote it. */
  public static final String CURRENT = read("version");

  /** The day of the version, as {@code YYYY-MM-DD}. */
  public static final String RELEASED = read("released");

  private EngineVersion() {}

  private static String read(String name) {
    try (InputStream in = EngineVersion.class.getResourceAsStream("/villkorskoll.properties")) {
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
