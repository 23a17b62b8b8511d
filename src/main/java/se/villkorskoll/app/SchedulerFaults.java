package se.villkorskoll.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Why runs cannot be taken up though the database answers, in our words: the scheduler gives its
 * reason to its own log alone, with the words of the database, and again at every attempt.
 */
final class SchedulerFaults extends AppenderBase<ILoggingEvent> {

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(SchedulerFaults.class);

  /** The loggers by which the scheduler says what its threads met. */
  private static final List<String> LOGGERS =
      List.of(
          "com.github.kagkarlsson.scheduler.RunUntilShutdown",
          "com.github.kagkarlsson.scheduler.RunAndLogErrors");

  /** The same is logged again after so long. */
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final DatabaseWatch database;
  private String last = "";
  private long lastLogged;

  SchedulerFaults(DatabaseWatch database) {
    this.database = database;
  }

  /** Begins to listen. */
  void begin() {
    start();
    for (String name : LOGGERS) {
      var logger = (Logger) LoggerFactory.getLogger(name);
      logger.setAdditive(false);
      logger.setLevel(Level.ERROR);
      logger.addAppender(this);
    }
  }

  /** Ends listening. */
  void end() {
    for (String name : LOGGERS) {
      ((Logger) LoggerFactory.getLogger(name)).detachAppender(this);
    }
    stop();
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (!(event.getThrowableProxy() instanceof ThrowableProxy met) || !database.stillAnswers()) {
      // DatabaseWatch logs that the database is away
      return;
    }
    String fault = Fault.of(met.getThrowable());
    long now = System.nanoTime();
    if (!fault.equals(last) || now - lastLogged > AGAIN.toNanos()) {
      last = fault;
      lastLogged = now;
      LOG.error("runs cannot be taken up, though the database answers: {}", fault);
    }
  }
}
