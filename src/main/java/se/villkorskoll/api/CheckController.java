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
import se.villkorskoll.document.PointerLines;
import se.villkorskoll.export.CheckedReport;
import se.villkorskoll.export.ResultJson;
import se.villkorskoll.export.ResultSarif;
import se.villkorskoll.export.ResultText;
import se.villkorskoll.export.SourceLines;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.BuiltWith;

/** Checks a report before it is submitted; nothing is stored. */
@Controller("/api/v1/agreements/{id}/checks")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CheckController {

  private static final String SARIF = "application/sarif+json";

  private final Submissions submissions;
  private final RequestBody body;

  CheckController(Submissions submissions, RequestBody body) {
    this.submissions = submissions;
    this.body = body;
  }

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, SARIF})
  HttpResponse<byte[]> check(HttpRequest<?> request, String id, @Nullable @QueryValue String asOf) {
    Language language = RequestLanguage.of(request);
    byte[] report = body.of(request);
    CheckResult result = submissions.check(id, report, RequestDay.of(asOf));
    return switch (form(request)) {
      case MediaType.TEXT_PLAIN ->
          HttpResponse.ok(
                  ResultText.of(List.of(new CheckedReport(null, result, List.of())), language)
                      .getBytes(StandardCharsets.UTF_8))
              .contentType(MediaType.of("text/plain;charset=utf-8"));
      case SARIF ->
          HttpResponse.ok(
                  ResultSarif.of(List.of(withLines(result, report)), BuiltWith.VERSION, language))
              .contentType(MediaType.of(SARIF));
      default ->
          HttpResponse.ok(ResultJson.of(new CheckedReport(null, result, List.of()), language))
              .contentType(MediaType.APPLICATION_JSON_TYPE);
    };
  }

  private static CheckedReport withLines(CheckResult result, byte[] report) {
    List<String> pointers = result.findings().stream().map(Finding::pointer).toList();
    return new CheckedReport(
        null, result, List.of(), SourceLines.withoutFile(PointerLines.of(report, pointers)));
  }

  /** The first form asked for that there is; JSON where none is named. */
  private static String form(HttpRequest<?> request) {
    for (MediaType type : request.accept()) {
      if (type.matches(MediaType.APPLICATION_JSON_TYPE)) {
        return MediaType.APPLICATION_JSON;
      }
      if (type.getName().equals(MediaType.TEXT_PLAIN) || type.getName().equals(SARIF)) {
        return type.getName();
      }
    }
    return MediaType.APPLICATION_JSON;
  }
}
