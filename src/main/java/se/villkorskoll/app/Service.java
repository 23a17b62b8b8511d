package se.villkorskoll.app;

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

  private final ServiceParts parts;
  private final EmbeddedServer server;

  private Service(ServiceParts parts, EmbeddedServer server) {
    this.parts = parts;
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
   * @param progress hears what takes time
   */
  public record Start(
      Path home,
      Path rules,
      String host,
      int port,
      Map<String, String> environment,
      StartProgress progress) {}

  /**
   * Starts a service and returns when it answers.
   *
   * @throws Problem if the database, the rules or the port cannot be used
   */
  public static Service start(Start start) {
    requireFreePort(start);
    ServiceParts parts =
        ServiceParts.open(
            start.home(), start.rules(), start.environment(), start.progress(), address(start));
    try {
      // here rather than when the parts are made, so that all parts are closed if this fails
      parts.of(LiveRules.class).begin();
      parts.of(DatabaseWatch.class);
      parts.of(Runs.class).begin();
      EmbeddedServer server = parts.of(EmbeddedServer.class);
      server.start();
      return new Service(parts, server);
    } catch (RuntimeException e) {
      parts.close();
      throw isBusyPort(e) ? taken(start) : ServiceParts.problem(e);
    }
  }

  private static Map<String, Object> address(Start start) {
    return Map.of(
        "micronaut.server.host",
        start.host(),
        "micronaut.server.port",
        start.port() == 0 ? -1 : start.port());
  }

  private static boolean isBusyPort(Throwable thrown) {
    return thrown != null && (thrown instanceof BindException || isBusyPort(thrown.getCause()));
  }

  /** Looks before the database is started, which takes seconds. */
  private static void requireFreePort(Start start) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(start.host(), start.port()));
    } catch (BindException e) {
      throw taken(start);
    } catch (IOException e) {
      throw new Problem(
          Problem.Kind.UNAVAILABLE,
          LocalText.of(
              "Det går inte att lyssna på %s: %s".formatted(start.host(), e.getMessage()),
              "It is not possible to listen on %s: %s".formatted(start.host(), e.getMessage())),
          LocalText.of(
              "Utelämna --host, eller ange en adress på den egna datorn.",
              "Leave out --host, or name an address of this machine."));
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

  /** Where the service answers. */
  public URI address() {
    return server.getURI();
  }

  /** Stores the sample reports and gives their receipts. */
  public List<Receipt> storeSample() {
    return parts.of(Sample.class).store();
  }

  /** Every call that the service answers, as method and path, sorted. */
  public List<String> routes() {
    return parts
        .of(Router.class)
        .uriRoutes()
        .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
        .filter(route -> !route.startsWith("HEAD "))
        .sorted()
        .toList();
  }

  /** A part of the service, for tests. */
  <T> T part(Class<T> type) {
    return parts.of(type);
  }

  /** Stops taking requests, lets those under way end, and stops the database after the last. */
  @Override
  public void close() {
    try {
      parts
          .of(GracefulShutdownManager.class)
          .shutdownGracefully()
          .toCompletableFuture()
          .get(UNDER_WAY.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // what is still under way is cut off, and was not acknowledged
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.stop();
      parts.close();
    }
  }
}
