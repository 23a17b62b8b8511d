package se.villkorskoll.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.villkorskoll.app.Fault;

/**
 * Answers requests that could not be carried out: because the database does not answer, or because
 * of a fault in the service. Nothing was acknowledged.
 */
@Produces("application/problem+json")
@Singleton
final class FaultHandler implements ExceptionHandler<RuntimeException, HttpResponse<ProblemBody>> {

  private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);

  @Override
  public HttpResponse<ProblemBody> handle(
      @SuppressWarnings("rawtypes") HttpRequest request, RuntimeException e) {
    return answer(request, e);
  }

  private static HttpResponse<ProblemBody> answer(HttpRequest<?> request, RuntimeException e) {
    LOG.error("fault in {} {}: {}", request.getMethodName(), request.getPath(), Fault.of(e));
    return ErrorResponses.of(
        request,
        Fault.isDatabaseAway(e)
            ? HttpStatus.SERVICE_UNAVAILABLE
            : HttpStatus.INTERNAL_SERVER_ERROR);
  }
}
