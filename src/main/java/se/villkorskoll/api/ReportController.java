package se.villkorskoll.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.villkorskoll.app.Addresses;
import se.villkorskoll.app.Receipt;
import se.villkorskoll.app.StoredReports;
import se.villkorskoll.app.Submissions;
import se.villkorskoll.store.StoredReport;
import se.villkorskoll.store.StoredResult;

/** Submitting reports, and what was submitted. */
@Controller("/api/v1/agreements/{id}/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportController {

  private final Submissions submissions;
  private final StoredReports reports;
  private final RequestBody body;

  ReportController(Submissions submissions, StoredReports reports, RequestBody body) {
    this.body = body;
    this.submissions = submissions;
    this.reports = reports;
  }

  /** A version of a report, with what was found in it on the day of receipt. */
  record Submitted(
      UUID id,
      String agreement,
      Who recipient,
      int version,
      @Nullable LocalDate submittedOn,
      Instant receivedAt,
      String digest,
      String verdict,
      Links links) {}

  /** A recipient. */
  record Who(String code, String name, String kind) {}

  /** Where more is told of a version of a report. */
  record Links(String self, String document, String versions, String checks) {}

  /** A result that was made. */
  record Check(
      long id, String ruleset, LocalDate asOf, String verdict, Instant checkedAt, String result) {}

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  HttpResponse<Submitted> submit(
      HttpRequest<?> request, String id, @Nullable @Header("Idempotency-Key") String key) {
    Submitted submitted = submitted(submissions.submit(id, key, body.of(request)));
    return HttpResponse.created(submitted, URI.create(submitted.links().self()));
  }

  @Get
  Paging.Paged<Submitted> list(
      String id,
      @QueryValue(defaultValue = "20") int limit,
      @QueryValue(defaultValue = "1") int page) {
    var paging = new Paging(limit, page);
    List<Submitted> newest =
        reports.newest(id, limit, paging.offset()).stream()
            .map(ReportController::submitted)
            .toList();
    return paging.of(newest, reports.count(id));
  }

  @Get("/{recipient}")
  Submitted newest(String id, String recipient) {
    return submitted(reports.newest(id, recipient));
  }

  @Get("/{recipient}/versions")
  Paging.Paged<Submitted> versions(
      String id,
      String recipient,
      @QueryValue(defaultValue = "20") int limit,
      @QueryValue(defaultValue = "1") int page) {
    var paging = new Paging(limit, page);
    List<Submitted> versions =
        reports.versions(id, recipient, limit, paging.offset()).stream()
            .map(ReportController::submitted)
            .toList();
    return paging.of(versions, reports.countVersions(id, recipient));
  }

  @Get("/{recipient}/versions/{version}")
  Submitted version(String id, String recipient, int version) {
    return submitted(reports.version(id, recipient, version));
  }

  @Get("/{recipient}/versions/{version}/document")
  byte[] document(String id, String recipient, int version) {
    return reports.body(reports.version(id, recipient, version));
  }

  @Get("/{recipient}/versions/{version}/checks")
  Paging.Paged<Check> checks(
      String id,
      String recipient,
      int version,
      @QueryValue(defaultValue = "20") int limit,
      @QueryValue(defaultValue = "1") int page) {
    var paging = new Paging(limit, page);
    StoredReport report = reports.version(id, recipient, version).report();
    List<Check> checks =
        reports.checks(report, limit, paging.offset()).stream()
            .map(
                one ->
                    new Check(
                        one.id(),
                        one.ruleset(),
                        one.asOf(),
                        one.verdict(),
                        one.checkedAt(),
                        address(report, one)))
            .toList();
    return paging.of(checks, reports.countChecks(report));
  }

  @Get("/{recipient}/versions/{version}/checks/{check}")
  byte[] check(String id, String recipient, int version, long check) {
    return reports.check(reports.version(id, recipient, version).report(), check);
  }

  private static Submitted submitted(Receipt receipt) {
    StoredReport report = receipt.report();
    String self = Addresses.ofVersion(report.agreement(), report.recipient(), report.version());
    return new Submitted(
        report.id(),
        report.agreement(),
        new Who(
            receipt.recipient().code(),
            receipt.recipient().name(),
            receipt.recipient().kind().name()),
        report.version(),
        report.submittedOn(),
        report.receivedAt(),
        report.digest(),
        report.verdict(),
        new Links(
            self,
            self + "/document",
            Addresses.ofVersions(report.agreement(), report.recipient()),
            Addresses.ofChecks(report.agreement(), report.recipient(), report.version())));
  }

  private static String address(StoredReport report, StoredResult result) {
    return Addresses.ofCheck(report.agreement(), report.recipient(), report.version(), result.id());
  }
}
