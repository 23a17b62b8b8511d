package se.villkorskoll.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * What is logged, and where: warnings to standard error, unless {@code logback.configurationFile}
 * names other settings. Code rather than XML, whose reader is some four hundred classes that every
 * command would load.
 */
public final class LogSettings extends ContextAwareBase implements Configurator {

  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level %logger{0} %msg%n%nopex";

  /** For Logback, which finds it as a service. */
  public LogSettings() {}

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (System.getProperty("logback.configurationFile") != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    var console = new ConsoleAppender<ILoggingEvent>();
    console.setContext(context);
    console.setTarget("System.err");
    console.setEncoder(encoder);
    console.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(console);
    // messages of exceptions may hold what a report says: faults are logged by our own classes
    level(context, "io.micronaut.http.server.RouteExecutor", Level.OFF);
    level(context, "se.villkorskoll.app.LiveRules", Level.INFO);
    // DatabaseWatch logs once that the database is away, with the cause; the pool would log it
    // again
    // and again, without. What the scheduler meets is logged by SchedulerFaults.
    level(context, "com.zaxxer.hikari", Level.OFF);
    level(context, "com.github.kagkarlsson.scheduler.RunUntilShutdown", Level.OFF);
    level(context, "com.github.kagkarlsson.scheduler.RunAndLogErrors", Level.OFF);
    // advice on rules that change facts; ours never do
    level(
        context,
        "org.drools.model.codegen.execmodel.generator.drlxparse.ConstraintParser",
        Level.ERROR);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static void level(LoggerContext context, String name, Level level) {
    context.getLogger(name).setLevel(level);
  }
}
