package se.villkorskoll.app;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.reactivestreams.Publisher;

/** Whether there is room on the disk where the data lie. */
@Singleton
final class DiskHealth implements HealthIndicator {

  private final DiskSpace disk;

  DiskHealth(DiskSpace disk) {
    this.disk = disk;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    long free = disk.free();
    return Publishers.just(
        HealthResult.builder("disk", free < disk.needed() ? HealthStatus.DOWN : HealthStatus.UP)
            .details(new TreeMap<>(Map.of("freeBytes", free, "neededBytes", disk.needed())))
            .build());
  }
}
