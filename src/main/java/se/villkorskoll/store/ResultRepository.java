package se.villkorskoll.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements on {@code check_result}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ResultRepository extends GenericRepository<ResultRow, Long> {

  String SELECT =
      "select c.id, c.report, r.recipient, r.version, c.ruleset, c.as_of, c.verdict, c.checked_at"
          + " from check_result c join report r on r.id = c.report ";

  List<ResultRow> saveAll(Iterable<ResultRow> rows);

  ResultRow save(ResultRow row);

  @Query(SELECT + "where c.report = :report order by c.id desc limit :limit offset :offset")
  List<StoredResult> ofReport(UUID report, int limit, long offset);

  @Query("select count(*) from check_result where report = :report")
  long countOfReport(UUID report);

  @Query(SELECT + "where c.run = :run order by r.recipient limit :limit offset :offset")
  List<StoredResult> ofRun(UUID run, int limit, long offset);

  @Query(
      "select verdict, count(*) as count from check_result where run = :run group by verdict order by verdict")
  List<VerdictCount> verdicts(UUID run);

  @Query("select result as content from check_result where id = :id and report = :report")
  Optional<Content> json(UUID report, long id);
}
