package se.villkorskoll.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The statements on {@code ruleset}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RulesetRepository extends GenericRepository<RulesetRow, String> {

  boolean existsByVersion(String version);

  @Query(
      "insert into ruleset (version, agreement, files, stored_at) values (:version, :agreement, :files, :storedAt) on conflict do nothing")
  void add(String version, String agreement, byte[] files, Instant storedAt);

  @Query("select version from ruleset where agreement = :agreement order by stored_at desc limit 1")
  Optional<String> newest(String agreement);

  @Query("select files as content from ruleset where version = :version")
  Optional<Content> files(String version);
}
