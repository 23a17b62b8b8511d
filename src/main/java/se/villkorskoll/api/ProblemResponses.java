package se.villkorskoll.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import se.villkorskoll.app.Problem;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/** Writes problems as {@code application/problem+json}, in the language of the request. */
final class ProblemResponses {

  private static final String RETRY_AFTER_SECONDS = "5";

  private ProblemResponses() {}

  /** The answer to a request that met a problem. */
  static MutableHttpResponse<ProblemBody> of(HttpRequest<?> request, Problem problem) {
    Language language = RequestLanguage.of(request);
    HttpStatus status = status(problem.kind());
    var body =
        new ProblemBody(
            type(status),
            title(status).in(language),
            status.getCode(),
            problem.text().in(language),
            request.getPath(),
            problem.help().in(language),
            List.of(),
            problem.problems().stream()
                .map(
                    one ->
                        new ProblemBody.Place(
                            one.pointer(),
                            one.line(),
                            one.message().in(language),
                            one.help().in(language)))
                .toList());
    return response(status, body);
  }

  /** The answer to a request that did not reach a use case. */
  static MutableHttpResponse<ProblemBody> of(
      HttpRequest<?> request, HttpStatus status, LocalText detail, LocalText help) {
    return of(request, status, detail, help, List.of());
  }

  /** The same where another media type was asked for or sent than those there are. */
  static MutableHttpResponse<ProblemBody> of(
      HttpRequest<?> request,
      HttpStatus status,
      LocalText detail,
      LocalText help,
      List<String> offered) {
    Language language = RequestLanguage.of(request);
    return response(
        status,
        new ProblemBody(
            type(status),
            title(status).in(language),
            status.getCode(),
            detail.in(language),
            request.getPath(),
            help.in(language),
            offered,
            List.of()));
  }

  private static MutableHttpResponse<ProblemBody> response(HttpStatus status, ProblemBody body) {
    MutableHttpResponse<ProblemBody> response =
        HttpResponse.<ProblemBody>status(status)
            .body(body)
            .contentType(MediaType.APPLICATION_JSON_PROBLEM);
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      response.header("Retry-After", RETRY_AFTER_SECONDS);
    }
    return response;
  }

  private static HttpStatus status(Problem.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case INVALID -> HttpStatus.BAD_REQUEST;
      case UNREADABLE -> HttpStatus.UNPROCESSABLE_ENTITY;
      case CONFLICT -> HttpStatus.CONFLICT;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  private static String type(HttpStatus status) {
    return "urn:villkorskoll:problem:" + status.getCode();
  }

  private static LocalText title(HttpStatus status) {
    return switch (status) {
      case FORBIDDEN -> LocalText.of("Inte tillåtet", "Forbidden");
      case NOT_FOUND -> LocalText.of("Finns inte", "Not found");
      case BAD_REQUEST -> LocalText.of("Ogiltigt anrop", "Bad request");
      case UNPROCESSABLE_ENTITY ->
          LocalText.of("Redovisningen går inte att läsa", "The report cannot be read");
      case CONFLICT ->
          LocalText.of("Motsäger ett tidigare anrop", "Contradicts an earlier request");
      case SERVICE_UNAVAILABLE -> LocalText.of("Tillfälligt avbrott", "Temporarily unavailable");
      case METHOD_NOT_ALLOWED -> LocalText.of("Metoden är inte tillåten", "Method not allowed");
      case NOT_ACCEPTABLE -> LocalText.of("Formatet finns inte", "Not acceptable");
      case UNSUPPORTED_MEDIA_TYPE ->
          LocalText.of("Innehållet är av fel slag", "Unsupported media type");
      case REQUEST_ENTITY_TOO_LARGE -> LocalText.of("Innehållet är för stort", "Too large");
      default ->
          status.getCode() < 500
              ? LocalText.of("Ogiltigt anrop", "Bad request")
              : LocalText.of("Fel i tjänsten", "Fault in the service");
    };
  }
}
