package se.villkorskoll.app;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Whether the database answers; nothing of where it is. */
@Singleton
final class DatabaseHealth implements HealthIndicator {

  private final DatabaseWatch watch;

  DatabaseHealth(DatabaseWatch watch) {
    this.watch = watch;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    HealthStatus status = watch.answers() ? HealthStatus.UP : HealthStatus.DOWN;
    return Publishers.just(HealthResult.builder("database", status).build());
  }
}
