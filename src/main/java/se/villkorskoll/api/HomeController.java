package se.villkorskoll.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.net.URI;

/** Leads whoever opens the service's bare address to its documentation. */
@Controller("/")
final class HomeController {

  @Get
  HttpResponse<?> documentation() {
    return HttpResponse.redirect(URI.create("/docs/index.html"));
  }
}
