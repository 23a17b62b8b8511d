package se.villkorskoll.app;

import jakarta.inject.Singleton;
import java.util.List;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.store.ReportStore;
import se.villkorskoll.store.ResultStore;
import se.villkorskoll.store.StoredReport;
import se.villkorskoll.store.StoredResult;

/** What was submitted, and what was found in it. */
@Singleton
public class StoredReports {

  private final ReportStore reports;
  private final ResultStore results;
  private final LiveRules rules;

  StoredReports(ReportStore reports, ResultStore results, LiveRules rules) {
    this.reports = reports;
    this.results = results;
    this.rules = rules;
  }

  /** The newest version of each recipient's report, by recipient. */
  public List<Receipt> newest(String agreement, int limit, long offset) {
    rules.inUse(agreement);
    return reports.newest(agreement, limit, offset).stream().map(this::receipt).toList();
  }

  /** How many recipients have submitted a report. */
  public long count(String agreement) {
    return reports.recipients(agreement);
  }

  /**
   * The newest version of a recipient's report.
   *
   * @throws Problem if there is no such recipient, or it has submitted nothing
   */
  public Receipt newest(String agreement, String recipient) {
    return versions(agreement, recipient, 1, 0).get(0);
  }

  /**
   * The versions of a recipient's report, the newest first.
   *
   * @throws Problem if there is no such recipient, or it has submitted nothing
   */
  public List<Receipt> versions(String agreement, String recipient, int limit, long offset) {
    require(agreement, recipient);
    return reports.versions(agreement, recipient, limit, offset).stream()
        .map(this::receipt)
        .toList();
  }

  /** How many versions a recipient's report has. */
  public int countVersions(String agreement, String recipient) {
    return reports.countVersions(agreement, recipient);
  }

  private void require(String agreement, String recipient) {
    rules.inUse(agreement);
    Recipient found = rules.register().find(recipient);
    if (found == null) {
      throw notFound(
          "Mottagaren \"%s\" finns inte.".formatted(recipient),
          "There is no recipient \"%s\".".formatted(recipient));
    }
    if (reports.countVersions(agreement, recipient) == 0) {
      throw notFound(
          "%s har inte lämnat in någon redovisning.".formatted(found.name()),
          "%s has not submitted a report.".formatted(found.name()));
    }
  }

  /**
   * One version of a recipient's report.
   *
   * @throws Problem if there is no such recipient, or it has submitted no such version
   */
  public Receipt version(String agreement, String recipient, int version) {
    require(agreement, recipient);
    return reports
        .version(agreement, recipient, version)
        .map(this::receipt)
        .orElseThrow(
            () ->
                notFound(
                    "Version %d finns inte.".formatted(version),
                    "There is no version %d.".formatted(version)));
  }

  /** The report as it was received. */
  public byte[] body(Receipt receipt) {
    return reports.body(receipt.report().id());
  }

  /** The results of a version of a report, the newest first. */
  public List<StoredResult> checks(StoredReport report, int limit, long offset) {
    return results.ofReport(report.id(), limit, offset);
  }

  /** How many results a version of a report has. */
  public long countChecks(StoredReport report) {
    return results.countOfReport(report.id());
  }

  /**
   * The JSON of a result of a version of a report, as it was made.
   *
   * @throws Problem if there is no such result
   */
  public byte[] check(StoredReport report, long check) {
    return results
        .json(report.id(), check)
        .orElseThrow(
            () ->
                notFound(
                    "Kontrollen %d finns inte.".formatted(check),
                    "There is no check %d.".formatted(check)));
  }

  private Receipt receipt(StoredReport stored) {
    return new Receipt(stored, rules.register().find(stored.recipient()));
  }

  private static Problem notFound(String sv, String en) {
    return new Problem(
        Problem.Kind.NOT_FOUND,
        LocalText.of(sv, en),
        LocalText.of("De som finns står under /reports.", "The reports are listed at /reports."));
  }
}
