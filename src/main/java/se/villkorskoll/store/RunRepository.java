package se.villkorskoll.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements on {@code run}, {@code run_report} and {@code run_end}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RunRepository extends GenericRepository<RunRow, UUID> {

  String SELECT =
      """
      select r.id, r.agreement, r.ruleset, r.as_of, r.started_at,
        (select count(*) from run_report p where p.run = r.id) as total,
        (select count(*) from check_result c where c.run = r.id) as done,
        o.verdict as round_verdict, e.ended_at, e.failure
      from run r left join run_end e on e.run = r.id left join round_result o on o.run = r.id
      """;

  RunRow save(RunRow row);

  @Query(
      """
      insert into run_report (run, report)
      select :run, id from (
        select distinct on (recipient) id from report where agreement = :agreement order by recipient, version desc
      ) newest""")
  void addNewestReports(UUID run, String agreement);

  @Query(
      "insert into run_end (run, ended_at, failure) values (:run, :endedAt, :failure) on conflict do nothing")
  void end(UUID run, Instant endedAt, @Nullable String failure);

  @Query(
      """
      insert into round_result (run, verdict, result, checked_at)
      values (:run, :verdict, :result, :checkedAt) on conflict do nothing""")
  void addRound(UUID run, String verdict, byte[] result, Instant checkedAt);

  @Query("select result as content from round_result where run = :run")
  Optional<Content> round(UUID run);

  @Query(
      """
      select r.* from run_report p join received_report r on r.id = p.report
      where p.run = :run order by r.recipient limit :limit offset :offset""")
  List<StoredReport> reports(UUID run, int limit, long offset);

  @Query(
      """
      select r.* from run_report p join received_report r on r.id = p.report
      where p.run = :run and r.recipient = :recipient""")
  Optional<StoredReport> report(UUID run, String recipient);

  @Query(SELECT + "where r.id = :id and r.agreement = :agreement")
  Optional<StoredRun> find(String agreement, UUID id);

  @Query(
      SELECT
          + "where r.agreement = :agreement order by r.started_at desc, r.id limit :limit offset :offset")
  List<StoredRun> ofAgreement(String agreement, int limit, long offset);

  @Query("select count(*) from run where agreement = :agreement")
  long countOfAgreement(String agreement);

  @Query(SELECT + "where e.run is null order by r.started_at")
  List<StoredRun> unfinished();

  @Query(
      """
      select r.* from run_report p join received_report r on r.id = p.report
      where p.run = :run and not exists (select 1 from check_result c where c.run = p.run and c.report = p.report)
      order by r.recipient limit :limit""")
  List<StoredReport> unchecked(UUID run, int limit);
}
