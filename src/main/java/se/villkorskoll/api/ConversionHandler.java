package se.villkorskoll.api;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import se.villkorskoll.model.shape.LocalText;

/** Answers requests with a value in the address that is not of the right kind, naming it. */
@Produces("application/problem+json")
@Replaces(ConversionErrorHandler.class)
@Singleton
final class ConversionHandler
    implements ExceptionHandler<ConversionErrorException, HttpResponse<ProblemBody>> {

  @Override
  public HttpResponse<ProblemBody> handle(
      @SuppressWarnings("rawtypes") HttpRequest request, ConversionErrorException e) {
    String name = e.getArgument().getName();
    return ProblemResponses.of(
        request,
        HttpStatus.BAD_REQUEST,
        LocalText.of(
            "Värdet för %s är inte av rätt slag.".formatted(name),
            "The value of %s is not of the right kind.".formatted(name)),
        LocalText.of(
            "Ange %s så som /docs visar.".formatted(name),
            "State %s as /docs shows.".formatted(name)));
  }
}
