package se.villkorskoll.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import se.villkorskoll.ruleset.BuiltWith;

/** What this service is, as the national REST API profile asks for (VER.06). */
@Controller("/api/v1/api-info")
final class ApiInfoController {

  /**
   * What this service is.
   *
   * @param apiName its name
   * @param apiVersion the version of the program
   * @param apiReleased the day of that version
   * @param apiDocumentation where it is documented
   * @param apiStatus whether it is in use
   */
  record ApiInfo(
      String apiName,
      String apiVersion,
      String apiReleased,
      String apiDocumentation,
      String apiStatus) {}

  @Get
  ApiInfo info() {
    return new ApiInfo(
        "villkorskoll", BuiltWith.VERSION, BuiltWith.RELEASED, "/openapi.yaml", "beta");
  }
}
