package se.villkorskoll.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.villkorskoll.model.shape.LocalText;

/**
 * How to reach a database. Neither the address, which may hold a password, nor the rest is ever
 * shown.
 *
 * @param url the JDBC address
 * @param user who logs in; empty where the address says it
 * @param password the password; empty where there is none or the address says it
 */
public record DatabaseAccess(String url, String user, String password) {

  private static final String NAMED = "VILLKORSKOLL_DB_URL";
  private static final String SCHEME = "jdbc:postgresql:";

  /** It would write an address that it cannot use to standard error, password and all. */
  private static final Logger DRIVER = Logger.getLogger("org.postgresql");

  static {
    DRIVER.setLevel(Level.OFF);
  }

  /** Whether the environment names a database. */
  static boolean isNamed(Map<String, String> environment) {
    return !environment.getOrDefault(NAMED, "").isBlank();
  }

  /**
   * The database that the environment names.
   *
   * @throws Problem if its value is no address of a PostgreSQL
   */
  static DatabaseAccess named(Map<String, String> environment) {
    String url = environment.get(NAMED).strip();
    String place = url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
    if (!url.startsWith(SCHEME) || place.contains("@") || !isUnderstood(url)) {
      throw new Problem(
          Problem.Kind.INVALID,
          LocalText.of(
              "VILLKORSKOLL_DB_URL är inte en adress till en PostgreSQL.",
              "VILLKORSKOLL_DB_URL is not the address of a PostgreSQL."),
          LocalText.of(
              "Skriv jdbc:postgresql://dator:5432/databas, med namn och lösenord i VILLKORSKOLL_DB_USER och VILLKORSKOLL_DB_PASSWORD.",
              "Write jdbc:postgresql://host:5432/database, with name and password in VILLKORSKOLL_DB_USER and VILLKORSKOLL_DB_PASSWORD."));
    }
    return new DatabaseAccess(
        url,
        environment.getOrDefault("VILLKORSKOLL_DB_USER", ""),
        environment.getOrDefault("VILLKORSKOLL_DB_PASSWORD", ""));
  }

  private static boolean isUnderstood(String url) {
    try {
      DriverManager.getDriver(url);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /** Opens a connection. */
  public Connection open() throws SQLException {
    return open(Map.of());
  }

  /** Opens a connection, with further settings of the driver. */
  Connection open(Map<String, String> settings) throws SQLException {
    var properties = new Properties();
    properties.putAll(settings);
    if (!user.isEmpty()) {
      properties.setProperty("user", user);
    }
    if (!password.isEmpty()) {
      properties.setProperty("password", password);
    }
    return DriverManager.getConnection(url, properties);
  }

  @Override
  public String toString() {
    return "DatabaseAccess";
  }
}
