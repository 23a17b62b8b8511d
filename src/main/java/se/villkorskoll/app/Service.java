package se.villkorskoll.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.villkorskoll.model.shape.LocalText;

/** The running service: the web service, and the embedded database unless another is named. */
public final class Service implements AutoCloseable {

  /** How long requests under way may take when the service is stopped. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(10);

  private final EmbeddedDatabase database;
  private final ApplicationContext context;
  private final EmbeddedServer server;

  private Service(EmbeddedDatabase database, ApplicationContext context, EmbeddedServer server) {
    this.database = database;
    this.context = context;
    this.server = server;
  }

  /**
   * What a service is started with.
   *
   * @param home where the program keeps its data
   * @param rules a rules folder to watch, or null for the program's own rules
   * @param host the loopback address to listen on
   * @param port the port to listen on; 0 for any free one
   * @param environment VILLKORSKOLL_DB_URL, _USER and _PASSWORD name another database than the
   *     embedded one
   */
  public record Start(
      Path home, Path rules, String host, int port, Map<String, String> environment) {}

  /**
   * Starts a service and returns when it answers.
   *
   * @throws Problem if the database, the rules or the port cannot be used
   */
  public static Service start(Start start) {
    requireFreePort(start);
    String url = start.environment().get("VILLKORSKOLL_DB_URL");
    EmbeddedDatabase database =
        url == null || url.isBlank() ? EmbeddedDatabase.start(start.home()) : null;
    ApplicationContext context = null;
    try {
      context =
          ApplicationContext.builder()
              .properties(properties(start, database))
              .banner(false)
              .build();
      context.start();
      EmbeddedServer server = context.getBean(EmbeddedServer.class);
      server.start();
      return new Service(database, context, server);
    } catch (RuntimeException e) {
      close(context, database);
      throw problem(e, start);
    }
  }

  /** Looks before the database is started, which takes seconds. */
  private static void requireFreePort(Start start) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(start.host(), start.port()));
    } catch (IOException e) {
      throw taken(start);
    }
  }

  private static Problem taken(Start start) {
    return new Problem(
        Problem.Kind.UNAVAILABLE,
        LocalText.of(
            "Porten %d på %s är upptagen.".formatted(start.port(), start.host()),
            "The port %d on %s is taken.".formatted(start.port(), start.host())),
        LocalText.of("Ange en annan med --port.", "Name another by --port."));
  }

  private static Map<String, Object> properties(Start start, EmbeddedDatabase database) {
    Map<String, String> environment = start.environment();
    Map<String, Object> properties = new HashMap<>();
    properties.put("villkorskoll.home", start.home());
    if (start.rules() != null) {
      properties.put("villkorskoll.rules", start.rules());
    }
    properties.put("micronaut.server.host", start.host());
    properties.put("micronaut.server.port", start.port() == 0 ? -1 : start.port());
    if (database == null) {
      properties.put("datasources.default.url", environment.get("VILLKORSKOLL_DB_URL"));
      properties.put(
          "datasources.default.username", environment.getOrDefault("VILLKORSKOLL_DB_USER", ""));
      properties.put(
          "datasources.default.password", environment.getOrDefault("VILLKORSKOLL_DB_PASSWORD", ""));
    } else {
      properties.put("datasources.default.url", database.jdbcUrl());
      properties.put("datasources.default.username", "postgres");
      properties.put("datasources.default.password", "");
    }
    return properties;
  }

  private static RuntimeException problem(RuntimeException thrown, Start start) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
      if (cause instanceof BindException) {
        return taken(start);
      }
    }
    return thrown instanceof BeanInstantiationException
        ? new Problem(
            Problem.Kind.UNAVAILABLE,
            LocalText.of(
                "Tjänsten går inte att starta: %s".formatted(rootMessage(thrown)),
                "The service cannot be started: %s".formatted(rootMessage(thrown))),
            LocalText.of(
                "Kontrollera databasen (VILLKORSKOLL_DB_URL) och mappen (VILLKORSKOLL_HOME).",
                "Check the database (VILLKORSKOLL_DB_URL) and the folder (VILLKORSKOLL_HOME)."))
        : thrown;
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }

  /** Where the service answers. */
  public URI address() {
    return server.getURI();
  }

  /** Stores the sample reports and gives their receipts. */
  public List<Receipt> storeSample() {
    return context.getBean(Sample.class).store();
  }

  /** Every call that the service answers, as method and path, sorted. */
  public List<String> routes() {
    return context
        .getBean(Router.class)
        .uriRoutes()
        .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
        .filter(route -> !route.startsWith("HEAD "))
        .sorted()
        .toList();
  }

  /** A part of the service, for tests. */
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Stops taking requests, lets those under way end, and stops the database after the last. */
  @Override
  public void close() {
    try {
      context
          .getBean(GracefulShutdownManager.class)
          .shutdownGracefully()
          .toCompletableFuture()
          .get(UNDER_WAY.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // what is still under way is cut off, and was not acknowledged
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.stop();
      close(context, database);
    }
  }

  private static void close(ApplicationContext context, EmbeddedDatabase database) {
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
