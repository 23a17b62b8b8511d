package se.villkorskoll.app;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.reactivestreams.Publisher;

/** Whether there is room on the disk where the data lie, if they lie on this machine. */
@Singleton
final class DiskHealth implements HealthIndicator {

  private final DiskSpace disk;

  DiskHealth(DiskSpace disk) {
    this.disk = disk;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    Map<String, Long> details = new TreeMap<>();
    disk.free()
        .ifPresent(
            free -> {
              details.put("freeBytes", free);
              details.put("neededBytes", disk.needed());
            });
    HealthStatus status = disk.isFull() ? HealthStatus.DOWN : HealthStatus.UP;
    return Publishers.just(HealthResult.builder("disk", status).details(details).build());
  }
}
