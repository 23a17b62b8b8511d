package se.villkorskoll.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements on {@code report}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReportRepository extends GenericRepository<ReportRow, UUID> {

  ReportRow save(ReportRow row);

  /** Lets one transaction at a time add a version of a recipient's report; the others wait. */
  @Query("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) locked")
  int lock(String key);

  @Query(
      "select coalesce(max(version), 0) from report where agreement = :agreement and recipient = :recipient")
  int newestVersion(String agreement, String recipient);

  @Query(
      "select * from received_report where id = (select id from report where idempotency_key = :key)")
  Optional<StoredReport> findByKey(String key);

  @Query(
      "select * from received_report where agreement = :agreement and recipient = :recipient and version = :version")
  Optional<StoredReport> findVersion(String agreement, String recipient, int version);

  @Query(
      "select * from received_report where agreement = :agreement and recipient = :recipient order by version desc limit :limit offset :offset")
  List<StoredReport> versions(String agreement, String recipient, int limit, long offset);

  @Query(
      "select distinct on (recipient) * from received_report where agreement = :agreement order by recipient, version desc limit :limit offset :offset")
  List<StoredReport> newest(String agreement, int limit, long offset);

  @Query("select count(distinct recipient) from report where agreement = :agreement")
  long recipients(String agreement);

  @Query("select body as content from report where id = :id")
  Optional<Content> body(UUID id);
}
