package se.villkorskoll.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.KeptClasses;

/**
 * The parts of the program around a database, which is the embedded one unless another is named.
 */
final class ServiceParts implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServiceParts.class);

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
   * @param progress hears what takes time
   * @param settings further settings
   * @throws Problem if the database or the rules cannot be used
   */
  static ServiceParts open(
      Path home,
      Path rules,
      Map<String, String> environment,
      StartProgress progress,
      Map<String, Object> settings) {
    Runtime machine = Runtime.getRuntime();
    ServiceLimits limits =
        ServiceLimits.of(environment, machine.availableProcessors(), machine.maxMemory());
    DatabaseAccess named =
        DatabaseAccess.isNamed(environment) ? DatabaseAccess.named(environment) : null;
    EmbeddedDatabase database = named == null ? EmbeddedDatabase.start(home, progress) : null;
    DatabaseAccess access = named == null ? database.access() : named;
    Map<String, Object> properties = new HashMap<>(settings);
    properties.put("villkorskoll.home", home);
    if (rules != null) {
      properties.put("villkorskoll.rules", rules);
    }
    properties.put("datasources.default.url", access.url());
    properties.put("datasources.default.username", access.user());
    properties.put("datasources.default.password", access.password());
    ApplicationContext context = null;
    try {
      KeptClasses kept = keptClasses(home, named == null);
      context =
          ApplicationContext.builder()
              .properties(properties)
              .singletons(
                  Stream.of(access, limits, progress, kept, database)
                      .filter(Objects::nonNull)
                      .toArray())
              .banner(false)
              .build();
      context.start();
      return new ServiceParts(database, context);
    } catch (RuntimeException e) {
      new ServiceParts(database, context).close();
      throw problem(e);
    }
  }

  /**
   * Where compiled rules are kept. A service whose data lie elsewhere can do without.
   *
   * @throws Problem if the folder is needed and cannot be written
   */
  private static KeptClasses keptClasses(Path home, boolean needed) {
    Path folder = home.resolve("rules");
    try {
      OwnerOnly.home(home);
      OwnerOnly.folder(folder);
      return KeptClasses.in(folder);
    } catch (IOException e) {
      if (!needed) {
        LOG.warn("compiled rules are not kept, since {} cannot be written", folder);
        return KeptClasses.nowhere();
      }
      throw new Problem(
          Problem.Kind.UNAVAILABLE,
          LocalText.of(
              "Mappen %s går inte att skriva i.".formatted(folder),
              "The folder %s cannot be written.".formatted(folder)),
          LocalText.of(
              "Kontrollera behörigheten och att disken inte är full, eller ange en annan mapp med VILLKORSKOLL_HOME.",
              "Check the permissions and that the disk is not full, or name another folder by VILLKORSKOLL_HOME."));
    }
  }

  /** What was thrown while parts were made, for people where they can do something about it. */
  static RuntimeException problem(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
      if (cause instanceof SQLException sql) {
        return DatabaseProblem.of(sql);
      }
    }
    if (!(thrown instanceof BeanInstantiationException)) {
      return thrown;
    }
    LOG.error("the service cannot be started: {}", Fault.of(thrown));
    return new Problem(
        Problem.Kind.UNAVAILABLE,
        LocalText.of("Tjänsten går inte att starta.", "The service cannot be started."),
        LocalText.of(
            "Kontrollera databasen (VILLKORSKOLL_DB_URL) och mappen (VILLKORSKOLL_HOME), och att de inte är av en nyare version. Loggen säger vad som gick fel.",
            "Check the database (VILLKORSKOLL_DB_URL) and the folder (VILLKORSKOLL_HOME), and that they are not of a newer version. The log says what went wrong."));
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
