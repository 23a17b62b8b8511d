package se.villkorskoll.api;

import io.micronaut.http.HttpRequest;
import java.util.Locale;
import se.villkorskoll.model.shape.Language;

/**
 * The language of an answer: {@code lang=en}, or else the first language of {@code
 * Accept-Language}; Swedish otherwise.
 */
final class RequestLanguage {

  /** The parameter that every call has, since every answer may be a problem in words. */
  static final String PARAMETER = "lang";

  private RequestLanguage() {}

  static Language of(HttpRequest<?> request) {
    String asked = request.getParameters().getFirst(PARAMETER).orElse(null);
    String wanted =
        asked != null
            ? asked
            : request.getHeaders().findFirst("Accept-Language").orElse(Language.SV.tag());
    return wanted.toLowerCase(Locale.ROOT).startsWith(Language.EN.tag())
        ? Language.EN
        : Language.SV;
  }

  /** Whether there is the language that the parameter asks for, if it does. */
  static boolean isKnown(HttpRequest<?> request) {
    return request
        .getParameters()
        .getFirst(PARAMETER)
        .map(asked -> asked.equals(Language.SV.tag()) || asked.equals(Language.EN.tag()))
        .orElse(true);
  }
}
