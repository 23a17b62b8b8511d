package se.villkorskoll.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import se.villkorskoll.app.Problem;

/** Answers requests that met a problem. */
@Produces("application/problem+json")
@Singleton
final class ProblemHandler implements ExceptionHandler<Problem, HttpResponse<ProblemBody>> {

  @Override
  public HttpResponse<ProblemBody> handle(
      @SuppressWarnings("rawtypes") HttpRequest request, Problem problem) {
    return ProblemResponses.of(request, problem);
  }
}
