package se.villkorskoll.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements on {@code ruleset} and {@code ruleset_use}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RulesetRepository extends GenericRepository<RulesetRow, String> {

  boolean existsByVersion(String version);

  @Query(
      "insert into ruleset (version, agreement, files, stored_at) values (:version, :agreement, :files, :storedAt) on conflict do nothing")
  void add(String version, String agreement, byte[] files, Instant storedAt);

  @Query(
      "insert into ruleset_use (ruleset, agreement, since) values (:version, :agreement, :since)")
  void addUse(String version, String agreement, Instant since);

  @Query("select ruleset from ruleset_use where agreement = :agreement order by id desc limit 1")
  Optional<String> lastUsed(String agreement);

  @Query("select distinct agreement from ruleset_use order by agreement")
  List<String> agreements();

  @Query("select files as content from ruleset where version = :version")
  Optional<Content> files(String version);
}
