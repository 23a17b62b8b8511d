package se.villkorskoll.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A service on the embedded database for tests, started once for all of them, and how to talk to
 * it.
 */
public final class RunningService implements AutoCloseable {

  private static RunningService shared;

  private final Service service;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private RunningService(Service service) {
    this.service = service;
  }

  /** The service that all tests share, with the sample stored. */
  public static synchronized RunningService shared() {
    if (shared == null) {
      try {
        Path home = Files.createTempDirectory(Path.of("target"), "service");
        RunningService started = start(home, null, Map.of());
        started.service.storeSample();
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        shared = started;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  /** A service that a test has started itself, and closes. */
  static RunningService of(Service service) {
    return new RunningService(service);
  }

  /** A service of a test's own, which it closes. */
  public static RunningService start(Path home, Path rules, Map<String, String> environment) {
    if (!DatabaseAccess.isNamed(environment) && !EmbeddedDatabase.isIn(home)) {
      PreparedHome.copyTo(home);
    }
    return new RunningService(
        Service.start(
            new Service.Start(home, rules, "127.0.0.1", 0, environment, StartProgress.SILENT)));
  }

  @Override
  public void close() {
    service.close();
  }

  /** The service itself. */
  public Service service() {
    return service;
  }

  /** Asks for an address. */
  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  /** Sends a JSON document to an address. */
  public HttpResponse<String> post(String path, byte[] body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  /** Sends a JSON document to an address. */
  public HttpResponse<String> post(String path, String body, String... headers) {
    return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** A request to an address of this service. */
  public HttpRequest.Builder request(String path, String... headers) {
    var builder =
        HttpRequest.newBuilder(URI.create(service.address() + path))
            .timeout(Duration.ofSeconds(30));
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  /** Sends a request. */
  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
