package se.villkorskoll.api;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.io.buffer.ReadBuffer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.web.router.RouteAttributes;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

/**
 * Takes in the body of a call before anything is done with it, and counts it while it comes in. No
 * thread waits for a slow sender, and many small pieces cost no more than a few large ones, which
 * both would be otherwise in the hands of the framework.
 */
@ServerFilter("/api/**")
@Order(FilterOrder.BODY)
final class BodyFilter {

  private final BodiesInFlight bodies;
  private final long most;

  BodyFilter(BodiesInFlight bodies, HttpServerConfiguration server) {
    this.bodies = bodies;
    this.most = server.getMaxRequestSize();
  }

  /** Refuses a body that is too large, or that there is no room for now. */
  @RequestFilter
  CompletionStage<Optional<HttpResponse<?>>> takeIn(ServerHttpRequest<?> request) {
    if (RouteAttributes.getRouteMatch(request).isEmpty()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    long expected = request.byteBody().expectedLength().orElse(0);
    if (expected > most) {
      return CompletableFuture.failedFuture(new ContentLengthExceededException(most, expected));
    }
    if (!bodies.hasRoomFor(expected)) {
      return CompletableFuture.completedFuture(full(request));
    }
    var taken = new Taking(request);
    Flux.from(request.byteBody().toReadBufferPublisher()).subscribe(taken);
    return taken.whole;
  }

  private static Optional<HttpResponse<?>> full(ServerHttpRequest<?> request) {
    return Optional.of(ProblemResponses.of(request, BodiesInFlight.full()));
  }

  private final class Taking extends BaseSubscriber<ReadBuffer> {

    private final ServerHttpRequest<?> request;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** Ends with an answer if the body is refused. */
    private final CompletableFuture<Optional<HttpResponse<?>>> whole = new CompletableFuture<>();

    Taking(ServerHttpRequest<?> request) {
      this.request = request;
    }

    @Override
    protected void hookOnNext(ReadBuffer piece) {
      byte[] bytes = piece.toArray();
      if (bodies.hold(request, bytes.length)) {
        body.writeBytes(bytes);
      } else {
        cancel();
        whole.complete(full(request));
      }
    }

    @Override
    protected void hookOnComplete() {
      RequestBody.taken(request, body);
      whole.complete(Optional.empty());
    }

    /** It is too large, or was broken off. */
    @Override
    protected void hookOnError(Throwable thrown) {
      whole.completeExceptionally(thrown);
    }
  }
}
