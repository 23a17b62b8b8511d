package se.villkorskoll.api;

import io.micronaut.http.HttpRequest;
import java.util.Locale;
import java.util.stream.Stream;
import se.villkorskoll.model.shape.Language;

/**
 * The language of an answer: {@code lang=en}, or else the language that {@code Accept-Language}
 * wants most; Swedish otherwise.
 */
final class RequestLanguage {

  /** The parameter that every call has, since every answer may be a problem in words. */
  static final String PARAMETER = "lang";

  private RequestLanguage() {}

  static Language of(HttpRequest<?> request) {
    return request
        .getParameters()
        .getFirst(PARAMETER)
        .or(() -> request.getHeaders().findFirst("Accept-Language").map(RequestLanguage::preferred))
        .filter(wanted -> wanted.toLowerCase(Locale.ROOT).startsWith(Language.EN.tag()))
        .map(english -> Language.EN)
        .orElse(Language.SV);
  }

  /** Which of the languages that there are a header wants most; empty where it wants none. */
  private static String preferred(String header) {
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .map(Locale.LanguageRange::getRange)
          .filter(
              range -> Stream.of(Language.values()).anyMatch(one -> range.startsWith(one.tag())))
          .findFirst()
          .orElse("");
    } catch (IllegalArgumentException e) {
      // it is no such header
      return "";
    }
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
