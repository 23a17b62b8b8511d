package se.villkorskoll.app;

import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets the tables be changed over a connection of its own: the service's connections give up after
 * a few seconds without an answer, and a change of large tables may take longer.
 */
@Singleton
@Named(MigrationAccess.NAME)
final class MigrationAccess implements FlywayConfigurationCustomizer {

  static final String NAME = "default";

  private final DatabaseAccess access;

  MigrationAccess(DatabaseAccess access) {
    this.access = access;
  }

  @Override
  public void customizeFluentConfiguration(FluentConfiguration configuration) {
    configuration.dataSource(access.url(), access.user(), access.password());
  }

  @Override
  public String getName() {
    return NAME;
  }
}
