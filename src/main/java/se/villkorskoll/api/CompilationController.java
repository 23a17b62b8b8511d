package se.villkorskoll.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import se.villkorskoll.app.Compilations;
import se.villkorskoll.app.LiveRules;
import se.villkorskoll.compilation.Compilation;
import se.villkorskoll.export.CompilationJson;
import se.villkorskoll.export.CompilationWorkbook;
import se.villkorskoll.model.shape.Language;

/** What all stored reports of an agreement tell together, per county and nationally. */
@Controller("/api/v1/agreements/{id}/compilation")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CompilationController {

  private final Compilations compilations;
  private final LiveRules rules;

  CompilationController(Compilations compilations, LiveRules rules) {
    this.compilations = compilations;
    this.rules = rules;
  }

  @Get
  @Produces({MediaType.APPLICATION_JSON, CompilationWorkbook.MEDIA_TYPE})
  HttpResponse<byte[]> compilation(HttpRequest<?> request, String id) {
    Language language = RequestLanguage.of(request);
    Compilation compilation = compilations.of(rules.inUse(id).ruleset()).compilation();
    if (!asksForWorkbook(request)) {
      return HttpResponse.ok(CompilationJson.of(compilation, language))
          .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
    return HttpResponse.ok(CompilationWorkbook.of(compilation, language))
        .contentType(MediaType.of(CompilationWorkbook.MEDIA_TYPE))
        .header(
            "Content-Disposition", "attachment; filename=\"compilation-%s.xlsx\"".formatted(id));
  }

  /** Whether the workbook is asked for before JSON, which is given where neither is named. */
  private static boolean asksForWorkbook(HttpRequest<?> request) {
    for (MediaType type : request.accept()) {
      if (type.getName().equals(CompilationWorkbook.MEDIA_TYPE)) {
        return true;
      }
      if (type.matches(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
    }
    return false;
  }
}
