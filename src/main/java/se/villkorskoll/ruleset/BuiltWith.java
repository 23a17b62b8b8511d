package se.villkorskoll.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions that the program is made of, as the build wrote them. */
public final class BuiltWith {

  /** The version of the program itself, which every result carries. */
  public static final String VERSION;

  /** The day of that version, as {@code YYYY-MM-DD}. */
  public static final String RELEASED;

  /** The version of Drools. */
  static final String DROOLS;

  static {
    var properties = new Properties();
    try (InputStream in = BuiltWith.class.getResourceAsStream("/villkorskoll.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    VERSION = properties.getProperty("version");
    RELEASED = properties.getProperty("released");
    DROOLS = properties.getProperty("drools");
  }

  private BuiltWith() {}
}
