package se.villkorskoll.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.regex.Pattern;
import se.villkorskoll.model.shape.LocalText;

/**
 * Keeps web pages of others out while there are no roles: a page that a person has open may not
 * reach the service on this machine by its own name or under another one.
 */
@ServerFilter("/**")
final class LoopbackFilter {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

  /**
   * Refuses a request that was not meant for this machine, or that comes from a page of somebody
   * else.
   */
  @RequestFilter
  @Nullable
  HttpResponse<?> refuseOthers(HttpRequest<?> request) {
    String host = request.getHeaders().get("Host");
    String origin = request.getHeaders().get("Origin");
    return isLoopback("http://" + host) && (origin == null || isLoopback(origin))
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

  private static boolean isLoopback(String address) {
    try {
      String host = URI.create(address).getHost();
      return host != null && LOOPBACK.matcher(host).matches();
    } catch (IllegalArgumentException e) {
      return false;
    }
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
