package se.villkorskoll.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.Router;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.villkorskoll.model.shape.LocalText;

/**
 * Refuses content that says of itself that it is something that the service does not read, before
 * it is taken in: the framework passes over what it does not understand.
 */
@ServerFilter("/api/**")
@Order(FilterOrder.WHAT_IS_ASKED)
final class ContentFilter {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

  /** One may be empty (RFC 9110, 5.6.6). */
  private static final String PARAMETER =
      "[ \\t]*;[ \\t]*(?:(" + TOKEN + ")=(" + TOKEN + "|\"[^\"\\\\]*\"))?";

  private static final Pattern MEDIA_TYPE =
      Pattern.compile(TOKEN + "/" + TOKEN + "(" + PARAMETER + ")*[ \\t]*");
  private static final Pattern EACH_PARAMETER = Pattern.compile(PARAMETER);
  private static final String UTF_8 = "utf-8";

  private static final String GZIP = "gzip";

  /** How content may be packed; the second is the old name of the first. */
  private static final Set<String> PACKED = Set.of(GZIP, "x-gzip");

  private static final String UNPACKED = "identity";

  private final Router router;

  ContentFilter(Router router) {
    this.router = router;
  }

  /** Refuses content of a type, in letters or packed in a way that is not read. */
  @RequestFilter
  @Nullable
  HttpResponse<?> refuseOther(ServerHttpRequest<?> request) {
    if (request.byteBody().expectedLength().orElse(-1) == 0) {
      return null;
    }
    List<String> types = request.getHeaders().getAll("Content-Type");
    if (types.size() > 1 || types.stream().anyMatch(one -> !MEDIA_TYPE.matcher(one).matches())) {
      return refused(
          request,
          LocalText.of(
              "Rubriken Content-Type är inte en mediatyp.",
              "The header Content-Type is not a media type."),
          LocalText.of(
              "Ange den en gång, till exempel Content-Type: application/json.",
              "State it once, such as Content-Type: application/json."));
    }
    for (String type : types) {
      String charset = charset(type);
      if (!charset.equalsIgnoreCase(UTF_8)) {
        return refused(
            request,
            LocalText.of(
                "Innehållet är skrivet i teckenkodningen %s, och bara UTF-8 läses."
                    .formatted(charset),
                "The content is written in the character encoding %s, and only UTF-8 is read."
                    .formatted(charset)),
            LocalText.of(
                "Spara dokumentet som UTF-8, och utelämna charset i Content-Type.",
                "Save the document as UTF-8, and leave out charset in Content-Type."));
      }
    }
    List<String> packed = request.getHeaders().getAll("Content-Encoding");
    if (packed.size() > 1
        || packed.stream().anyMatch(one -> !isPacked(one) && !one.equalsIgnoreCase(UNPACKED))) {
      MutableHttpResponse<?> refused =
          refused(
              request,
              LocalText.of(
                  "Innehållet är packat på ett sätt som inte läses (Content-Encoding).",
                  "The content is packed in a way that is not read (Content-Encoding)."),
              LocalText.of(
                  "Skicka det opackat eller med Content-Encoding: gzip.",
                  "Send it unpacked or with Content-Encoding: gzip."));
      return refused == null ? null : refused.header("Accept-Encoding", GZIP);
    }
    return null;
  }

  /** Whether content that is packed in this way is unpacked. */
  static boolean isPacked(String encoding) {
    return PACKED.contains(encoding.toLowerCase(Locale.ROOT));
  }

  /** The character encoding that a media type names; UTF-8 where it names none. */
  private static String charset(String type) {
    Matcher parameter = EACH_PARAMETER.matcher(type);
    while (parameter.find()) {
      if ("charset".equalsIgnoreCase(parameter.group(1))) {
        return parameter.group(2).replace("\"", "");
      }
    }
    return UTF_8;
  }

  /** None where there is no such call, which is said first. */
  @Nullable
  private MutableHttpResponse<?> refused(HttpRequest<?> request, LocalText detail, LocalText help) {
    List<List<MediaType>> read =
        router.<Object, Object>findAny(request).stream()
            .map(match -> match.getRouteInfo())
            .filter(route -> route.getHttpMethodName().equals(request.getMethodName()))
            .map(route -> route.getConsumes())
            .toList();
    return read.isEmpty()
        ? null
        : ProblemResponses.of(
            request,
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            detail,
            help,
            read.stream()
                .flatMap(List::stream)
                .map(MediaType::toString)
                .sorted()
                .distinct()
                .toList());
  }
}
