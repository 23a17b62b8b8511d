package se.villkorskoll.api;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.NotAcceptableException;
import io.micronaut.http.server.exceptions.UnsupportedMediaException;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.villkorskoll.app.Fault;
import se.villkorskoll.model.shape.LocalText;

/**
 * Answers requests that the framework turns away before they reach a use case, in the one form of a
 * problem.
 */
@Primary
@Singleton
final class ErrorResponses implements ErrorResponseProcessor<ProblemBody> {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);
  private static final LocalText SEE_DOCUMENTATION =
      LocalText.of(
          "Vad som går att anropa står på /docs.", "What can be called is described at /docs.");

  @Override
  public MutableHttpResponse<ProblemBody> processResponse(
      ErrorContext context, MutableHttpResponse<?> baseResponse) {
    HttpRequest<?> request = context.getRequest();
    HttpStatus status = HttpStatus.valueOf(baseResponse.code());
    if (status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
      String fault = context.getRootCause().map(Fault::of).orElse("");
      LOG.error("fault in {} {}: {}", request.getMethodName(), request.getPath(), fault);
    }
    MutableHttpResponse<ProblemBody> response =
        ProblemResponses.of(
            request,
            status,
            detail(status, request),
            help(status),
            offered(context.getRootCause().orElse(null)));
    baseResponse
        .getHeaders()
        .forEachValue(
            (name, value) -> {
              if (name.equalsIgnoreCase("Allow")) {
                response.header(name, value);
              }
            });
    return response;
  }

  /** The answer to a request that ended with this status. */
  static MutableHttpResponse<ProblemBody> of(HttpRequest<?> request, HttpStatus status) {
    return ProblemResponses.of(request, status, detail(status, request), help(status));
  }

  /** The media types that there are, where another was asked for or sent. */
  private static List<String> offered(@Nullable Throwable thrown) {
    Collection<String> offered =
        thrown instanceof NotAcceptableException asked
            ? asked.getProduceableContentTypes()
            : thrown instanceof UnsupportedMediaException sent
                ? sent.getAcceptableContentTypes()
                : List.of();
    return offered.stream().sorted().toList();
  }

  private static LocalText detail(HttpStatus status, HttpRequest<?> request) {
    return switch (status) {
      case NOT_FOUND ->
          LocalText.of(
              "Adressen %s finns inte.".formatted(request.getPath()),
              "There is no address %s.".formatted(request.getPath()));
      case METHOD_NOT_ALLOWED ->
          LocalText.of(
              "%s går inte att göra här.".formatted(request.getMethodName()),
              "%s cannot be done here.".formatted(request.getMethodName()));
      case UNSUPPORTED_MEDIA_TYPE ->
          LocalText.of("Innehållet är inte JSON.", "The content is not JSON.");
      case NOT_ACCEPTABLE ->
          LocalText.of(
              "Svaret finns inte i det begärda formatet.",
              "There is no answer in the format asked for.");
      case REQUEST_ENTITY_TOO_LARGE ->
          LocalText.of(
              "Innehållet är större än 20 MB, eller adressen eller rubrikerna är för långa.",
              "The content is larger than 20 MB, or the address or the headers are too long.");
      case SERVICE_UNAVAILABLE ->
          LocalText.of(
              "Databasen svarar inte. Inget är bekräftat.",
              "The database does not answer. Nothing is acknowledged.");
      default ->
          status.getCode() < 500
              ? LocalText.of("Anropet går inte att förstå.", "The request cannot be understood.")
              : LocalText.of(
                  "Ett oväntat fel i tjänsten. Inget är bekräftat.",
                  "An unexpected fault in the service. Nothing is acknowledged.");
    };
  }

  private static LocalText help(HttpStatus status) {
    return switch (status) {
      case UNSUPPORTED_MEDIA_TYPE ->
          LocalText.of(
              "Skicka JSON med Content-Type: application/json.",
              "Send JSON with Content-Type: application/json.");
      case NOT_ACCEPTABLE ->
          LocalText.of(
              "De format som finns står under offered; ange ett av dem i Accept.",
              "The formats that exist are listed under offered; state one of them in Accept.");
      case REQUEST_ENTITY_TOO_LARGE -> LocalText.of("Korta det.", "Shorten it.");
      case SERVICE_UNAVAILABLE ->
          LocalText.of(
              "Försök igen om en stund, med samma Idempotency-Key.",
              "Try again in a while, with the same Idempotency-Key.");
      default ->
          status.getCode() < 500
              ? SEE_DOCUMENTATION
              : LocalText.of(
                  "Försök igen, och meddela felet om det kommer åter.",
                  "Try again, and report it if it returns.");
    };
  }
}
