package se.villkorskoll.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import se.villkorskoll.app.Addresses;
import se.villkorskoll.app.Problem;
import se.villkorskoll.app.Runs;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.store.StoredResult;
import se.villkorskoll.store.StoredRun;
import se.villkorskoll.store.VerdictCount;

/** Checks of every stored report of an agreement. */
@Controller("/api/v1/agreements/{id}/runs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RunController {

  private final Runs runs;
  private final RequestBody body;

  RunController(Runs runs, RequestBody body) {
    this.body = body;
    this.runs = runs;
  }

  /** How far a run is. */
  enum State {
    RUNNING,
    FINISHED,
    FAILED
  }

  /** A run, and how far it has come. */
  record Run(
      UUID id,
      String agreement,
      LocalDate asOf,
      String ruleset,
      State state,
      int total,
      int done,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable String failure,
      @Nullable String roundVerdict,
      @Nullable String round,
      String self) {}

  /** A run with its results. */
  record RunWithResults(Run run, Map<String, Integer> verdicts, Paging.Paged<Result> results) {}

  /** What a run found in one report, and where the findings are. */
  record Result(String recipient, int version, String verdict, String result) {}

  @Post
  HttpResponse<Run> start(HttpRequest<?> request, String id, @Nullable @QueryValue String asOf) {
    if (body.of(request).length > 0) {
      throw new Problem(
          Problem.Kind.INVALID,
          LocalText.of("Anropet har ett innehåll.", "The request has a content."),
          LocalText.of(
              "Skicka det utan innehåll, med dagen i adressen: ?asOf=2021-04-15.",
              "Send it without content, with the day in the address: ?asOf=2021-04-15."));
    }
    Run run = run(runs.start(id, RequestDay.of(asOf)));
    return HttpResponse.<Run>accepted(URI.create(run.self())).body(run);
  }

  @Get
  Paging.Paged<Run> list(
      String id,
      @QueryValue(defaultValue = "20") int limit,
      @QueryValue(defaultValue = "1") int page) {
    var paging = new Paging(limit, page);
    List<Run> part =
        runs.list(id, limit, paging.offset()).stream().map(RunController::run).toList();
    return paging.of(part, runs.count(id));
  }

  @Get("/{run}")
  RunWithResults one(
      String id,
      UUID run,
      @QueryValue(defaultValue = "20") int limit,
      @QueryValue(defaultValue = "1") int page) {
    var paging = new Paging(limit, page);
    StoredRun found = runs.find(id, run);
    List<Result> results =
        runs.results(found, limit, paging.offset()).stream().map(one -> result(id, one)).toList();
    Map<String, Integer> verdicts =
        runs.verdicts(found).stream()
            .collect(
                Collectors.toMap(
                    VerdictCount::verdict, VerdictCount::count, Integer::sum, TreeMap::new));
    return new RunWithResults(run(found), verdicts, paging.of(results, found.done()));
  }

  @Get("/{run}/round")
  byte[] round(String id, UUID run) {
    return runs.round(runs.find(id, run));
  }

  private static Result result(String agreement, StoredResult result) {
    return new Result(
        result.recipient(),
        result.version(),
        result.verdict(),
        Addresses.ofCheck(agreement, result.recipient(), result.version(), result.id()));
  }

  private static Run run(StoredRun run) {
    State state =
        run.failure() != null
            ? State.FAILED
            : run.endedAt() == null ? State.RUNNING : State.FINISHED;
    return new Run(
        run.id(),
        run.agreement(),
        run.asOf(),
        run.ruleset(),
        state,
        run.total(),
        run.done(),
        run.startedAt(),
        run.endedAt(),
        run.failure(),
        run.roundVerdict(),
        run.roundVerdict() == null ? null : Addresses.ofRound(run.agreement(), run.id()),
        Addresses.ofRun(run.agreement(), run.id()));
  }
}
