package se.villkorskoll.app;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database twice a second whether it answers, by a connection of its own that no load of
 * the service can take; logs when it goes and when it comes back; and has the embedded one started
 * again when that has ended.
 */
@Singleton
@Requires(missingProperty = StoredData.READS_ONLY)
final class DatabaseWatch {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
  private static final Duration BETWEEN = Duration.ofMillis(500);
  private static final Duration LONGEST_BETWEEN_STARTS = Duration.ofSeconds(30);

  /** A database that needs longer is taken not to answer. */
  private static final int LONGEST_ANSWER_SECONDS = 2;

  private static final Map<String, String> SETTINGS =
      Map.of(
          "loginTimeout", Integer.toString(LONGEST_ANSWER_SECONDS),
          "connectTimeout", Integer.toString(LONGEST_ANSWER_SECONDS),
          "socketTimeout", Integer.toString(LONGEST_ANSWER_SECONDS));

  private final DatabaseAccess access;
  private final DataSource pool;
  private final EmbeddedDatabase embedded;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean answered = true;
  private volatile long lastAnswer = System.nanoTime();
  private Connection connection;
  private Duration untilStart = BETWEEN;
  private long failedStart = System.nanoTime() - BETWEEN.toNanos();

  DatabaseWatch(DatabaseAccess access, DataSource dataSource, @Nullable EmbeddedDatabase embedded) {
    this.access = access;
    this.pool = DelegatingDataSource.unwrapDataSource(dataSource);
    this.embedded = embedded;
  }

  /** Whether the database answers, as far as is known; does not wait. */
  boolean answers() {
    return answered
        && since(lastAnswer).compareTo(BETWEEN.plusSeconds(LONGEST_ANSWER_SECONDS)) <= 0;
  }

  @PostConstruct
  void begin() {
    var thread = new Thread(this::watch, "database-watch");
    thread.setDaemon(true);
    thread.start();
  }

  @PreDestroy
  void stop() {
    stopped.countDown();
  }

  private void watch() {
    try {
      do {
        look();
      } while (!stopped.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      disconnect();
    }
  }

  private void look() {
    try {
      ask();
      revive();
    } catch (RuntimeException e) {
      // whatever it is, the next look is made
      LOG.error("the database could not be looked after: {}", Fault.of(e));
    }
  }

  private void ask() {
    try {
      if (connection == null || !connection.isValid(LONGEST_ANSWER_SECONDS)) {
        // only a new connection says why it does not answer
        disconnect();
        connection = access.open(SETTINGS);
      }
      if (!answered) {
        // not before the service has a connection again, too
        pool.getConnection().close();
        LOG.warn("the database answers again, after {} s", since(lastAnswer).toSeconds());
      }
      lastAnswer = System.nanoTime();
      answered = true;
    } catch (SQLException e) {
      disconnect();
      if (answered) {
        LOG.warn("the database does not answer: {}", Fault.of(e));
      }
      answered = false;
    }
  }

  private void revive() {
    if (embedded == null || since(failedStart).compareTo(untilStart) < 0) {
      return;
    }
    try {
      if (embedded.revive()) {
        LOG.warn("the database server had ended and was started again");
      }
      untilStart = BETWEEN;
    } catch (IOException e) {
      if (untilStart.equals(BETWEEN)) {
        LOG.error("the database server has ended and cannot be started: {}", e.getMessage());
      }
      Duration longer = untilStart.multipliedBy(2);
      untilStart = longer.compareTo(LONGEST_BETWEEN_STARTS) < 0 ? longer : LONGEST_BETWEEN_STARTS;
      failedStart = System.nanoTime();
    }
  }

  private void disconnect() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // it is broken already
    } finally {
      connection = null;
    }
  }

  private static Duration since(long time) {
    return Duration.ofNanos(System.nanoTime() - time);
  }
}
