package se.villkorskoll.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import se.villkorskoll.model.shape.LocalText;

/**
 * The parts of the program around a database, which is the embedded one unless another is named.
 */
final class ServiceParts implements AutoCloseable {

  private final EmbeddedDatabase database;
  private final ApplicationContext context;

  private ServiceParts(EmbeddedDatabase database, ApplicationContext context) {
    this.database = database;
    this.context = context;
  }

  /**
   * Opens the database and makes the parts.
   *
   * @param home where the program keeps its data
   * @param rules a rules folder to watch, or null for the program's own rules
   * @param environment VILLKORSKOLL_DB_URL, _USER and _PASSWORD name another database than the
   *     embedded one
   * @param settings further settings
   * @throws Problem if the database or the rules cannot be used
   */
  static ServiceParts open(
      Path home, Path rules, Map<String, String> environment, Map<String, Object> settings) {
    EmbeddedDatabase database = namesDatabase(environment) ? null : EmbeddedDatabase.start(home);
    Map<String, Object> properties = new HashMap<>(settings);
    properties.put("villkorskoll.home", home);
    if (rules != null) {
      properties.put("villkorskoll.rules", rules);
    }
    properties.putAll(database == null ? named(environment) : embedded(database));
    ApplicationContext context = null;
    try {
      context = ApplicationContext.builder().properties(properties).banner(false).build();
      context.start();
      return new ServiceParts(database, context);
    } catch (RuntimeException e) {
      new ServiceParts(database, context).close();
      throw problem(e);
    }
  }

  /** Whether another database than the embedded one is named. */
  static boolean namesDatabase(Map<String, String> environment) {
    String url = environment.get("VILLKORSKOLL_DB_URL");
    return url != null && !url.isBlank();
  }

  private static Map<String, Object> named(Map<String, String> environment) {
    return Map.of(
        "datasources.default.url",
        environment.get("VILLKORSKOLL_DB_URL"),
        "datasources.default.username",
        environment.getOrDefault("VILLKORSKOLL_DB_USER", ""),
        "datasources.default.password",
        environment.getOrDefault("VILLKORSKOLL_DB_PASSWORD", ""));
  }

  private static Map<String, Object> embedded(EmbeddedDatabase database) {
    return Map.of(
        "datasources.default.url",
        database.jdbcUrl(),
        "datasources.default.username",
        "postgres",
        "datasources.default.password",
        "");
  }

  /** What was thrown while parts were made, for people where they can do something about it. */
  static RuntimeException problem(RuntimeException thrown) {
    Throwable root = thrown;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
      root = cause;
    }
    if (!(thrown instanceof BeanInstantiationException)) {
      return thrown;
    }
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return new Problem(
        Problem.Kind.UNAVAILABLE,
        LocalText.of(
            "Tjänsten går inte att starta: %s".formatted(message),
            "The service cannot be started: %s".formatted(message)),
        LocalText.of(
            "Kontrollera databasen (VILLKORSKOLL_DB_URL) och mappen (VILLKORSKOLL_HOME).",
            "Check the database (VILLKORSKOLL_DB_URL) and the folder (VILLKORSKOLL_HOME)."));
  }

  /** A part. */
  <T> T of(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    try {
      if (context != null) {
        context.close();
      }
    } finally {
      if (database != null) {
        database.close();
      }
    }
  }
}
