package se.villkorskoll.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.villkorskoll.model.report.Report;

/** Keeps every version of every report as it was received. */
@Singleton
public class ReportStore {

  private final ReportRepository reports;
  private final ResultRepository results;

  ReportStore(ReportRepository reports, ResultRepository results) {
    this.reports = reports;
    this.results = results;
  }

  /**
   * Keeps a report and its first result, both or neither.
   *
   * @param key the idempotency key, which no other report has
   * @param body the report as received
   * @param submittedOn the day of receipt; null only where a stored file states none
   * @return the report as stored, with the next version of its recipient for its agreement
   */
  @Transactional
  public StoredReport add(
      String key,
      Report report,
      byte[] body,
      LocalDate submittedOn,
      Instant receivedAt,
      NewResult result) {
    reports.lock(report.agreement() + "/" + report.recipient());
    int version = reports.newestVersion(report.agreement(), report.recipient()) + 1;
    UUID id = UUID.randomUUID();
    reports.save(
        new ReportRow(
            id,
            report.agreement(),
            report.recipient(),
            version,
            submittedOn,
            receivedAt,
            body,
            report.digest(),
            key));
    ResultRow onReceipt = results.save(result.row(id, null));
    return new StoredReport(
        id,
        report.agreement(),
        report.recipient(),
        version,
        submittedOn,
        receivedAt,
        report.digest(),
        onReceipt.id(),
        onReceipt.verdict());
  }

  /** The report that was submitted under an idempotency key. */
  @Transactional(readOnly = true)
  public Optional<StoredReport> findByKey(String key) {
    return reports.findByKey(key);
  }

  /** The newest version of each recipient's report, by recipient. */
  @Transactional(readOnly = true)
  public List<StoredReport> newest(String agreement, int limit, long offset) {
    return reports.newest(agreement, limit, offset);
  }

  /** How many recipients have submitted a report. */
  @Transactional(readOnly = true)
  public long recipients(String agreement) {
    return reports.recipients(agreement);
  }

  /** The versions of a recipient's report, the newest first. */
  @Transactional(readOnly = true)
  public List<StoredReport> versions(String agreement, String recipient, int limit, long offset) {
    return reports.versions(agreement, recipient, limit, offset);
  }

  /** How many versions a recipient's report has; 0 if nothing was submitted. */
  @Transactional(readOnly = true)
  public int countVersions(String agreement, String recipient) {
    return reports.newestVersion(agreement, recipient);
  }

  /** One version of a recipient's report. */
  @Transactional(readOnly = true)
  public Optional<StoredReport> version(String agreement, String recipient, int version) {
    return reports.findVersion(agreement, recipient, version);
  }

  /** A report as it was received. */
  @Transactional(readOnly = true)
  public byte[] body(UUID report) {
    return reports.body(report).orElseThrow().content();
  }
}
