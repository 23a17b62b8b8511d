package se.villkorskoll.api;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.web.router.Router;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets a range of media types, such as {@code application/*}, be asked for: the framework finds a
 * call by the names of types only, so a range is read as the types in it that there are, JSON
 * first.
 */
@ServerFilter("/**")
@Order(FilterOrder.WHAT_IS_ASKED)
final class AcceptFilter {

  private static final String ANY = "*";

  private final Router router;

  AcceptFilter(Router router) {
    this.router = router;
  }

  /** Names the types of each range. */
  @PreMatching
  @RequestFilter
  void nameRanges(HttpRequest<?> request) {
    if (request.getHeaders() instanceof MutableHttpHeaders headers
        && request.accept().stream().anyMatch(AcceptFilter::isRange)) {
      List<String> named = new ArrayList<>();
      for (MediaType asked : request.accept()) {
        if (isRange(asked)) {
          offered(asked)
              .forEach(type -> named.add("%s;q=%s".formatted(type, asked.getQualityAsNumber())));
        }
        // also the range, so that what is not there is refused as it was asked for
        named.add(asked.toString());
      }
      headers.set("Accept", String.join(", ", named));
    }
  }

  private static boolean isRange(MediaType type) {
    return type.getSubtype().equals(ANY) && !type.getType().equals(ANY);
  }

  private Stream<String> offered(MediaType range) {
    return router
        .uriRoutes()
        .flatMap(route -> route.getProduces().stream())
        .filter(type -> type.getType().equals(range.getType()) && !type.getSubtype().equals(ANY))
        .map(MediaType::getName)
        .distinct()
        .sorted(
            Comparator.comparing((String type) -> !type.equals(MediaType.APPLICATION_JSON))
                .thenComparing(Comparator.naturalOrder()));
  }
}
