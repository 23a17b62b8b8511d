package se.villkorskoll.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps every result, as the JSON that was made then. Reading one back never checks again. */
@Singleton
public class ResultStore {

  private final ResultRepository results;

  ResultStore(ResultRepository results) {
    this.results = results;
  }

  /** Keeps the results of some reports of a run, all or none. */
  @Transactional
  public void addAll(UUID run, Map<UUID, NewResult> byReport) {
    results.saveAll(
        byReport.entrySet().stream().map(one -> one.getValue().row(one.getKey(), run)).toList());
  }

  /** The results of a version of a report, the newest first. */
  @Transactional(readOnly = true)
  public List<StoredResult> ofReport(UUID report, int limit, long offset) {
    return results.ofReport(report, limit, offset);
  }

  /** How many results a version of a report has. */
  @Transactional(readOnly = true)
  public long countOfReport(UUID report) {
    return results.countOfReport(report);
  }

  /** The results of a run, by recipient. */
  @Transactional(readOnly = true)
  public List<StoredResult> ofRun(UUID run, int limit, long offset) {
    return results.ofRun(run, limit, offset);
  }

  /** How many results of a run have which verdict. */
  @Transactional(readOnly = true)
  public List<VerdictCount> verdicts(UUID run) {
    return results.verdicts(run);
  }

  /** The JSON of a result of a version of a report. */
  @Transactional(readOnly = true)
  public Optional<byte[]> json(UUID report, long id) {
    return results.json(report, id).map(Content::content);
  }
}
