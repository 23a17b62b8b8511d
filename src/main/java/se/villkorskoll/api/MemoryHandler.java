package se.villkorskoll.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.villkorskoll.app.Fault;
import se.villkorskoll.app.Problem;
import se.villkorskoll.model.shape.LocalText;

/** Answers a request that there was not memory enough for. Nothing was acknowledged. */
@Produces("application/problem+json")
@Singleton
final class MemoryHandler implements ExceptionHandler<OutOfMemoryError, HttpResponse<ProblemBody>> {

  private static final Logger LOG = LoggerFactory.getLogger(MemoryHandler.class);

  @Override
  public HttpResponse<ProblemBody> handle(
      @SuppressWarnings("rawtypes") HttpRequest request, OutOfMemoryError e) {
    LOG.error("no memory for {} {}: {}", request.getMethodName(), request.getPath(), Fault.of(e));
    return ProblemResponses.of(
        request,
        new Problem(
            Problem.Kind.UNAVAILABLE,
            LocalText.of(
                "Minnet räckte inte. Inget är bekräftat.",
                "There was not memory enough. Nothing is acknowledged."),
            LocalText.of(
                "Försök igen om en stund, med samma Idempotency-Key. Händer det igen: ge Java mer minne med -Xmx.",
                "Try again in a while, with the same Idempotency-Key. If it happens again: give Java more memory by -Xmx.")));
  }
}
