package se.villkorskoll.api;

import io.micronaut.http.HttpRequest;
import java.util.Locale;
import se.villkorskoll.model.shape.Language;

/**
 * The language of an answer: {@code lang=en}, or else the first language of {@code
 * Accept-Language}; Swedish otherwise.
 */
final class RequestLanguage {

  private RequestLanguage() {}

  static Language of(HttpRequest<?> request) {
    String asked = request.getParameters().getFirst("lang").orElse(null);
    String wanted =
        asked != null
            ? asked
            : request.getHeaders().findFirst("Accept-Language").orElse(Language.SV.tag());
    return wanted.toLowerCase(Locale.ROOT).startsWith(Language.EN.tag())
        ? Language.EN
        : Language.SV;
  }
}
