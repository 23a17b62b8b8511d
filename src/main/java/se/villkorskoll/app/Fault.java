package se.villkorskoll.app;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A fault as it is written to the log: the classes of the exceptions and where ours was thrown,
 * never their messages, which may hold what a report says.
 */
public final class Fault {

  private static final String OURS = "se.villkorskoll.";

  /** The classes of SQL states that say that the server, not the statement, is at fault. */
  private static final List<String> AWAY = List.of("08", "53", "57", "58");

  /** The state that says that the disk is full. */
  private static final String DISK_FULL = "53100";

  private Fault() {}

  /** Whether something failed because the database does not answer, so that it may work later. */
  public static boolean isDatabaseAway(Throwable thrown) {
    for (Throwable one : causes(thrown)) {
      if (one instanceof SQLException sql) {
        // a pooled connection that turned out to be broken has no state
        String state = sql.getSQLState();
        return state == null || AWAY.stream().anyMatch(state::startsWith);
      }
    }
    return false;
  }

  /** Whether something failed because the database has no room to write. */
  public static boolean isDiskFull(Throwable thrown) {
    return causes(thrown).stream()
        .anyMatch(one -> one instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()));
  }

  /** The class of what was thrown, and the state of the database that was the cause, if it was. */
  static String reason(Throwable thrown) {
    String reason = thrown.getClass().getSimpleName();
    for (Throwable one : causes(thrown)) {
      if (one instanceof SQLException sql && sql.getSQLState() != null) {
        return "%s (SQLSTATE %s)".formatted(reason, sql.getSQLState());
      }
    }
    return reason;
  }

  /** The chain of causes, and the first place of ours in each. */
  public static String of(Throwable thrown) {
    var text = new StringBuilder();
    for (Throwable one : causes(thrown)) {
      if (text.length() > 0) {
        text.append(" <- ");
      }
      text.append(one.getClass().getName());
      if (one instanceof SQLException sql) {
        text.append(" [").append(sql.getSQLState()).append(']');
      }
      for (StackTraceElement element : one.getStackTrace()) {
        if (element.getClassName().startsWith(OURS) && element.getLineNumber() > 0) {
          text.append(" at ").append(element);
          break;
        }
      }
    }
    return text.toString();
  }

  /** What was thrown and its causes, the outermost first. */
  private static List<Throwable> causes(Throwable thrown) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable one = thrown; one != null && !causes.contains(one); one = one.getCause()) {
      causes.add(one);
    }
    return causes;
  }
}
