package se.villkorskoll.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.villkorskoll.model.shape.LocalText;

/**
 * Keeps web pages of others out while there are no roles: a page that a person has open may not
 * reach the service on this machine by its own name or under another one.
 */
@ServerFilter("/**")
@Order(FilterOrder.WHO_ASKS)
final class LoopbackFilter {

  private static final String PLACE = "([A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?";
  private static final Pattern HOST = Pattern.compile(PLACE);
  private static final Pattern ORIGIN = Pattern.compile("https?://" + PLACE);
  private static final Pattern LOOPBACK =
      Pattern.compile(
          "localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]", Pattern.CASE_INSENSITIVE);

  /**
   * Refuses a request that was not meant for this machine, or that comes from a page of somebody
   * else.
   */
  @RequestFilter
  @Nullable
  HttpResponse<?> refuseOthers(HttpRequest<?> request) {
    List<String> hosts = request.getHeaders().getAll("Host");
    if (hosts.isEmpty() && isWithoutAddress(request)) {
      return null;
    }
    if (hosts.size() != 1) {
      return badHost(
          request,
          hosts.isEmpty()
              ? LocalText.of("Rubriken Host saknas.", "The header Host is missing.")
              : LocalText.of(
                  "Rubriken Host står %d gånger.".formatted(hosts.size()),
                  "The header Host is given %d times.".formatted(hosts.size())));
    }
    if (!HOST.matcher(hosts.get(0)).matches()) {
      return badHost(
          request,
          LocalText.of(
              "Rubriken Host är inte namnet på en dator.",
              "The header Host is not the name of a machine."));
    }
    boolean ownPages =
        request.getHeaders().getAll("Origin").stream().allMatch(one -> isLoopback(ORIGIN, one));
    return isLoopback(HOST, hosts.get(0)) && ownPages
        ? null
        : ProblemResponses.of(
            request,
            HttpStatus.FORBIDDEN,
            LocalText.of(
                "Tjänsten svarar bara på den egna datorn.",
                "The service answers on this machine only."),
            LocalText.of(
                "Anropa den som localhost eller 127.0.0.1.", "Call it as localhost or 127.0.0.1."));
  }

  /**
   * Whether this is in place of a request whose address cannot be understood, which comes here
   * without its headers and is answered as the mistake that it is.
   */
  private static boolean isWithoutAddress(HttpRequest<?> request) {
    return request.getHeaders().names().isEmpty()
        && request.getPath().equals("/")
        && RouteAttributes.getRouteMatch(request).isEmpty();
  }

  private static HttpResponse<?> badHost(HttpRequest<?> request, LocalText detail) {
    return ProblemResponses.of(
        request,
        HttpStatus.BAD_REQUEST,
        detail,
        LocalText.of(
            "Ange datorn en gång, till exempel Host: 127.0.0.1:8080.",
            "State the machine once, such as Host: 127.0.0.1:8080."));
  }

  private static boolean isLoopback(Pattern form, String address) {
    Matcher matcher = form.matcher(address);
    return matcher.matches() && LOOPBACK.matcher(matcher.group(1)).matches();
  }

  /** Lets no browser guess what an answer is, frame it, or keep what it says of a report. */
  @ResponseFilter
  void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.header("X-Content-Type-Options", "nosniff").header("X-Frame-Options", "DENY");
    if (request.getPath().startsWith("/api/")) {
      response.header("Cache-Control", "no-store");
    }
  }
}
