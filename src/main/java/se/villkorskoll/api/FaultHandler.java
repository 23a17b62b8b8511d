package se.villkorskoll.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.villkorskoll.app.DiskSpace;
import se.villkorskoll.app.Fault;
import se.villkorskoll.app.Problem;
import se.villkorskoll.model.shape.LocalText;

/**
 * Answers requests that could not be carried out: because the database does not answer, or because
 * of a fault in the service. Nothing was acknowledged.
 */
@Produces("application/problem+json")
@Singleton
final class FaultHandler implements ExceptionHandler<RuntimeException, HttpResponse<ProblemBody>> {

  private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);

  private final DiskSpace disk;

  FaultHandler(DiskSpace disk) {
    this.disk = disk;
  }

  @Override
  public HttpResponse<ProblemBody> handle(
      @SuppressWarnings("rawtypes") HttpRequest request, RuntimeException e) {
    return answer(request, e);
  }

  private HttpResponse<ProblemBody> answer(HttpRequest<?> request, RuntimeException e) {
    LOG.error("fault in {} {}: {}", request.getMethodName(), request.getPath(), Fault.of(e));
    boolean away = Fault.isDatabaseAway(e);
    // a database that has no room to write may end
    if (Fault.isDiskFull(e) || (away && disk.isFull())) {
      return ProblemResponses.of(request, diskFull());
    }
    return ErrorResponses.of(
        request, away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR);
  }

  private static Problem diskFull() {
    return new Problem(
        Problem.Kind.UNAVAILABLE,
        LocalText.of(
            "Disken som databasen skriver på är full. Inget är bekräftat.",
            "The disk that the database writes to is full. Nothing is acknowledged."),
        LocalText.of(
            "Be den som sköter tjänsten att frigöra utrymme, och försök sedan igen med samma Idempotency-Key.",
            "Ask whoever runs the service to free some space, and then try again with the same Idempotency-Key."));
  }
}
