package se.villkorskoll.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the program was built with, as the build wrote it. */
final class BuiltWith {

  /** The version of Drools. */
  static final String DROOLS = read("drools");

  private BuiltWith() {}

  private static String read(String name) {
    try (InputStream in = BuiltWith.class.getResourceAsStream("/villkorskoll.properties")) {
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
