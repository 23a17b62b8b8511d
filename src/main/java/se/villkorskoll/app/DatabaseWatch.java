package se.villkorskoll.app;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
  private static final int LONGEST_ANSWER_SECONDS = 1;

  private static final Map<String, String> SETTINGS =
      Map.of(
          "loginTimeout", Integer.toString(LONGEST_ANSWER_SECONDS),
          "connectTimeout", Integer.toString(LONGEST_ANSWER_SECONDS),
          "socketTimeout", Integer.toString(LONGEST_ANSWER_SECONDS));

  private final DatabaseAccess access;
  private final HikariDataSource pool;
  private final EmbeddedDatabase embedded;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean answered = true;
  private volatile long lastAnswer = System.nanoTime();
  private Connection connection;
  private Duration untilStart = BETWEEN;
  private long failedStart = System.nanoTime() - BETWEEN.toNanos();

  @Inject
  DatabaseWatch(DatabaseAccess access, DataSource dataSource, @Nullable EmbeddedDatabase embedded) {
    this(access, (HikariDataSource) DelegatingDataSource.unwrapDataSource(dataSource), embedded);
  }

  /**
   * A watch.
   *
   * @param pool the connections of the service
   * @param embedded null where the database is somebody else's
   */
  DatabaseWatch(DatabaseAccess access, HikariDataSource pool, @Nullable EmbeddedDatabase embedded) {
    this.access = access;
    this.pool = pool;
    this.embedded = embedded;
  }

  /** Whether the database answers, as far as is known; does not wait. */
  boolean answers() {
    return answered
        && since(lastAnswer).compareTo(BETWEEN.plusSeconds(LONGEST_ANSWER_SECONDS)) <= 0;
  }

  /**
   * Whether the database answers after something has failed; waits until it has been looked at
   * since, which takes no longer than a database may that answers.
   */
  boolean stillAnswers() {
    long asked = System.nanoTime();
    while (answers() && lastAnswer - asked <= 0) {
      LockSupport.parkNanos(BETWEEN.toNanos() / 10);
    }
    return answers();
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
        lookWhateverHappens();
      } while (!stopped.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      disconnect();
    }
  }

  /** Whatever is thrown, memory that is short as well, the next look is made. */
  private void lookWhateverHappens() {
    try {
      look();
    } catch (OutOfMemoryError e) {
      // there was no memory to log another, either
      disconnect();
    }
  }

  private void look() {
    try {
      ask();
      revive();
    } catch (RuntimeException | Error e) {
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
        if (pool.getHikariPoolMXBean().getTotalConnections() == 0) {
          // not before the service has a connection again, too, whoever uses it
          return;
        }
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
