package se.villkorskoll.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.villkorskoll.app.Submissions;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.ResultJson;
import se.villkorskoll.export.ResultText;
import se.villkorskoll.model.shape.Language;

/** Checks a report before it is submitted; nothing is stored. */
@Controller("/api/v1/agreements/{id}/checks")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CheckController {

  private static final byte[] NOTHING = {};

  private final Submissions submissions;

  CheckController(Submissions submissions) {
    this.submissions = submissions;
  }

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  HttpResponse<byte[]> check(
      HttpRequest<byte[]> request, String id, @Nullable @QueryValue String asOf) {
    Language language = RequestLanguage.of(request);
    byte[] report = request.getBody().orElse(NOTHING);
    var checked =
        new CheckedReport(null, submissions.check(id, report, RequestDay.of(asOf)), List.of());
    return wantsText(request)
        ? HttpResponse.ok(
                ResultText.of(List.of(checked), language).getBytes(StandardCharsets.UTF_8))
            .contentType(MediaType.of("text/plain;charset=utf-8"))
        : HttpResponse.ok(ResultJson.of(checked, language))
            .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  /** Whether plain text is asked for before JSON. */
  private static boolean wantsText(HttpRequest<?> request) {
    for (MediaType type : request.accept()) {
      if (type.matches(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
      if (type.getName().equals(MediaType.TEXT_PLAIN)) {
        return true;
      }
    }
    return false;
  }
}
