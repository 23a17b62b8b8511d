package se.villkorskoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The watch over the database goes on whatever it meets. */
class DatabaseWatchTest {

  private static final String URL = "jdbc:villkorskoll-short-of-memory:";

  /** A driver for which there is no memory. */
  private static final class ShortOfMemory implements Driver {

    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Connection connect(String url, Properties info) {
      if (!acceptsURL(url)) {
        return null;
      }
      asked.incrementAndGet();
      throw new OutOfMemoryError("for a test");
    }

    @Override
    public boolean acceptsURL(String url) {
      return url.equals(URL);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
      return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
      return 1;
    }

    @Override
    public int getMinorVersion() {
      return 0;
    }

    @Override
    public boolean jdbcCompliant() {
      return false;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }
  }

  @Test
  void itGoesOnWhereMemoryIsShortAndDoesNotTakeTheDatabaseForOneThatAnswers() throws SQLException {
    var driver = new ShortOfMemory();
    DriverManager.registerDriver(driver);
    var watch = new DatabaseWatch(new DatabaseAccess(URL, "", ""), null, null);
    try {
      watch.begin();
      Await.until(driver.asked::get, asked -> asked > 3);
      assertThat(watch.stillAnswers()).isFalse();
    } finally {
      watch.stop();
      DriverManager.deregisterDriver(driver);
    }
  }
}
