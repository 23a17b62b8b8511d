package se.villkorskoll.api;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.URISyntaxHandler;
import jakarta.inject.Singleton;
import java.net.URISyntaxException;
import se.villkorskoll.model.shape.LocalText;

/** Answers requests whose address cannot be understood. */
@Produces("application/problem+json")
@Replaces(URISyntaxHandler.class)
@Singleton
final class AddressHandler
    implements ExceptionHandler<URISyntaxException, HttpResponse<ProblemBody>> {

  @Override
  public HttpResponse<ProblemBody> handle(
      @SuppressWarnings("rawtypes") HttpRequest request, URISyntaxException e) {
    int place = e.getIndex() + 1;
    return ProblemResponses.of(
        request,
        HttpStatus.BAD_REQUEST,
        LocalText.of(
            "Adressen går inte att tolka från tecken %d.".formatted(place),
            "The address cannot be understood from character %d on.".formatted(place)),
        LocalText.of(
            "Skriv tecken som inte får stå i en adress som % och två siffror, till exempel %25 för %.",
            "Write characters that are not allowed in an address as % and two digits, such as %25 for %."));
  }
}
