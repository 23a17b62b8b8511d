package se.villkorskoll.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps runs: which reports each is to check, which are checked, and how it ended. */
@Singleton
public class RunStore {

  private final RunRepository runs;

  RunStore(RunRepository runs) {
    this.runs = runs;
  }

  /** Starts a run over the newest version of every stored report of an agreement. */
  @Transactional
  public StoredRun add(String agreement, String ruleset, LocalDate asOf, Instant startedAt) {
    UUID id = UUID.randomUUID();
    runs.save(new RunRow(id, agreement, ruleset, asOf, startedAt));
    runs.addNewestReports(id, agreement);
    return runs.find(agreement, id).orElseThrow();
  }

  /** A run of an agreement. */
  @Transactional(readOnly = true)
  public Optional<StoredRun> find(String agreement, UUID id) {
    return runs.find(agreement, id);
  }

  /** The runs of an agreement, the newest first. */
  @Transactional(readOnly = true)
  public List<StoredRun> ofAgreement(String agreement, int limit, long offset) {
    return runs.ofAgreement(agreement, limit, offset);
  }

  /** How many runs an agreement has. */
  @Transactional(readOnly = true)
  public long countOfAgreement(String agreement) {
    return runs.countOfAgreement(agreement);
  }

  /** The runs that have not ended, the oldest first. */
  @Transactional(readOnly = true)
  public List<StoredRun> unfinished() {
    return runs.unfinished();
  }

  /** Some reports that a run has not checked yet, by recipient; none if it has checked all. */
  @Transactional(readOnly = true)
  public List<StoredReport> unchecked(UUID run, int limit) {
    return runs.unchecked(run, limit);
  }

  /** The reports of a run, checked or not, by recipient. */
  @Transactional(readOnly = true)
  public List<StoredReport> reports(UUID run, int limit, long offset) {
    return runs.reports(run, limit, offset);
  }

  /** The report of a recipient in a run, checked or not. */
  @Transactional(readOnly = true)
  public Optional<StoredReport> report(UUID run, String recipient) {
    return runs.report(run, recipient);
  }

  /** Keeps what a run found in all reports together; it is found once. */
  @Transactional
  public void addRound(UUID run, String verdict, byte[] json, Instant checkedAt) {
    runs.addRound(run, verdict, json, checkedAt);
  }

  /** The JSON of what a run found in all reports together; none until they are checked. */
  @Transactional(readOnly = true)
  public Optional<byte[]> round(UUID run) {
    return runs.round(run).map(Content::content);
  }

  /** Notes that a run has ended; a run ends once. */
  @Transactional
  public void end(UUID run, Instant endedAt, String failure) {
    runs.end(run, endedAt, failure);
  }
}
