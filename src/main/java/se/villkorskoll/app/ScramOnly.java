package se.villkorskoll.app;

import java.util.Properties;
import org.postgresql.plugin.AuthenticationPlugin;
import org.postgresql.plugin.AuthenticationRequestType;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * Gives the password to a server that proves that it knows it, too, and to no other: whoever takes
 * the port of the embedded database while that is down may not ask for it in clear. The driver
 * makes it by its name.
 */
public final class ScramOnly implements AuthenticationPlugin {

  private final String password;

  /** With the settings of a connection, of which one is the password. */
  public ScramOnly(Properties settings) {
    password = settings.getProperty("password", "");
  }

  @Override
  public char[] getPassword(AuthenticationRequestType type) throws PSQLException {
    if (type != AuthenticationRequestType.SASL) {
      throw new PSQLException("not the embedded database", PSQLState.CONNECTION_REJECTED);
    }
    return password.toCharArray();
  }
}
